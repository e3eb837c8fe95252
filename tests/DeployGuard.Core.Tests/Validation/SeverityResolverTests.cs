using DeployGuard.Documents.AnalyzerConfigs;
using DeployGuard.Text;
using DeployGuard.Validation;
using DeployGuard.Validation.Configuration;

namespace DeployGuard.Core.Tests.Validation;

/// <summary>
/// The order of severities. Rows without mode and enforcement are held against the C# compiler in
/// <see cref="CompilerSeverityTests"/>.
/// </summary>
public class SeverityResolverTests
{
    private const string Rule = "dotnet_diagnostic.DG1001.severity = ";
    private const string Area = "dotnet_analyzer_diagnostic.category-Dockerfile.severity = ";
    private const string All = "dotnet_analyzer_diagnostic.severity = ";

    [Theory]
    [InlineData(AnalysisMode.None, Severity.None, Severity.None, Severity.None)]
    [InlineData(AnalysisMode.Minimum, Severity.None, Severity.None, Severity.Warning)]
    [InlineData(AnalysisMode.Default, Severity.Suggestion, Severity.Warning, Severity.Warning)]
    [InlineData(AnalysisMode.Recommended, Severity.Warning, Severity.Warning, Severity.Warning)]
    [InlineData(AnalysisMode.All, Severity.Warning, Severity.Warning, Severity.Warning)]
    public void A_mode_decides_by_the_level_of_the_finding(
        AnalysisMode mode, Severity suggestion, Severity warning, Severity blocking)
    {
        var settings = new ValidationSettings { Mode = mode };
        Assert.Equal(
            [suggestion, warning, blocking],
            Levels.Select(level => Resolve(settings, Blocking, level)));
    }

    [Theory]
    [InlineData(AnalysisMode.Default, FindingLevel.Blocking, Severity.Suggestion, Severity.Warning, Severity.Error)]
    [InlineData(AnalysisMode.Default, FindingLevel.Warning, Severity.Suggestion, Severity.Error, Severity.Error)]
    // A suggestion that the mode turned into a warning is still no finding of level Warning.
    [InlineData(AnalysisMode.Recommended, FindingLevel.Warning, Severity.Warning, Severity.Error, Severity.Error)]
    [InlineData(AnalysisMode.Minimum, FindingLevel.Warning, Severity.None, Severity.None, Severity.Error)]
    [InlineData(AnalysisMode.None, FindingLevel.Warning, Severity.None, Severity.None, Severity.None)]
    public void Enforcement_makes_errors_of_the_level_and_above(
        AnalysisMode mode, FindingLevel blockOn, Severity suggestion, Severity warning, Severity blocking)
    {
        var settings = new ValidationSettings { Mode = mode, IsEnforced = true, BlockOn = blockOn };
        Assert.Equal([suggestion, warning, blocking], Levels.Select(level => Resolve(settings, Blocking, level)));
    }

    [Theory]
    [InlineData(Rule + "none", Severity.None)]
    [InlineData(Rule + "silent", Severity.None)]
    [InlineData(Rule + "suggestion", Severity.Suggestion)]
    [InlineData(Rule + "warning", Severity.Warning)]
    [InlineData(Rule + "error", Severity.Error)]
    [InlineData(Rule + "default", Severity.Warning)]
    [InlineData(Area + "none", Severity.None)]
    [InlineData(Area + "suggestion", Severity.Suggestion)]
    [InlineData(All + "suggestion", Severity.Suggestion)]
    public void An_explicit_severity_wins_over_mode_and_enforcement(string line, Severity expected)
    {
        var settings = new ValidationSettings { Mode = AnalysisMode.Recommended, IsEnforced = true };
        Assert.Equal(expected, Resolve(settings, Blocking, FindingLevel.Blocking, "[*]\n" + line));
        Assert.Equal(expected, Resolve(settings, Blocking, FindingLevel.Blocking, "is_global = true\n" + line));
    }

    [Theory]
    [InlineData(Rule + "warning", Severity.Warning)]
    [InlineData(Area + "warning", Severity.Warning)]
    public void An_explicit_severity_turns_a_rule_on_that_the_mode_leaves_off(string line, Severity expected) =>
        Assert.Equal(expected, Resolve(new ValidationSettings { Mode = AnalysisMode.None }, Blocking, FindingLevel.Suggestion, "[*]\n" + line));

