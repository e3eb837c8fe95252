using DeployGuard.Checklist;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Deployments without a way back.</summary>
public sealed class DG4024NoRollback : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4024", "There is no way back to the version before", FindingLevel.Suggestion)
    {
        ChecklistItem = "rollback-plan",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context) =>
        from entry in context.Documents.Model(DeploymentChecklist.Of).Entries
        where entry.Item == Metadata.ChecklistItem && entry.Verdict == ChecklistVerdict.Fails
        let place = entry.Evidence[0].Location
        where place is not null
        select Report(place, "A failed deployment has no way back: add a rollback step on failure, or a heading 'Rollback' in the README or docs");
}
