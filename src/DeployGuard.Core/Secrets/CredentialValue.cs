namespace DeployGuard.Secrets;

/// <summary>Tells whether the value of a secretly named setting can be a real secret.</summary>
public static class CredentialValue
{
    /// <summary>
    /// False for what is certainly no secret: an empty value, a reference to another place (<c>$X</c>, <c>${X}</c>,
    /// <c>%X%</c>, <c>#{X}#</c>, <c>/run/secrets/x</c>), a switch, or a placeholder (<c>changeme</c>, <c>&lt;…&gt;</c>,
    /// <c>your-…</c>, <c>***</c>).
    /// </summary>
    public static bool CanBeReal(string value)
    {
        value = value.Trim();
        return value.Length > 0 && !References.IsIn(value) && !Placeholders.Is(value);
    }
}
