using DeployGuard.Documents;

namespace DeployGuard.Checklist;

/// <summary>The deployment checklist of a repository: <c>documents.Model(DeploymentChecklist.Of)</c>.</summary>
public sealed class DeploymentChecklist
{
    private DeploymentChecklist(IReadOnlyList<ChecklistEntry> entries) => Entries = entries;

    /// <summary>Every item there is, in the order of the checklist.</summary>
    public static IReadOnlyList<ChecklistItem> Items { get; } =
    [
        .. typeof(ChecklistItem).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ChecklistItem)) && !type.IsAbstract)
            .Select(type => (ChecklistItem)Activator.CreateInstance(type)!)
            .OrderBy(item => item.Order),
    ];

    /// <summary>The verdicts, in the order of the checklist and of the scopes' paths.</summary>
    public IReadOnlyList<ChecklistEntry> Entries { get; }

    /// <summary>Decides every item.</summary>
    public static DeploymentChecklist Of(RepositoryDocuments documents) =>
        new([.. Items.SelectMany(item => item.Decide(documents).OrderBy(entry => entry.Scope, StringComparer.Ordinal))]);
}
