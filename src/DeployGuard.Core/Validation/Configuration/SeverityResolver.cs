namespace DeployGuard.Validation.Configuration;

/// <summary>
/// Decides what becomes of a finding. The order is the C# compiler's for an analyzer's warning, with mode and
/// enforcement in the place of the descriptor's own severity: NoWarn, the severity of the rule for the path, its
/// severity everywhere, the lists of warnings and errors, the severity of the area, enforcement, mode.
/// </summary>
/// <param name="settings">What the user set.</param>
/// <param name="configuration">What the analyzer configs say.</param>
public sealed class SeverityResolver(ValidationSettings settings, SeverityConfiguration configuration)
{
    /// <summary>The severity of a finding.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="level">Its own level.</param>
    /// <param name="path">Its file, from the repository root; empty when no file is at fault.</param>
    public Severity Resolve(RuleMetadata rule, FindingLevel level, string path)
    {
        if (settings.NoWarn.Contains(rule.Id)) return Severity.None;

        var configured = configuration.For(path);
        if (configured.IsGeneratedCode) return Severity.None;

        return (configured.ForRule(rule.Id) ?? configuration.Everywhere.ForRule(rule.Id)) is { } severity
            ? ResolveNamed(rule, level, severity)
            : ResolveUnnamed(rule, level, configured);
    }

    /// <summary>False when nothing the rule could find in a file would be reported: it need not run there.</summary>
    public bool CanReport(RuleMetadata rule, string path)
    {
        for (var level = FindingLevel.Suggestion; level <= rule.Level; level++)
            if (Resolve(rule, level, path) != Severity.None) return true;
        return false;
    }

    /// <summary>False when nothing the rule could find in any file would be reported.</summary>
    public bool CanReport(RuleMetadata rule) =>
        !settings.NoWarn.Contains(rule.Id)
        && (configuration.Names(rule.Id) || configuration.SetsAreas || CanReport(rule, ""));

    /// <summary>The rule is named in an analyzer config, which wins over mode and enforcement.</summary>
    private Severity ResolveNamed(RuleMetadata rule, FindingLevel level, ConfiguredSeverity configured)
    {
        if (configured == ConfiguredSeverity.None) return Severity.None;
        if (IsPromoted(rule)) return Severity.Error;

        return configured == ConfiguredSeverity.Default
            ? OwnSeverity(rule, level)
            : Promote(rule, Demote(rule, level, ToSeverity(configured)));
    }

    private Severity ResolveUnnamed(RuleMetadata rule, FindingLevel level, ConfiguredSeverities configured)
    {
        if (IsPromoted(rule)) return Severity.Error;

        // As in the compiler, a rule listed as a warning is no longer subject to the severity of its area, and an
        // area does not turn on what is opt-in.
        var area = IsProtected(rule) || rule.Mode == AnalysisMode.All ? null : configured.ForArea(rule.Area);
        var severity = area is null or ConfiguredSeverity.Default ? ModeSeverity(rule, level) : ToSeverity(area.Value);
        return Promote(rule, Demote(rule, level, severity));
    }

    private bool IsProtected(RuleMetadata rule) => settings.WarningsNotAsErrors.Contains(rule.Id);

    private bool IsPromoted(RuleMetadata rule) => settings.WarningsAsErrors.Contains(rule.Id) && !IsProtected(rule);

    /// <summary>As in the compiler, what was never a warning is not made one: an error that was asked for stays.</summary>
    private Severity Demote(RuleMetadata rule, FindingLevel level, Severity severity) =>
        severity == Severity.Error && level > FindingLevel.Suggestion && IsProtected(rule) ? Severity.Warning : severity;

    private Severity Promote(RuleMetadata rule, Severity severity) =>
        severity == Severity.Warning && settings.TreatWarningsAsErrors && !IsProtected(rule) ? Severity.Error : severity;

    private Severity ModeSeverity(RuleMetadata rule, FindingLevel level)
    {
        if (!IsOn(rule, level)) return Severity.None;
        if (settings.IsEnforced && level >= settings.BlockOn) return Severity.Error;
        return settings.Mode >= AnalysisMode.Recommended ? Severity.Warning : OfLevel(level);
    }

    private bool IsOn(RuleMetadata rule, FindingLevel level)
    {
        if (settings.Level is { } pinned && Version.Parse(rule.Since) > pinned) return false;

        return settings.Mode switch
        {
            AnalysisMode.None => false,
            // A validation that could not do its work says so, however little is asked of it.
            AnalysisMode.Minimum => level == FindingLevel.Blocking || rule.Area == RuleArea.DeployGuard,
            _ => rule.Mode <= settings.Mode,
        };
    }

    /// <summary>The severity without mode and enforcement.</summary>
    private static Severity OwnSeverity(RuleMetadata rule, FindingLevel level) =>
        rule.Mode == AnalysisMode.All ? Severity.None : OfLevel(level);

    private static Severity OfLevel(FindingLevel level) =>
        level == FindingLevel.Suggestion ? Severity.Suggestion : Severity.Warning;

    private static Severity ToSeverity(ConfiguredSeverity configured) => configured switch
    {
        ConfiguredSeverity.Suggestion => Severity.Suggestion,
        ConfiguredSeverity.Warning => Severity.Warning,
        ConfiguredSeverity.Error => Severity.Error,
        _ => Severity.None,
    };
}
