using DeployGuard.Core.Tests.Verification;
using DeployGuard.Reporting;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Catalog;

/// <summary>Holds the global configs of the package against the catalog.</summary>
public sealed class CompilerConfigTests
{
    private const string Folder = "build/package/build/config";
    private const string Update = "DEPLOYGUARD_UPDATE=1 dotnet test tests/DeployGuard.Core.Tests --filter FullyQualifiedName~CompilerConfigTests";

    private static readonly RuleMetadata Blocking = new("DG5001", "Blocks", FindingLevel.Blocking);
    private static readonly RuleMetadata Suggestion = new("DG5051", "Suggests", FindingLevel.Suggestion);
    private static readonly RuleMetadata OptIn = new("DG5099", "Is opt-in", FindingLevel.Warning) { Mode = AnalysisMode.All };

    private static IEnumerable<ValidationSettings> AllSettings =>
        from mode in Enum.GetValues<AnalysisMode>()
        from settings in new ValidationSettings[]
        {
            new(), new() { IsEnforced = true }, new() { IsEnforced = true, BlockOn = FindingLevel.Warning },
        }
        select settings with { Mode = mode };

    [Fact]
    public void The_package_has_a_global_config_for_every_mode_and_enforcement()
    {
        var folder = SourceTree.PathOf(Folder);
        var expected = AllSettings.ToDictionary(CompilerConfig.NameOf, settings => CompilerConfig.Render(RuleCatalog.Load(), settings));
        if (Environment.GetEnvironmentVariable("DEPLOYGUARD_UPDATE") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in expected) File.WriteAllText(Path.Combine(folder, name), content);
        }

        var actual = Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.True(
            expected.Count == actual.Count && expected.All(pair => actual.GetValueOrDefault(pair.Key) == pair.Value),
            $"{Folder} does not say what the catalog says; write it anew with: {Update}");
    }

    /// <summary>What is not named keeps the severity of its descriptor.</summary>
    [Theory]
    [InlineData(AnalysisMode.None, false, "deployguard.DG5001.severity = none", "deployguard.DG5051.severity = none")]
    [InlineData(AnalysisMode.None, true, "deployguard.DG5001.severity = none", "deployguard.DG5051.severity = none")]
    [InlineData(AnalysisMode.Minimum, false, "deployguard.DG5051.severity = none")]
    [InlineData(AnalysisMode.Default, false)]
    [InlineData(AnalysisMode.Default, true, "deployguard.DG5001.severity = error")]
    [InlineData(AnalysisMode.Recommended, true, "deployguard.DG5001.severity = error", "deployguard.DG5051.severity = warning")]
    // The compiler runs a rule that is off by default only when its own id says so.
    [InlineData(AnalysisMode.All, false, "deployguard.DG5051.severity = warning", "dotnet_diagnostic.DG5099.severity = warning")]
    public void Names_the_rules_that_mode_and_enforcement_change(AnalysisMode mode, bool isEnforced, params string[] lines)
    {
        var catalog = new RuleCatalog([new SampleRule(Blocking), new SampleRule(Suggestion), new SampleRule(OptIn)]);
        var config = CompilerConfig.Render(catalog, new ValidationSettings { Mode = mode, IsEnforced = isEnforced });

        Assert.Equal(["is_global = true", "global_level = -99", .. lines], config.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
    }

    /// <summary>
    /// DeployGuard.props turns every rule off for a DeployGuardAnalysisLevel below 1.0, and none for higher ones: a rule of a
    /// later version needs configs by level.
    /// </summary>
    [Fact]
    public void All_rules_of_the_analyzer_came_with_the_first_version() =>
        Assert.All(RuleCatalog.Load().Rules.OfType<CompilerRule>(), rule => Assert.Equal("1.0", rule.Metadata.Since));

    private sealed class SampleRule(RuleMetadata metadata) : CompilerRule
    {
        public override RuleMetadata Metadata => metadata;
    }
}
