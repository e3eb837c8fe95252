using DeployGuard.Documents.Builds;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>The ignore file lets something through to a COPY that takes it along.</summary>
public sealed class DG1006DockerIgnoreLeaks : DocumentRule<DockerIgnoreDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        "DG1006", "Secrets, history or build output reach the build context", FindingLevel.Blocking)
    {
        ChecklistItem = "dockerignore",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerIgnoreDocument document, ValidationContext context)
    {
        var probes = context.Documents.Model(LeakProbes.Build);
        var copies = context.Documents.Model(BuildContexts.Build).GovernedBy(document).ToList();
        var leaks = copies.SelectMany(copy => probes.Leaks(copy.Context, copy.Folder))
            .GroupBy(leak => leak.Pattern).Select(group => group.First()).OrderBy(leak => leak.Kind).ToList();
        if (leaks.Count > 0) yield return Missing(document, leaks, copies);

        var keys = copies
            .SelectMany(copy => probes.TrackedKeys(copy.Context, copy.Folder), (copy, path) => (Copy: copy, Path: path))
            .OrderByDescending(key => key.Copy.EndsInImage).ThenBy(key => key.Path, StringComparer.Ordinal).ToList();
        if (keys.Count > 0) yield return TrackedKey(document, keys[0].Path, keys[0].Copy, keys.Select(key => key.Path).Distinct().Count() - 1);
    }

    private Finding Missing(DockerIgnoreDocument document, IReadOnlyList<ContextLeak> leaks, IEnumerable<FolderCopy> copies)
    {
        var patterns = string.Join(", ", leaks.Select(leak => leak.Pattern));
        var miss = leaks.Select(leak => document.FindNearMiss(leak.Path)).FirstOrDefault(pattern => pattern is not null);
        var message = miss is null
            ? $"A copied folder brings what nothing here excludes; add {patterns}"
            : $"Without **/ this holds at the top only, a copied folder brings more; add {patterns}";
        return Report(document, miss?.Span ?? EndOf(document), message) with
        {
            Level = leaks.Min(leak => leak.Kind) <= LeakKind.BuildOutput ? FindingLevel.Warning : FindingLevel.Suggestion,
            Related = RelatedTo(copies),
            Edits = [Append(document, leaks.Select(leak => leak.Pattern))],
            Context = patterns,
        };
    }

    private Finding TrackedKey(DockerIgnoreDocument document, string path, FolderCopy copy, int others)
    {
        var what = Excerpt.Of(path) + (others > 0 ? $" and {others} more" : "");
        var place = copy.EndsInImage ? "the image" : "a layer of the build";
        return Report(document, EndOf(document), $"Private key {what} ends in {place}: exclude it here and mount it when it is needed") with
        {
            Level = copy.EndsInImage ? FindingLevel.Blocking : FindingLevel.Warning,
            Related = RelatedTo([copy]),
            Context = path,
        };
    }

    private static IReadOnlyList<RelatedLocation> RelatedTo(IEnumerable<FolderCopy> copies) =>
        [.. copies.Select(copy => new RelatedLocation(new Location(copy.Dockerfile.Text, copy.Source.Word.Span), "Copied here"))];

    /// <summary>What is missing has no text: the last pattern is where the next one goes.</summary>
    private static TextSpan EndOf(DockerIgnoreDocument document) =>
        document.Patterns.Count == 0 ? new TextSpan(0, 0) : document.Patterns[document.Patterns.Count - 1].Span;

    private static TextEdit Append(DockerIgnoreDocument document, IEnumerable<string> patterns)
    {
        var content = document.Text.Content;
        var start = content.Length == 0 || content.EndsWith("\n", StringComparison.Ordinal) ? "" : "\n";
        return new TextEdit(
            new Location(document.Text, new TextSpan(content.Length, 0)), start + string.Join("\n", patterns) + "\n");
    }
}
