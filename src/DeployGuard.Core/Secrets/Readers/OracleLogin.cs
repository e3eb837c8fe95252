namespace DeployGuard.Secrets.Readers;

/// <summary>
/// Finds the password in the first argument of Oracle's tools: <c>sqlplus shop/…@db:1521/shop</c>; "Starting SQL*Plus" in its User's Guide.
/// </summary>
internal static class OracleLogin
{
    private const string Parameter = "userid=";

    /// <summary>True for a tool that takes its login this way.</summary>
    /// <param name="program">Its name in lower case.</param>
    public static bool IsOf(string program) => program is "sqlplus" or "sqlldr" or "expdp" or "impdp";

    /// <summary>The password and the word it stands in; null when the tool asks for it, or takes it from a wallet.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="program">0-based index of the tool's name.</param>
    /// <param name="isText">Whether the words may be somebody's prose.</param>
    public static (int Word, SecretPart Part)? In(IReadOnlyList<CommandWord> words, int program, bool isText)
    {
        var index = program + 1;
        while (index < words.Count && (words[index].Value.Length == 0 || words[index].Value[0] is '-' or '@')) index++;
        if (index >= words.Count) return null;

        var word = words[index].Value;
        var start = word.StartsWith(Parameter, StringComparison.OrdinalIgnoreCase) ? Parameter.Length : 0;
        var slash = word.IndexOf('/', start);
        var at = word.IndexOf('@', start);
        // An at sign before the slash begins an address: shop@//db/shop.
        if (slash <= start || (at >= 0 && at < slash)) return null;

        var end = at < 0 ? word.Length : at;
        if (end == slash + 1) return null;
        var (user, value) = (word.Substring(start, slash - start), word.Substring(slash + 1, end - slash - 1));
        if (!user.All(c => char.IsLetterOrDigit(c) || c is '_' or '$' or '#') || (isText && at < 0 && !value.Any(char.IsDigit))) return null;
        return (index, new SecretPart(CredentialKind.NamedValue, "password", value, words[index].SpanOf(slash + 1, end), "secret on a command line") { User = user });
    }
}
