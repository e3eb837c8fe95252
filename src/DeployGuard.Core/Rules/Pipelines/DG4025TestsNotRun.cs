using DeployGuard.Checklist;
using DeployGuard.Documents.Projects;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Tests that no pipeline runs before a change is accepted.</summary>
public sealed class DG4025TestsNotRun : FailedItemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4025", "No pipeline runs the tests before a change is accepted", FindingLevel.Warning)
    {
        ChecklistItem = "tests-in-ci",
    };

    /// <inheritdoc/>
    protected override bool Applies(ChecklistEntry verdict, ValidationContext context) =>
        context.Documents.Model(DotNetProjects.Build).All.Any(project => project.IsTestProject);

    /// <inheritdoc/>
    protected override string MessageOf(string reason) =>
        "The repository has tests, and none that can fail runs before a change is accepted; run dotnet test for pull requests and pushes";
}
