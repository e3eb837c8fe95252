using System.Text;

namespace DeployGuard.CodeFixes;

/// <summary>The name of a setting, in the forms in which the environment and a configuration know it.</summary>
/// <param name="Variable">The environment variable: <c>DB_PASSWORD</c>, <c>Jwt__Key</c>.</param>
/// <param name="Key">The key of the configuration: <c>DbPassword</c>, <c>Jwt:Key</c>.</param>
internal sealed record SettingName(string Variable, string Key)
{
    private const string ConnectionStrings = "ConnectionStrings:";

    /// <summary>What a connection string is called beside its database; what is left of the name tells which one.</summary>
    private static readonly string[] ConnectionWords =
        ["connection", "connectionstring", "string", "conn", "connstr", "constr", "str", "cs", "url", "uri", "password", "pwd", "secret"];

    /// <summary>The name of the connection string under <c>ConnectionStrings</c> of the configuration: <c>Default</c> if nothing says more.</summary>
    public string ConnectionName
    {
        get
        {
            if (Key.StartsWith(ConnectionStrings, StringComparison.OrdinalIgnoreCase)) return Key.Substring(ConnectionStrings.Length);

            var words = Words(Key);
            var last = words.Count;
            while (last > 0 && ConnectionWords.Contains(words[last - 1], StringComparer.OrdinalIgnoreCase)) last--;
            if (last == 0) return "Default";
            // ASP.NET Core's own name for it.
            return Key == "DefaultConnection" ? Key : string.Concat(words.Take(last).Select(Capital));
        }
    }

    /// <summary>The setting of the password alone, where this is the name of a whole connection string.</summary>
    public SettingName OfPassword() => ConnectionName is not ("Default" or "DefaultConnection") && Of(ConnectionName + "Password") is { } own
        ? own
        : new SettingName("DB_PASSWORD", "DbPassword");

    /// <summary>The forms of a name as code writes it: of a variable, a member, a parameter, a key. Null for one that gives no name.</summary>
    public static SettingName? Of(string name)
    {
        name = name.Trim();
        if (name.Length is 0 or > 80) return null;

        if (name.IndexOf(':') > 0 || name.IndexOf("__", StringComparison.Ordinal) > 0)
        {
            var path = name.Replace("__", ":").Trim(':');
            return IsName(path) ? new SettingName(Plain(path.Replace(":", "__")), path) : null;
        }

        var words = Words(name);
        // m_password, s_token: the scope is no part of the name.
        if (words.Count > 1 && name.Length > 2 && name[1] == '_' && name[0] is 'm' or 's') words.RemoveAt(0);
        var key = string.Concat(words.Select(word => name.Any(char.IsLower) ? Capital(word) : Lowered(word)));
        return IsName(key) ? new SettingName(string.Join("_", words).ToUpperInvariant(), key) : null;
    }

    private static bool IsName(string text) => text.Length > 0 && char.IsLetter(text[0]);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    private static string Lowered(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1).ToLowerInvariant();

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text);
        for (var i = 0; i < plain.Length; i++)
            if (!char.IsLetterOrDigit(plain[i])) plain[i] = '_';
        return plain.ToString();
    }

    // dbPassword, DBPassword, db-password and DB_PASSWORD are two words each; OAuthToken is no word O.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var atEnd = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var atHump = !atEnd && i > start && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i - start > 1 && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (!atEnd && !atHump) continue;
            if (i > start) words.Add(name.Substring(start, i - start));
            start = atHump ? i : i + 1;
        }

        return words;
    }
}
