using DeployGuard.Checklist;
using DeployGuard.Documents.Projects;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Tests that no pipeline runs before a change is accepted.</summary>
public sealed class DG4025TestsNotRun : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4025", "No pipeline runs the tests before a change is accepted", FindingLevel.Warning)
    {
        ChecklistItem = "tests-in-ci",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context) =>
        from entry in context.Documents.Model(DeploymentChecklist.Of).Entries
        where entry.Item == Metadata.ChecklistItem && entry.Verdict == ChecklistVerdict.Fails
        let place = entry.Evidence[0].Location
        where place is not null && context.Documents.Model(DotNetProjects.Build).All.Any(project => project.IsTestProject)
        select Report(place, "The repository has tests that nothing runs before a change is accepted; run dotnet test for pull requests and pushes");
}
