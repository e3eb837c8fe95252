using DeployGuard.Checklist;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A rule that reports each failed verdict on its item of the checklist at the place a person would change.</summary>
public abstract class FailedItemRule : RepositoryRule
{
    /// <summary>What to say of a failed verdict.</summary>
    /// <param name="reason">The short reason of the verdict.</param>
    protected abstract string MessageOf(string reason);

    /// <summary>False where the item fails and nobody needs to be told.</summary>
    protected virtual bool Applies(ChecklistEntry verdict, ValidationContext context) => true;

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(ValidationContext context) =>
        from entry in context.Documents.Model(DeploymentChecklist.Of).Entries
        where entry.Item == Metadata.ChecklistItem && entry.Verdict == ChecklistVerdict.Fails
        let place = entry.Evidence[0].Location
        where place is not null && Applies(entry, context)
        select Report(place, MessageOf(entry.Evidence[0].Reason));
}
