using DeployGuard.Core.Tests.Verification;
using DeployGuard.Reporting;
using DeployGuard.Repository;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Catalog;

/// <summary>Runs the examples of every rule's documentation (conventions: docs/writing-rules.md).</summary>
public sealed class RuleExampleTests
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Load();

    [Fact]
    public void Every_rule_about_files_shows_what_is_wrong_and_what_is_right() =>
        Assert.All(Catalog.Rules.Where(rule => rule is not (HostRule or CompilerRule)), rule =>
        {
            var examples = RuleDocumentation.Of(rule).Examples;
            Assert.Contains(examples, example => example.IsBad);
            Assert.Contains(examples, example => !example.IsBad);
        });

    [Fact]
    public void Every_file_of_an_example_has_a_name() =>
        Assert.All(Examples(), pair => Assert.DoesNotContain(pair.Example.Files, file => file.Path.Length == 0));

    [Fact]
    public void Bad_examples_report_exactly_this_rule_on_exactly_their_lines() =>
        Assert.All(Examples().Where(pair => pair.Example.IsBad), pair =>
        {
            var expected = from file in pair.Example.Files
                           from line in file.ReportedLines
                           orderby file.Path, line
                           select $"{pair.Rule.Metadata.Id} {file.Path}:{line}";
            Assert.NotEmpty(expected);
            Assert.Equal(expected, Run(pair.Rule, pair.Example));
        });

    [Fact]
    public void Good_examples_report_nothing() =>
        Assert.All(Examples().Where(pair => !pair.Example.IsBad), pair =>
        {
            Assert.All(pair.Example.Files, file => Assert.Empty(file.ReportedLines));
            Assert.Empty(Run(pair.Rule, pair.Example));
        });

    private static IEnumerable<(Rule Rule, RuleExample Example)> Examples() =>
        from rule in Catalog.Rules
        // The compiler's rules run where the compiler is: DeployGuard.Analyzers.Tests.
        where rule is not CompilerRule
        from example in RuleDocumentation.Of(rule).Examples
        select (rule, example);

    private static IEnumerable<string> Run(Rule rule, RuleExample example)
    {
        var repository = example.Files.Aggregate(TestRepository.Empty, (files, file) =>
            files.With(file.Path, file.Content, file.IsUntracked ? FileState.Untracked : FileState.Tracked));
        if (!example.IsWholeRepository) repository = repository.Incomplete();
        repository = repository.With(repository.Settings with { TrustedRegistries = example.TrustedRegistries });
        var rules = Catalog.Rules.Where(other => other.Metadata.Mode <= AnalysisMode.Recommended || other == rule);
        var places = from finding in repository.Findings([.. rules])
                     let location = finding.Location
                     orderby location.Path, location.Start.Line
                     select $"{finding.RuleId} {location.Path}:{location.Start.Line}";
        return places.Distinct();
    }
}
