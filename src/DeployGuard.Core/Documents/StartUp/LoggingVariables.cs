namespace DeployGuard.Documents.StartUp;

/// <summary>What a setting of a host says of its console, as a key or as a variable of the environment.</summary>
internal static class LoggingVariables
{
    /// <summary>The strength of a setting; null for one that is not about the form of logs.</summary>
    /// <param name="key">The key with colons: <c>Logging:Console:FormatterName</c>.</param>
    /// <param name="value">Its value.</param>
    public static EvidenceStrength? OfKey(string key, string value)
    {
        if (!key.Equals("Logging:Console:FormatterName", StringComparison.OrdinalIgnoreCase)) return null;

        return value.ToLowerInvariant() switch
        {
            "json" => EvidenceStrength.Strong,
            "simple" or "systemd" => EvidenceStrength.Against,
            // A formatter of the program's own.
            _ => EvidenceStrength.Weak,
        };
    }

    /// <summary>As <see cref="OfKey"/> for a variable: <c>Logging__Console__FormatterName</c>, <c>Serilog__WriteTo__0__Args__formatter</c>.</summary>
    public static EvidenceStrength? OfVariable(string name, string? value)
    {
        var key = name.Replace("__", ":");
        if (value is null) return OfKey(key, "") is null ? null : EvidenceStrength.Weak;
        if (key.StartsWith("Serilog:", StringComparison.OrdinalIgnoreCase) && key.EndsWith(":formatter", StringComparison.OrdinalIgnoreCase))
            return LoggingNames.IsFormatter(value) ? EvidenceStrength.Strong : EvidenceStrength.Weak;
        return OfKey(key, value);
    }
}
