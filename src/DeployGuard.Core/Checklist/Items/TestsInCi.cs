using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>tests-in-ci</c>.</summary>
public sealed class TestsInCi : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "tests-in-ci";

    /// <inheritdoc/>
    public override string Title => "Tests run for pushes and pull requests";

    /// <inheritdoc/>
    public override int Order => 210;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var delivery = documents.Model(RepositoryDelivery.Of);
        if (delivery.Pipelines.Count == 0)
            return [Entry(ChecklistVerdict.Unknown, "", new ChecklistEvidence(null, "no pipeline of GitHub, Azure DevOps or GitLab"))];

        var tests = delivery.Of(StepCapabilities.Test).ToList();
        var early = tests.Where(test => test.CanFail && test.PossibleRuns.Any(IsEarly)).ToList();
        if (early.Count > 0) return [Entry(ChecklistVerdict.Holds, "", Evidence(early[0]))];
        if (delivery.Pipelines.Any(delivery.HasUnknownChecks))
            return [Entry(ChecklistVerdict.Unknown, "", new ChecklistEvidence(null, "a part of the pipelines is not in the repository"))];

        var late = tests.Find(test => test.CanFail);
        return
        [
            late is not null ? Entry(ChecklistVerdict.Fails, "", new ChecklistEvidence(late.Location, "runs only when the change is in the main branch already"))
            : tests.Count > 0 ? Entry(ChecklistVerdict.Fails, "", new ChecklistEvidence(tests[0].Location, tests[0].Capability.WhyCannotFail ?? "its failure is ignored"))
            : Entry(ChecklistVerdict.Fails, "", new ChecklistEvidence(delivery.Pipelines[0].Triggers.FirstOrDefault()?.Location, "no pipeline runs tests")),
        ];
    }

    // Before anything is accepted.
    private static bool IsEarly(PipelineRun run) =>
        run.Event is PipelineEvent.PullRequest or PipelineEvent.MergeQueue || run is { Event: PipelineEvent.Push, Ref: PipelineRef.OtherBranch };

    private static ChecklistEvidence Evidence(PipelineActivity test) => new(test.Location, test.Capability.Evidence);
}
