using DeployGuard.Documents;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Items;

/// <summary>An item with one verdict for each Dockerfile it is about.</summary>
public abstract class DockerfileItem : ChecklistItem
{
    /// <inheritdoc/>
    public sealed override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var entries = (from document in documents.All<DockerfileDocument>()
                       where document.Stages.Count > 0
                       let entry = Decide(document, documents)
                       where entry is not null
                       select entry).ToList();
        return entries.Count > 0 ? entries : [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, Nothing))];
    }

    /// <summary>Why there is nothing to decide: a few words.</summary>
    protected virtual string Nothing => "no Dockerfile of an image that is deployed";

    /// <summary>The verdict on a Dockerfile that has a stage; null for one the item is not about.</summary>
    protected abstract ChecklistEntry? Decide(DockerfileDocument document, RepositoryDocuments documents);

    /// <summary>A verdict that rests on one place.</summary>
    protected ChecklistEntry Entry(ChecklistVerdict verdict, DockerfileDocument document, TextSpan span, string reason) =>
        Entry(verdict, document.Path, new ChecklistEvidence(new Location(document.Text, span), reason));
}
