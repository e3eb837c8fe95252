using DeployGuard.Documents;
using DeployGuard.Documents.Compose;

namespace DeployGuard.Checklist.Items;

/// <summary>An item with one verdict for each compose file, together with the files of environments that go with it; some have more for other files.</summary>
public abstract class ComposeItem : ChecklistItem
{
    /// <inheritdoc/>
    public sealed override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var entries = (from document in documents.All<ComposeDocument>()
                       let entry = Decide(document, documents)
                       where entry is not null
                       select entry).Concat(Elsewhere(documents)).ToList();
        return entries.Count > 0 ? entries : [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, Nothing))];
    }

    /// <summary>Why there is nothing to decide: a few words.</summary>
    protected abstract string Nothing { get; }

    /// <summary>What speaks for and against in a project; nothing for one the item is not about.</summary>
    private protected abstract IEnumerable<ComposeEvidence> In(ComposeProject project, RepositoryDocuments documents);

    /// <summary>The entries for files of other kinds.</summary>
    private protected virtual IEnumerable<ChecklistEntry> Elsewhere(RepositoryDocuments documents) => [];

    /// <summary>A later file may take back what an earlier one does: what speaks against has to be so in every project that has its file.</summary>
    private ChecklistEntry? Decide(ComposeDocument document, RepositoryDocuments documents)
    {
        var projects = documents.Model(ComposeProjects.Build).StartingWith(document)
            .Where(project => project.IsWhole).Select(project => (Project: project, Found: In(project, documents).ToList())).ToList();
        var all = projects.SelectMany(one => one.Found).ToList();
        if (all.Count == 0) return null;

        var fails = all.Where(evidence => evidence.Verdict == ChecklistVerdict.Fails && projects.TrueForAll(one =>
            one.Project.FileOf(evidence.Location) is null || one.Found.Exists(other => other.Verdict == ChecklistVerdict.Fails && other.Location == evidence.Location)));
        var holds = all.Where(evidence => evidence.Verdict == ChecklistVerdict.Holds);
        var verdict = fails.Any() ? ChecklistVerdict.Fails : holds.Any() ? ChecklistVerdict.Holds : ChecklistVerdict.Unknown;
        var because = verdict == ChecklistVerdict.Fails ? fails : verdict == ChecklistVerdict.Holds ? holds : all;
        return Entry(verdict, document.Path, [.. because.Select(evidence => new ChecklistEvidence(evidence.Location, evidence.Reason)).Distinct()]);
    }
}
