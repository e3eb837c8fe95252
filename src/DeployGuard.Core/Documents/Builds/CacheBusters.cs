using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Files of a repository that describe how it is built and run, and that no build of its code reads: a change of them
/// makes the layer of a COPY stale for nothing.
/// </summary>
public sealed class CacheBusters
{
    private readonly IReadOnlyList<(string Pattern, string Path)> files;

    private CacheBusters(RepositoryDocuments documents)
    {
        // A package may take its readme along.
        var packsReadme = new Lazy<bool>(() => documents.All<MSBuildDocument>()
            .Any(file => file.Text.Content.IndexOf("README.md", StringComparison.OrdinalIgnoreCase) >= 0));
        files =
        [
            .. documents.Repository.Files.Select(entry => (Pattern: PatternFor(entry), entry.Path))
                .Where(file => file.Pattern is not null && !(file.Pattern == "**/README.md" && packsReadme.Value))
                .Select(file => (file.Pattern!, file.Path)),
        ];
    }

    /// <summary>The files of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static CacheBusters Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The patterns that would keep such files out of a copy of a folder.</summary>
    public IEnumerable<string> MissingFor(FolderCopy copy) =>
        copy.Context.IgnoreFile is not { IsAllowList: false }
            ? []
            : (from file in files
               let path = copy.Context.InContext(file.Path)
               where path is { Length: > 0 } && RepositoryPath.IsBelow(path, copy.Folder)
               where copy.Context.ExclusionOfFile(path) is null
               select file.Pattern).Distinct();

    private static string? PatternFor(RepositoryEntry entry)
    {
        if (entry.Kind == FileKind.Dockerfile)
        {
            var dot = entry.Name.LastIndexOf('.');
            return entry.Name.StartsWith("Dockerfile", StringComparison.Ordinal) ? "**/Dockerfile*" : dot > 0 ? "**/*" + entry.Name.Substring(dot) : "**/" + entry.Name;
        }

        if (entry.Kind == FileKind.Compose) return entry.Name.StartsWith("compose", StringComparison.Ordinal) ? "**/compose*" : "**/*compose*.y*ml";
        if (entry.Path.StartsWith(".github/", StringComparison.Ordinal)) return ".github";
        if (entry.Path.StartsWith("charts/", StringComparison.Ordinal)) return "charts";
        if (entry.Path.StartsWith("helm/", StringComparison.Ordinal)) return "helm";
        return entry.Name == "README.md" ? "**/README.md" : null;
    }
}
