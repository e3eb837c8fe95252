using DeployGuard.Secrets;

namespace DeployGuard.Judgement;

/// <summary>Tells values that only name a secret from secrets: <c>PasswordField = "Password"</c>, <c>ApiKey = "X-Api-Key"</c>.</summary>
internal static class SettingName
{
    private static readonly HashSet<string> Vocabulary = new(StringComparer.Ordinal)
    {
        "password", "passwords", "passwd", "pwd", "pass", "passphrase", "secret", "secrets", "token", "tokens", "key", "keys", "api", "apikey", "credential", "credentials",
        "user", "username", "client", "access", "refresh", "bearer", "basic", "id", "auth", "authorization", "authentication", "oauth", "x", "db", "database", "connection",
        "string", "text", "value", "name", "none", "null", "hidden", "empty", "code", "type", "grant", "jwt", "csrf", "xsrf", "header", "cookie", "app", "config", "settings",
    };

    // Nobody calls a setting these, and many a password.
    private static readonly HashSet<string> OfPeople = new(StringComparer.Ordinal) { "my", "super", "our", "very", "top" };

    /// <summary>True when a value is a name itself: the name it stands beside, or one made of words, of which some say password or key.</summary>
    public static bool IsNaming(string name, string value)
    {
        if (value.Length > 100 || !value.All(c => char.IsLetter(c) || (char.IsDigit(c) && IsKeyOf(name)) || c is '_' or '-' or ':' or '.' or '/' or '@' or '$' or '{' or '}' or '[' or ']' or '<' or '>')) return false;

        var words = NameWords.Of(value);
        if (words.All(Vocabulary.Contains) || words.SequenceEqual(NameWords.Of(name))) return true;
        if (OfPeople.Contains(words[0]) && words[words.Count - 1] is "password" or "secret" or "key" or "pass" or "passphrase") return false;
        return CredentialName.IsSecret(value) || words.Count > 1 && words.Any(word => word.Length > 3 && Vocabulary.Contains(word));
    }

    /// <summary><c>TokenKey = "auth_token_v2"</c>: the key of a dictionary or a store.</summary>
    private static bool IsKeyOf(string name) => NameWords.Of(name) is { Count: > 1 } words
        && words[words.Count - 1] == "key" && words[words.Count - 2] is "password" or "token" or "secrets" or "credential" or "credentials" or "cookie";

    /// <summary>The setting to read a value from: the name in the casing of settings, or the key as it is.</summary>
    public static string For(string name)
    {
        if (name.IndexOfAny([':', '_', '-', '.', ' ']) > 0 && name.Any(char.IsUpper)) return name.TrimStart('_');

        var words = NameWords.Of(name).SkipWhile(word => word is "get" or "m" or "s" or "read" or "load" or "fetch" or "").ToList();
        return words.Count == 0 ? "Password" : string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
