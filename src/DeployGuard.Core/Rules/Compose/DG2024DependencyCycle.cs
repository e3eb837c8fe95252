using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>Services that wait for each other, and files or services that include or extend themselves.</summary>
public sealed class DG2024DependencyCycle : ComposeProjectRule
{
    private const int LongestWay = 100;

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2024", "Services depend on each other in a circle", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context)
    {
        foreach (var cycle in ComposeCycle.In(project))
            yield return Report(cycle.Closing.Location, $"Services wait for each other: {WayRound(cycle)}; remove one of these references");

        foreach (var issue in project.Issues)
        {
            if (issue.Kind == ComposeIssueKind.ExtendsCycle)
                yield return Report(issue.Location, $"Extending '{Excerpt.Of(issue.Name)}' leads back to this service; extend one that stands by itself");
            else if (issue.Kind == ComposeIssueKind.IncludeCycle)
                yield return Report(issue.Location, $"Including '{Excerpt.Of(issue.Name)}' leads back to a file that includes it; remove one of the includes");
        }
    }

    private static string WayRound(ComposeCycle cycle)
    {
        var first = Excerpt.Of(cycle.Services[0]);
        var way = string.Join(" → ", cycle.Services.Concat(cycle.Services.Take(1)).Select(Excerpt.Of));
        return cycle.Services.Count == cycle.Length && way.Length <= LongestWay ? way : $"{first} → … → {first}";
    }
}
