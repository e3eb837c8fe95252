namespace DeployGuard.Secrets;

/// <summary>Tells whether the value of a secretly named setting can be a real secret.</summary>
public static class CredentialValue
{
    private static readonly string[] Placeholders =
    [
        "changeme", "change_me", "change-me", "changeit", "replaceme", "replace_me", "replace-me", "todo", "tbd", "placeholder",
        "example", "dummy", "redacted", "none", "null", "true", "false", "yes", "no", "undefined", "default", "unset",
    ];

    /// <summary>
    /// False for what is certainly no secret: an empty value, a reference to another place (<c>$X</c>, <c>${X}</c>,
    /// <c>%X%</c>, <c>#{X}#</c>, <c>/run/secrets/x</c>), a switch, or a placeholder (<c>changeme</c>, <c>&lt;…&gt;</c>,
    /// <c>your-…</c>, <c>***</c>).
    /// </summary>
    public static bool CanBeReal(string value)
    {
        value = value.Trim();
        if (value.Length == 0 || IsReference(value) || IsMask(value)) return false;
        if (value[0] == '<' && value[value.Length - 1] == '>') return false;
        if (StartsWith(value, "your-") || StartsWith(value, "your_") || EndsWith(value, "_here") || EndsWith(value, "-here")) return false;
        return !Placeholders.Contains(value, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsReference(string value) =>
        value[0] == '$'
        || (value.Length > 2 && value[0] == '%' && value[value.Length - 1] == '%')
        || StartsWith(value, "#{") || StartsWith(value, "{{") || StartsWith(value, "@Microsoft.KeyVault(")
        || StartsWith(value, "/run/secrets/");

    // One character over and over: ****, xxxx, ----.
    private static bool IsMask(string value) => value.Length > 2 && value.All(c => c == value[0]);

    private static bool StartsWith(string value, string prefix) => value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string value, string suffix) => value.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
}
