using System.Text;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Verification;

/// <summary>
/// What holds for the correction of every finding, checked on each finding any rule test produces: applied alone it removes the
/// finding, and no rule of the catalog finds more than before. Opt-in rules take no part: theirs is a style that others need not write.
/// </summary>
internal static class FixContract
{
    private static readonly Rule[] Catalog = [.. RuleCatalog.Load().Rules.Where(rule => rule.Metadata.Mode <= AnalysisMode.Recommended)];

    public static void Assert(TestRepository repository, Rule rule, IReadOnlyList<Finding> findings)
    {
        if (findings.All(finding => finding.Edits.Count == 0)) return;

        Rule[] rules = [.. Catalog.Where(other => other.Metadata.Id != rule.Metadata.Id), rule];
        var before = CountByRule(repository, rules);
        foreach (var finding in findings.Where(finding => finding.Edits.Count > 0))
        {
            AssertDisjoint(finding.Edits);
            var after = CountByRule(repository.WithApplied(finding.Edits), rules);
            Xunit.Assert.True(
                after.GetValueOrDefault(rule.Metadata.Id) < before[rule.Metadata.Id],
                $"the correction of '{finding.Message}' does not remove the finding");
            var worse = after.Where(count => count.Value > before.GetValueOrDefault(count.Key)).Select(count => count.Key);
            Xunit.Assert.True(!worse.Any(), $"the correction of '{finding.Message}' brings {string.Join(", ", worse)}");
        }
    }

    /// <summary>The text with the edits applied.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var edited = new StringBuilder(text);
        foreach (var edit in edits.Distinct().OrderByDescending(edit => edit.Location.Span.Start))
            edited.Remove(edit.Location.Span.Start, edit.Location.Span.Length).Insert(edit.Location.Span.Start, edit.NewText);
        return edited.ToString();
    }

    private static void AssertDisjoint(IReadOnlyList<TextEdit> edits)
    {
        var ordered = edits.OrderBy(edit => edit.Location.Path, StringComparer.Ordinal).ThenBy(edit => edit.Location.Span.Start).ToList();
        foreach (var (one, next) in ordered.Zip(ordered.Skip(1)))
        {
            Xunit.Assert.True(
                one.Location.Path != next.Location.Path || one.Location.Span.End <= next.Location.Span.Start,
                $"edits of one finding overlap at {one.Location.Span} in {one.Location.Path}");
        }
    }

    private static Dictionary<string, int> CountByRule(TestRepository repository, Rule[] rules) =>
        repository.Findings(rules).CountBy(finding => finding.RuleId).ToDictionary();
}
