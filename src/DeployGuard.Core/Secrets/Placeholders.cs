namespace DeployGuard.Secrets;

/// <summary>
/// Knows what people write where no value is yet. A word inside a longer value makes none: <c>Admin#82kz</c> and <c>Change4test</c> are passwords.
/// </summary>
internal static class Placeholders
{
    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "changeme", "change_me", "change-me", "changeit", "replaceme", "replace_me", "replace-me", "todo", "tbd", "tba", "fixme", "placeholder",
        "example", "dummy", "redacted", "none", "null", "nil", "true", "false", "yes", "no", "undefined", "default", "unset", "empty", "n/a", "na", "value",
        "your", "insert", "secret_goes_here", "hidden", "masked", "removed", "omitted", "notset", "not-set", "not_set", "not set", "string", "optional",
    };

    private static readonly string[] Starts =
    [
        "your-", "your_", "your ", "my-super-secret-placeholder", "insert-", "insert_", "insert ", "enter-", "enter_", "enter ", "put-", "put_", "put ", "add-your", "add_your",
        "replace-", "replace_", "replace ", "set-in", "set_in", "set in ", "set-by", "set_by", "set by ", "set-via", "set via ", "from-", "from_env", "from env", "from user", "stored in ", "stored-in",
        "see ", "injected", "use user-secrets", "use user secrets", "user-secrets", "user secrets", "overridden", "override", "todo:", "todo ", "fixme", "placeholder", "redacted", "<", "example-", "example_", "todo-", "todo_",
    ];

    private static readonly string[] Ends =
        ["_here", "-here", " here", "goeshere", "_placeholder", "-placeholder", "...", "\u2026", "-example", "_example", "_todo", "_goes_here"];

    /// <summary>True for a request to put a value in, for a mask, and for a value cut short.</summary>
    public static bool Is(string value) =>
        Whole.Contains(value) || IsMask(value) || value.IndexOf('\u2026') >= 0
        || (IsWords(value) && (Starts.Any(start => value.StartsWith(start, StringComparison.OrdinalIgnoreCase)) || IsYours(value)))
        || Ends.Any(end => value.EndsWith(end, StringComparison.OrdinalIgnoreCase) && IsWords(value));

    /// <summary>Whoever asks for a value writes words: <c>put_k3y!</c> is a password.</summary>
    private static bool IsWords(string value) => value.All(c => char.IsLetter(c) || c is '-' or '_' or ' ' or '.' or ',' or '<' or '>' or '\'' or ':' or '\u2026' or '/' or '(' or ')');

    // YourPassword, yourApiKey, YOURKEY.
    private static bool IsYours(string value) => value.Length > 5 && value.StartsWith("your", StringComparison.OrdinalIgnoreCase);

    // ****, xxxx, ----, XXXX-XXXX, ********1234 and the dots of forms.
    private static bool IsMask(string value) =>
        (value.Length > 2 && value.All(c => c == value[0]))
        || value.IndexOf("***", StringComparison.Ordinal) >= 0 || value.IndexOf("\u2022\u2022", StringComparison.Ordinal) >= 0
        || (value.Length > 3 && value.All(c => c is 'x' or 'X' or '*' or '-' or '.' or '_' or '#' or '0'));
}
