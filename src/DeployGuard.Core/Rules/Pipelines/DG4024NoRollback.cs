using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Deployments without a way back.</summary>
public sealed class DG4024NoRollback : FailedItemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4024", "There is no way back to the version before", FindingLevel.Suggestion)
    {
        ChecklistItem = "rollback-plan",
    };

    /// <inheritdoc/>
    protected override string MessageOf(string reason) =>
        "A failed deployment has no way back: add a rollback step on failure, or a heading 'Rollback' in the README or docs";
}
