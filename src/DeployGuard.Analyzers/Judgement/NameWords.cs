namespace DeployGuard.Judgement;

/// <summary>The words of a name.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "reset", "change", "forgot", "forget", "validate", "check", "update", "set", "verify", "create", "generate", "hash", "encrypt", "decrypt", "mask", "hide",
        "redact", "format", "parse", "is", "has", "try", "require", "requires", "show", "send", "request", "confirm", "add", "remove", "delete", "enter", "compare", "build",
        "describe", "write", "print", "to", "as", "on", "with", "without", "use", "match", "expect", "tokenize", "test", "revoke", "refresh", "save", "store", "render", "escape",
    };

    /// <summary>Lower-case words, split at punctuation and at capitals: <c>_dbPassword</c>, <c>DB_PASSWORD</c> and <c>Db:Password</c> are "db", "password".</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var atEnd = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!atEnd && !(i > start && IsHump(name, i))) continue;

            if (i > start) words.Add(name.Substring(start, i - start).ToLowerInvariant());
            start = atEnd ? i + 1 : i;
        }

        return words.Count > 0 ? words : [""];
    }

    /// <summary>True for a verb that does something with a secret.</summary>
    public static bool IsVerb(string word) => Verbs.Contains(word);

    // apiKey and JWTKey begin a word at the K.
    private static bool IsHump(string name, int i) => char.IsUpper(name[i])
        && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
