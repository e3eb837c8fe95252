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

    /// <summary>
    /// The verdict on each item as a whole, in the order of the checklist: it fails where one scope fails, and holds where all that is known
    /// holds.
    /// </summary>
    public IEnumerable<(ChecklistItem Item, ChecklistVerdict Verdict)> Summary =>
        from item in Items
        let verdicts = Entries.Where(entry => entry.Item == item.Id).Select(entry => entry.Verdict).ToList()
        where verdicts.Count > 0
        select (item, verdicts.Max());

    /// <summary>Decides every item. One that fails says so in its own place, and no other is touched.</summary>
    public static DeploymentChecklist Of(RepositoryDocuments documents) =>
        new([.. Items.SelectMany(item => Decide(item, documents).OrderBy(entry => entry.Scope, StringComparer.Ordinal))]);

    private static List<ChecklistEntry> Decide(ChecklistItem item, RepositoryDocuments documents)
    {
        try
        {
            return [.. item.Decide(documents)];
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            var evidence = new ChecklistEvidence(null, $"DeployGuard failed here with {exception.GetType().Name}, which is a bug of it");
            return [new ChecklistEntry(item.Id, "", ChecklistVerdict.Unknown, [evidence])];
        }
    }

    /// <summary>The same checklist with the items that its owner declared not applicable; the reason is their only evidence.</summary>
    /// <param name="reasons">The reason by the id of the item.</param>
    public DeploymentChecklist With(IReadOnlyDictionary<string, string> reasons)
    {
        if (reasons.Count == 0) return this;

        var declared = from item in Items
                       where reasons.ContainsKey(item.Id)
                       select new ChecklistEntry(item.Id, "", ChecklistVerdict.NotApplicable, [new ChecklistEvidence(null, reasons[item.Id])]);
        var order = Items.Select((item, index) => (item.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        return new([.. Entries.Where(entry => !reasons.ContainsKey(entry.Item)).Concat(declared).OrderBy(entry => order[entry.Item])]);
    }
}
