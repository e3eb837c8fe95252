namespace DeployGuard.Secrets;

/// <summary>A password inside a connection string or an address.</summary>
/// <param name="User">The user it belongs to; empty when none is named.</param>
/// <param name="Password">The password as written.</param>
internal sealed record EmbeddedPassword(string User, string Password)
{
    private static readonly HashSet<string> PasswordKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "pwd", "psw", "accountkey", "accesskey", "sharedaccesskey", "sharedaccesssignature",
    };

    private static readonly HashSet<string> UserKeys = new(StringComparer.OrdinalIgnoreCase) { "user", "userid", "uid", "username" };

    /// <summary>
    /// The passwords of <c>key=value;…</c>, of <c>key=value key=value</c>, of <c>host:port,password=…</c>, of the query of an address and of
    /// <c>scheme://user:password@host</c>; none of an emulator on the own machine.
    /// </summary>
    public static IEnumerable<EmbeddedPassword> In(string value) =>
        value.IndexOf('=') < 0 && value.IndexOf('@') < 0 ? [] : InPairs(value).Concat(InAddresses(value));

    /// <summary>True when a text ends amid the password of a connection string, as <c>Server=db;Password=pa</c> does.</summary>
    public static bool IsOpenAtEndOf(string text)
    {
        var (key, password) = Pair(text.Substring(text.LastIndexOf(';') + 1));
        return password.Length > 0 && PasswordKeys.Contains(key);
    }

    private static IEnumerable<EmbeddedPassword> InPairs(string value)
    {
        var separator = Separator(value.Trim().TrimEnd(';'));
        var parts = separator == '&' ? value.Split('?', '&') : value.Trim().TrimEnd(';').Split(separator);
        var pairs = parts.Select(Pair).Where(pair => pair.Key.Length > 0).ToList();
        // host,password=x is one pair of two parts; words beside a pair are a sentence.
        if (parts.Length < 2 || (separator == ' ' && pairs.Count < 2)) yield break;
        if (pairs.Exists(pair => pair.Key.StartsWith("UseDevelopment", StringComparison.OrdinalIgnoreCase))) yield break;

        var user = pairs.Find(pair => UserKeys.Contains(pair.Key)).Value ?? "";
        foreach (var (key, password) in pairs)
            if (PasswordKeys.Contains(key) && password.Length > 0 && !PublicDefaults.IsEmulatorKey(password)) yield return new EmbeddedPassword(user, password);
    }

    private static char Separator(string value)
    {
        if (value.IndexOf(';') >= 0) return ';';
        if (value.IndexOf("://", StringComparison.Ordinal) > 0 && value.IndexOf('?') >= 0) return '&';
        return value.IndexOf(',') >= 0 ? ',' : ' ';
    }

    private static (string Key, string Value) Pair(string part)
    {
        var equals = part.IndexOf('=');
        return equals <= 0 ? ("", "") : (part.Substring(0, equals).Replace(" ", ""), part.Substring(equals + 1).Trim().Trim('\'', '"'));
    }

    private static IEnumerable<EmbeddedPassword> InAddresses(string value)
    {
        for (var at = Next(value, 0); at >= 0; at = Next(value, at))
        {
            var start = at + 3;
            at = start;
            var end = value.IndexOfAny(['/', '?', '#', ' ', '\t', '\r', '\n', '"', '\''], start);
            var authority = value.Substring(start, (end < 0 ? value.Length : end) - start);
            var host = authority.LastIndexOf('@');
            var colon = authority.IndexOf(':');
            if (colon >= 0 && host > colon + 1)
                yield return new EmbeddedPassword(authority.Substring(0, colon), authority.Substring(colon + 1, host - colon - 1));
        }
    }

    private static int Next(string value, int from) => value.IndexOf("://", from, StringComparison.Ordinal);
}
