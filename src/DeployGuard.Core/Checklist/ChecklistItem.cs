using DeployGuard.Documents;

namespace DeployGuard.Checklist;

/// <summary>
/// An item of the deployment checklist: decides from documents, never from findings. Found by reflection, one class for each; it keeps no
/// state.
/// </summary>
public abstract class ChecklistItem
{
    /// <summary>Its id, in words joined by hyphens.</summary>
    public abstract string Id { get; }

    /// <summary>The statement that holds or fails, without a trailing dot: <c>Every deployment waits for the tests</c>.</summary>
    public abstract string Title { get; }

    /// <summary>Its place in the printed checklist; no two items have the same.</summary>
    public abstract int Order { get; }

    /// <summary>One entry for each scope; at least one.</summary>
    public abstract IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents);

    /// <summary>An entry of this item.</summary>
    protected ChecklistEntry Entry(ChecklistVerdict verdict, string scope, params ChecklistEvidence[] evidence) => new(Id, scope, verdict, evidence);
}
