using System.Text;
using DeployGuard.Validation;
using DeployGuard.Validation.Configuration;

namespace DeployGuard.Reporting;

/// <summary>
/// The global configs of the package (<c>build/config</c>): they tell the analyzer what mode and enforcement make of its
/// rules, and name only those of which something else becomes than their descriptors say.
/// </summary>
public static class CompilerConfig
{
    /// <summary>The name of the file for a mode and an enforcement; DeployGuard.targets puts the same name together.</summary>
    public static string NameOf(ValidationSettings settings) =>
        settings.Mode + (settings.IsEnforced ? $".BlockOn{settings.BlockOn}" : "") + ".globalconfig";

    /// <summary>Writes the file; every line ends with LF.</summary>
    /// <param name="catalog">The rules; those of the task are left out.</param>
    /// <param name="settings">Mode, enforcement and the level that blocks.</param>
    public static string Render(RuleCatalog catalog, ValidationSettings settings)
    {
        var severities = new SeverityResolver(settings, new SeverityConfiguration("", []));
        var enforcement = settings.IsEnforced ? $"findings of level {settings.BlockOn} and above are errors" : "not enforced";
        var config = new StringBuilder();
        config.Append("# Generated from the rules, see CompilerConfigTests. Mode ").Append(settings.Mode).Append(", ").Append(enforcement).Append(".\n");
        // Below whatever a user writes: of two equal levels the compiler would take neither.
        config.Append("is_global = true\nglobal_level = -99\n");
        foreach (var rule in catalog.Rules.OfType<CompilerRule>().Select(rule => rule.Metadata))
        {
            var severity = severities.Resolve(rule, rule.Level, "");
            if (severity != OwnSeverity(rule))
                config.Append(KeyOf(rule)).Append(" = ").Append(severity.ToString().ToLowerInvariant()).Append('\n');
        }

        return config.ToString();
    }

    /// <summary>
    /// A key of the analyzer's own leaves users' severities for areas and for all rules in force; the compiler asks for the
    /// id first. A rule that is off by default is turned on by its id only.
    /// </summary>
    private static string KeyOf(RuleMetadata rule) =>
        rule.Mode == AnalysisMode.All ? $"dotnet_diagnostic.{rule.Id}.severity" : $"deployguard.{rule.Id}.severity";

    /// <summary>What the descriptor says.</summary>
    private static Severity OwnSeverity(RuleMetadata rule) => rule switch
    {
        { Mode: AnalysisMode.All } => Severity.None,
        { Level: FindingLevel.Suggestion } => Severity.Suggestion,
        _ => Severity.Warning,
    };
}
