using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Projects;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A deployment that failed tests do not stop.</summary>
public sealed class DG4020DeployWithoutTests : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4020", "Deployment does not wait for the tests", FindingLevel.Blocking)
    {
        ChecklistItem = "deploy-needs-tests",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context)
    {
        var delivery = context.Documents.Model(RepositoryDelivery.Of);
        foreach (var deployment in delivery.Deployments)
        {
            var gate = TestGate.Of(delivery, deployment);
            var how = Excerpt.Of(deployment.Capability.Evidence);
            var related = gate.Test is { } test ? [new RelatedLocation(test.Location, "The tests")] : (IReadOnlyList<RelatedLocation>)[];
            switch (gate.Kind)
            {
                case TestGateKind.NotWaiting:
                    yield return Report(deployment.Location, $"'{how}' ships untested code: {gate.Reason}; {AdviceFor(gate, deployment)}") with { Related = related };
                    break;
                // A repository without a single test has more to do than a pipeline can tell.
                case TestGateKind.None:
                    var hasTests = context.Documents.Model(DotNetProjects.Build).All.Any(project => project.IsTestProject);
                    yield return Report(deployment.Location, $"'{how}' ships untested code: {gate.Reason}; run dotnet test in a job that this one needs") with
                    {
                        Level = hasTests ? FindingLevel.Blocking : FindingLevel.Warning,
                    };
                    break;
                case TestGateKind.Elsewhere:
                    yield return Report(deployment.Location, $"'{how}' does not wait for the tests of another pipeline; run them here as well, or protect the branch") with
                    {
                        Level = FindingLevel.Suggestion,
                        Related = related,
                    };
                    break;
            }
        }
    }

    private static string AdviceFor(TestGate gate, PipelineActivity deployment) =>
        gate.Test is { CanFail: false } ? "remove what swallows their failure"
        : deployment.NeedsSuccess == Truth.False && deployment.IsBehind(gate.Test!) ? "let it ask for their success"
        : "let its job need the tests' job";
}
