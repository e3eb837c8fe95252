using DeployGuard.Secrets.Tokens;

namespace DeployGuard.Secrets;

/// <summary>What a literal value amounts to as a secret.</summary>
public enum CredentialStrength
{
    /// <summary>A default that stands in public documentation, such as <c>postgres</c>: no leak, and no protection either.</summary>
    WeakDefault,

    /// <summary>A value that can be a real secret.</summary>
    Real,
}

/// <summary>Decides whether a value written in a configuration file is a secret in clear text.</summary>
public static class CredentialLiteral
{
    /// <summary>Stands in a value for what is not written in the file, such as a variable.</summary>
    public const char Hidden = '\uFFFF';

    private static readonly string[] Switches =
        ["true", "false", "yes", "no", "on", "off", "null", "none", "undefined", "unset", "enabled", "disabled", "y", "n"];

    /// <summary>
    /// What a value amounts to: by its own shape (a token of a known service, a private key, a connection string or an address with a
    /// password) whatever it is called, else by the name it has. Null for what is no secret or cannot be told.
    /// </summary>
    /// <param name="name">The name of the variable, setting or option; may be empty.</param>
    /// <param name="value">The value, <see cref="Hidden"/> for each part the file does not write.</param>
    public static CredentialStrength? Of(string name, string value) => CredentialDetector.Of(name, value)?.Strength;

    /// <summary>What a value amounts to by the name it has alone, whatever its shape. Null for what is no secret or cannot be told.</summary>
    internal static CredentialStrength? OfNamed(string name, string value)
    {
        value = value.Trim();
        if (value.Length == 0 || CredentialName.KindOf(name) is not (not CredentialNameKind.None and var kind)) return null;
        if (value.IndexOf(Hidden) >= 0 || IsSwitch(value) || IsTemplate(value) || IsPlace(value) || References.IsIn(value)) return null;
        if (PublicDefaults.IsEmulatorKey(value) || NamedValue.IsName(name, value)) return null;
        if (PublicDefaults.Contains(value) || string.Equals(name, value, StringComparison.OrdinalIgnoreCase)) return CredentialStrength.WeakDefault;
        return CredentialValue.CanBeReal(value) && NamedValue.CanBe(kind, value) ? CredentialStrength.Real : null;
    }

    /// <summary>True for the token of a known service and for a private key, unless the name says that browsers get it.</summary>
    /// <param name="name">The name of the variable or setting; may be empty.</param>
    /// <param name="value">The value.</param>
    public static bool IsToken(string name, string value) =>
        TokenDetector.Find(value).Any(token => !token.MayBePublic || !IsForClients(name));

    /// <summary>
    /// True for the value of a secret that nobody has set yet: a request to change it (<c>changeme</c>, <c>your-key</c>, <c>&lt;key&gt;</c>),
    /// one character over and over, or a default everybody knows. False for an empty one.
    /// </summary>
    public static bool IsPlaceholder(string value)
    {
        value = value.Trim();
        return value.Length > 0 && value.IndexOf(Hidden) < 0 && value[0] is not ('$' or '/') && !IsSwitch(value) && !IsPlace(value)
            && (PublicDefaults.Contains(value) || !CredentialValue.CanBeReal(value));
    }

    /// <summary>
    /// True for a secretly named value that a generator made: 16 characters or more without a blank, letters and digits mixed, and not
    /// words joined by punctuation. Somebody's own example, such as <c>my-dev-password1</c>, is none.
    /// </summary>
    /// <param name="name">The name of the variable or setting.</param>
    /// <param name="value">The value.</param>
    public static bool LooksGenerated(string name, string value)
    {
        if (Of(name, value) != CredentialStrength.Real || !CredentialName.IsSecret(name)) return false;

        value = value.Trim();
        if (value.Length < 16 || value.Any(char.IsWhiteSpace)) return false;

        // Words keep letters together; random text changes between letters and digits all the time.
        var changes = 0;
        for (var i = 1; i < value.Length; i++)
            if (char.IsDigit(value[i]) != char.IsDigit(value[i - 1])) changes++;
        return changes >= 4 && value.Any(char.IsLetter) && value.Distinct().Count() >= 10;
    }

    // A short number counts or switches: MYSQL_RANDOM_ROOT_PASSWORD=1.
    private static bool IsSwitch(string value) =>
        Switches.Contains(value, StringComparer.OrdinalIgnoreCase) || (value.Length < 4 && value.All(char.IsDigit));

    private static bool IsTemplate(string value) => value.Length > 1 && (value[0], value[value.Length - 1]) switch
    {
        ('{', '}') or ('[', ']') or ('<', '>') => true,
        ('_', '_') => value.StartsWith("__", StringComparison.Ordinal),
        _ => value[0] == '@' && value.Skip(1).All(char.IsLetter),
    };

    /// <summary>An address or a path says where the secret lies: <c>vault://x</c>, <c>op://x</c>, <c>/certs/tls.key</c>.</summary>
    private static bool IsPlace(string value)
    {
        if (value.IndexOf("://", StringComparison.Ordinal) > 0 || value.StartsWith("arn:", StringComparison.Ordinal)) return true;

        var isPath = value.StartsWith("/", StringComparison.Ordinal) || value.StartsWith("./", StringComparison.Ordinal)
            || value.StartsWith("~/", StringComparison.Ordinal) || (value.Length > 2 && value[1] == ':' && value[2] == '\\');
        // Base64 begins with a slash now and then; a path of its alphabet has an extension or no capitals.
        return isPath && value.IndexOfAny(['+', '=']) < 0
            && (value.LastIndexOf('.') > value.LastIndexOfAny(['/', '\\']) || !value.Any(char.IsUpper));
    }

    /// <summary>Bundlers put variables of these names into what browsers load.</summary>
    internal static bool IsForClients(string name) =>
        name.StartsWith("VITE_", StringComparison.Ordinal) || name.StartsWith("REACT_APP_", StringComparison.Ordinal)
        || name.ToUpperInvariant().Split('_').Any(word => word is "PUBLIC" or "ANON" or "PUBLISHABLE");
}