    [Theory]
    [InlineData(AnalysisMode.Recommended, "", Severity.None)]
    [InlineData(AnalysisMode.All, "", Severity.Warning)]
    [InlineData(AnalysisMode.Default, Rule + "suggestion", Severity.Suggestion)]
    [InlineData(AnalysisMode.Default, Rule + "default", Severity.None)]
    // As for analyzers that are off by default, an area is not enough to turn on a rule that is opt-in.
    [InlineData(AnalysisMode.Default, Area + "warning", Severity.None)]
    [InlineData(AnalysisMode.All, Area + "error", Severity.Warning)]
    public void An_opt_in_rule_needs_mode_All_or_its_own_severity(AnalysisMode mode, string line, Severity expected)
    {
        var optIn = Blocking with { Mode = AnalysisMode.All };
        Assert.Equal(expected, Resolve(new ValidationSettings { Mode = mode }, optIn, FindingLevel.Warning, "[*]\n" + line));
    }

    [Theory]
    [InlineData("1.0", Severity.None)]
    [InlineData("1.1", Severity.None)]
    [InlineData("1.2", Severity.Warning)]
    [InlineData("1.10", Severity.Warning)]
    [InlineData(null, Severity.Warning)]
    public void A_level_turns_off_rules_that_came_later(string? level, Severity expected)
    {
        var settings = new ValidationSettings { Level = level is null ? null : Version.Parse(level) };
        var rule = Blocking with { Since = "1.2" };
        Assert.Equal(expected, Resolve(settings, rule, FindingLevel.Warning));
        Assert.Equal(Severity.Warning, Resolve(settings, rule, FindingLevel.Warning, "[*]\n" + Rule + "warning"));
    }

    [Fact]
    public void WarningsNotAsErrors_protects_from_enforcement_too()
    {
        var settings = new ValidationSettings { IsEnforced = true, WarningsNotAsErrors = ["DG1001"] };
        Assert.Equal(Severity.Warning, Resolve(settings, Blocking, FindingLevel.Blocking));
    }

    [Fact]
    public void WarningsAsErrors_promotes_a_rule_whatever_its_level_and_mode()
    {
        var settings = new ValidationSettings { Mode = AnalysisMode.Minimum, WarningsAsErrors = ["DG1001"] };
        Assert.Equal(Severity.Error, Resolve(settings, Blocking, FindingLevel.Suggestion));
    }

    [Fact]
    public void TreatWarningsAsErrors_leaves_suggestions_alone()
    {
        var settings = new ValidationSettings { TreatWarningsAsErrors = true };
        Assert.Equal(
            [Severity.Suggestion, Severity.Error, Severity.Error], Levels.Select(level => Resolve(settings, Blocking, level)));
    }

    [Fact]
    public void Sections_decide_by_path()
    {
        const string config = "[tests/**]\n" + Rule + "none\n[**.g.Dockerfile]\ngenerated_code = true";
        var resolver = Resolver(new ValidationSettings(), config);
        Assert.Equal(Severity.None, resolver.Resolve(Blocking, FindingLevel.Warning, "tests/Dockerfile"));
        Assert.Equal(Severity.None, resolver.Resolve(Blocking, FindingLevel.Warning, "src/a.g.Dockerfile"));
        Assert.Equal(Severity.Warning, resolver.Resolve(Blocking, FindingLevel.Warning, "src/Dockerfile"));
        Assert.Equal(Severity.Warning, resolver.Resolve(Blocking with { Id = "DG1002" }, FindingLevel.Warning, "tests/Dockerfile"));
    }

    [Fact]
    public void DeployGuard_speaks_about_itself_in_every_mode_but_None()
    {
        var host = new RuleMetadata("DG9001", "Title", FindingLevel.Warning);
        Assert.Equal(Severity.Warning, Resolve(new ValidationSettings { Mode = AnalysisMode.Minimum }, host, FindingLevel.Warning));
        Assert.Equal(Severity.None, Resolve(new ValidationSettings { Mode = AnalysisMode.None }, host, FindingLevel.Warning));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("[src/*]\n" + Rule + "warning", true)]
    [InlineData("[src/*]\n" + Area + "warning", true)]
    [InlineData("[src/*]\ndotnet_diagnostic.DG1002.severity = warning", false)]
    public void A_rule_that_is_off_everywhere_need_not_run(string config, bool expected) =>
        Assert.Equal(expected, Resolver(new ValidationSettings { Mode = AnalysisMode.None }, config).CanReport(Blocking));

    private static readonly RuleMetadata Blocking = new("DG1001", "Title", FindingLevel.Blocking);

    private static readonly FindingLevel[] Levels = [FindingLevel.Suggestion, FindingLevel.Warning, FindingLevel.Blocking];

    private static Severity Resolve(ValidationSettings settings, RuleMetadata rule, FindingLevel level, string config = "") =>
        Resolver(settings, config).Resolve(rule, level, "src/Dockerfile");

    private static SeverityResolver Resolver(ValidationSettings settings, string config) =>
        new(settings, new SeverityConfiguration("/r", [AnalyzerConfigReader.Parse(new SourceText(".editorconfig", config))]));
}
