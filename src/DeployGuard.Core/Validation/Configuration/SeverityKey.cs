namespace DeployGuard.Validation.Configuration;

/// <summary>The keys of analyzer configs that speak of severities, in lower case, and the values they may have.</summary>
internal static class SeverityKey
{
    /// <summary>Marks files that nobody writes by hand.</summary>
    public const string GeneratedCode = "generated_code";

    /// <summary>The severity of every rule.</summary>
    public const string AllRules = "dotnet_analyzer_diagnostic.severity";

    private const string RulePrefix = "dotnet_diagnostic.";
    private const string CategoryPrefix = "dotnet_analyzer_diagnostic.category-";
    private const string Suffix = ".severity";

    /// <summary>The key of one area of the catalog.</summary>
    public static string OfArea(RuleArea area) => CategoryPrefix + area.ToString().ToLowerInvariant() + Suffix;

    /// <summary>The id in <c>dotnet_diagnostic.&lt;id&gt;.severity</c>, in lower case, or null for any other key.</summary>
    public static string? RuleIdIn(string key) => Between(key, RulePrefix);

    /// <summary>The area in <c>dotnet_analyzer_diagnostic.category-&lt;Area&gt;.severity</c>, or null for any other key.</summary>
    public static string? AreaIn(string key) => Between(key, CategoryPrefix);

    /// <summary>True for the keys that decide severities.</summary>
    public static bool IsRelevant(string key) =>
        key is GeneratedCode or AllRules || RuleIdIn(key) is not null || AreaIn(key) is not null;

    /// <summary>The severity a value stands for, or null when the value is unknown.</summary>
    public static ConfiguredSeverity? Parse(string? value) => value?.ToLowerInvariant() switch
    {
        "default" => ConfiguredSeverity.Default,
        "none" => ConfiguredSeverity.None,
        "silent" or "refactoring" => ConfiguredSeverity.Silent,
        "suggestion" => ConfiguredSeverity.Suggestion,
        "warning" => ConfiguredSeverity.Warning,
        "error" => ConfiguredSeverity.Error,
        _ => null,
    };

    private static string? Between(string key, string prefix)
    {
        var length = key.Length - prefix.Length - Suffix.Length;
        return length >= 0
            && key.StartsWith(prefix, StringComparison.Ordinal)
            && key.EndsWith(Suffix, StringComparison.Ordinal)
                ? key.Substring(prefix.Length, length)
                : null;
    }
}
