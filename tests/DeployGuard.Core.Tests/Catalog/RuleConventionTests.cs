using DeployGuard.Core.Tests.Verification;
using DeployGuard.Reporting;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Catalog;

/// <summary>What holds for every rule (docs/writing-rules.md).</summary>
public sealed class RuleConventionTests
{
    private static readonly string[] Tools =
    [
        "actionlint", "buildkit", "checkov", "dclint", "dotenv-linter", "gitleaks", "hadolint", "kics", "semgrep",
        "shellcheck", "sonar", "trivy", "zizmor",
    ];

    private static IReadOnlyList<Rule> Rules { get; } = RuleCatalog.Load().Rules;

    [Fact]
    public void Ids_are_DG_and_four_digits_of_a_known_area() => Assert.All(Rules, rule =>
    {
        Assert.Matches("^DG[0-9]{4}$", rule.Metadata.Id);
        Assert.True(Enum.IsDefined(rule.Metadata.Area), $"{rule.Metadata.Id} is of no area");
    });

    [Fact]
    public void A_folder_holds_one_area_and_an_area_has_one_folder()
    {
        Assert.All(Rules, rule => Assert.Matches(@"^DeployGuard\.Rules\.[A-Za-z]+$", rule.GetType().Namespace));
        var pairs = Rules.Select(rule => (Folder: rule.GetType().Namespace, rule.Metadata.Area)).Distinct().ToList();
        Assert.Equal(pairs.Select(pair => pair.Folder).Distinct(), pairs.Select(pair => pair.Folder));
        Assert.Equal(pairs.Select(pair => pair.Area).Distinct(), pairs.Select(pair => pair.Area));
    }

    [Fact]
    public void A_class_is_named_by_its_id_and_what_it_says() => Assert.All(Rules, rule =>
        Assert.Matches($"^{rule.Metadata.Id}([A-Z][a-z0-9]*)+$", rule.GetType().Name));

    [Fact]
    public void Class_documentation_and_tests_lie_where_the_name_says() => Assert.All(Rules, rule =>
    {
        var folder = rule.GetType().Namespace!.Split('.')[^1];
        Assert.True(SourceTree.HasFile($"src/DeployGuard.Core/Rules/{folder}/{rule.GetType().Name}.cs"), "no source file of that name");
        Assert.True(SourceTree.HasFile(HelpLink.PathOf(rule)), $"no {HelpLink.PathOf(rule)}, where the help link points");
        // The compiler's rules are tested where the compiler is.
        if (rule is CompilerRule) Assert.True(SourceTree.HasFile($"tests/DeployGuard.Analyzers.Tests/Rules/{rule.GetType().Name}Tests.cs"), "no tests of that name");
        else Assert.NotNull(typeof(RuleConventionTests).Assembly.GetType($"DeployGuard.Core.Tests.Rules.{folder}.{rule.GetType().Name}Tests"));
    });

    [Fact]
    public void Titles_are_short_statements_without_a_dot() => Assert.All(Rules, rule =>
    {
        Assert.InRange(rule.Metadata.Title.Length, 10, 80);
        Assert.Matches("^[A-Z.].*[^.:;,! ]$", rule.Metadata.Title);
    });

    [Fact]
    public void Documentation_repeats_the_title_and_says_what_why_and_how_to_fix() => Assert.All(Rules, rule =>
    {
        var documentation = RuleDocumentation.Of(rule);
        Assert.Equal($"{rule.Metadata.Id}: {rule.Metadata.Title}", documentation.Heading);
        Assert.Equal(["What", "Why", "How to fix"], documentation.Sections.Take(3).Select(section => section.Heading));
        Assert.All(documentation.Sections, section => Assert.NotEmpty(section.Text));
    });

    [Fact]
    public void Aliases_are_tool_and_id() => Assert.All(Rules, rule =>
    {
        Assert.All(rule.Metadata.Aliases, alias =>
        {
            Assert.Matches("^[a-z-]+:[A-Za-z0-9_./-]+$", alias);
            Assert.Contains(alias.Split(':')[0], Tools);
        });
        Assert.Equal(rule.Metadata.Aliases.Distinct(StringComparer.OrdinalIgnoreCase), rule.Metadata.Aliases);
    });

    [Fact]
    public void Since_is_major_and_minor() => Assert.All(Rules, rule =>
    {
        Assert.Matches("^[0-9]+[.][0-9]+$", rule.Metadata.Since);
        Assert.True(Version.TryParse(rule.Metadata.Since, out _));
    });

    // Minimum is documented as "blocking only"; None as "explicitly configured only", which is no place for a rule.
    [Fact]
    public void Mode_fits_level() => Assert.All(Rules, rule =>
    {
        Assert.NotEqual(AnalysisMode.None, rule.Metadata.Mode);
        if (rule.Metadata.Level != FindingLevel.Blocking) Assert.NotEqual(AnalysisMode.Minimum, rule.Metadata.Mode);
        if (rule.Metadata.Level == FindingLevel.Warning) Assert.NotEqual(AnalysisMode.Recommended, rule.Metadata.Mode);
    });

    [Fact]
    public void Help_links_point_into_the_projects_page() => Assert.All(Rules, rule =>
        Assert.StartsWith("https://github.com/deployguard/deployguard/blob/main/src/", HelpLink.Of(rule), StringComparison.Ordinal));
}
