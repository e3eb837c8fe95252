using DeployGuard.Documents;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether an ignore file keeps secrets, history and build output out of what Dockerfiles copy.</summary>
public sealed class DockerIgnoreItem : DockerfileItem
{
    /// <inheritdoc/>
    public override string Id => "dockerignore";

    /// <inheritdoc/>
    public override string Title => "An ignore file limits every build context";

    /// <inheritdoc/>
    public override int Order => 70;

    /// <inheritdoc/>
    protected override string Nothing => "no Dockerfile copies a folder";

    /// <inheritdoc/>
    protected override ChecklistEntry? Decide(DockerfileDocument document, RepositoryDocuments documents)
    {
        if (UnlimitedCopies.FirstOf(document, documents) is { } unlimited)
            return Entry(ChecklistVerdict.Fails, document, unlimited.Source.Word.Span, "a folder is copied and no ignore file limits it");

        var contexts = documents.Model(BuildContexts.Build);
        var probes = documents.Model(LeakProbes.Build);
        var possible = contexts.Possible(document);
        var copies = possible.SelectMany(context => contexts.FolderCopies(document, context)).ToList();
        if (copies.Count == 0) return null;
        if (possible.Count > 1 || copies[0].Context.IgnoreFile is not { } ignore)
            return Entry(ChecklistVerdict.Unknown, document, copies[0].Source.Word.Span, "which folder is the build context is not known");

        var leaks = copies.SelectMany(copy => probes.Leaks(copy.Context, copy.Folder)).Where(leak => leak.Kind <= LeakKind.BuildOutput).ToList();
        return leaks.Count > 0
            ? Entry(ChecklistVerdict.Fails, document.Path, new ChecklistEvidence(new Location(ignore.Text, ignore.Patterns.Count > 0 ? ignore.Patterns[0].Span : default), $"nothing here excludes {leaks[0].Pattern}"))
            : Entry(ChecklistVerdict.Holds, document, copies[0].Source.Word.Span, $"{ignore.Path} limits what is copied");
    }
}
