using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>Tells which ignore files no build reads.</summary>
public sealed class IgnoreFileUses
{
    private readonly RepositoryDocuments documents;
    private readonly BuildContexts contexts;

    private IgnoreFileUses(RepositoryDocuments documents)
    {
        this.documents = documents;
        contexts = documents.Model(BuildContexts.Build);
    }

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>The uses in a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static IgnoreFileUses Build(RepositoryDocuments documents) => new(documents);

    /// <summary>Whether a build reads an ignore file; in doubt it may.</summary>
    public IgnoreFileUse Of(DockerIgnoreDocument ignoreFile)
    {
        var dockerfiles = documents.All<DockerfileDocument>().ToList();
        var isKnown = Repository.IsComplete && dockerfiles.Count > 0
            && dockerfiles.Count == Repository.Files.Count(entry => entry.Kind == FileKind.Dockerfile);
        if (!isKnown || contexts.MayGovern(ignoreFile)) return IgnoreFileUse.MayBeRead;

        var name = ignoreFile.Path.Substring(ignoreFile.Path.LastIndexOf('/') + 1);
        return name is ".dockerignore" or ".containerignore"
            ? UseInFolder(ignoreFile, dockerfiles)
            : UseOfNamed(ignoreFile, name);
    }

    private IgnoreFileUse UseInFolder(DockerIgnoreDocument ignoreFile, IEnumerable<DockerfileDocument> dockerfiles)
    {
        var folder = RepositoryPath.DirectoryOf(ignoreFile.Path);
        var built = dockerfiles.Select(contexts.Find).ToList();
        if (built.Contains(null)) return IgnoreFileUse.MayBeRead;

        // Podman prefers .containerignore where Docker reads the other one.
        var governing = built.Where(context => context!.Directory == folder).Select(context => context!.IgnoreFile).ToList();
        if (governing.Count > 0)
        {
            return governing.All(file => file?.Path.EndsWith("/.dockerignore", StringComparison.Ordinal) == false && file.Path != ".dockerignore")
                ? IgnoreFileUse.Replaced
                : IgnoreFileUse.MayBeRead;
        }

        // Templates become Dockerfiles somewhere else.
        return contexts.MayBeContext(folder) || Repository.FilesBelow(folder).Any(IsTemplate) ? IgnoreFileUse.MayBeRead : IgnoreFileUse.OutsideContext;
    }

    private IgnoreFileUse UseOfNamed(DockerIgnoreDocument ignoreFile, string name)
    {
        if (!name.EndsWith(".dockerignore", StringComparison.Ordinal)) return IgnoreFileUse.MayBeRead;

        var dockerfile = name.Substring(0, name.Length - ".dockerignore".Length);
        var isMade = Repository.FilesIn(RepositoryPath.DirectoryOf(ignoreFile.Path))
            .Any(entry => entry.Path != ignoreFile.Path && entry.Name.StartsWith(dockerfile, StringComparison.OrdinalIgnoreCase)
                && (entry.Name.Length == dockerfile.Length || IsTemplate(entry)));
        return isMade || documents.Model(ContextMentions.Build).Of(dockerfile) ? IgnoreFileUse.MayBeRead : IgnoreFileUse.NoDockerfile;
    }

    private static bool IsTemplate(RepositoryEntry entry) =>
        entry.Kind is not (FileKind.Dockerfile or FileKind.DockerIgnore)
        && (Contains(entry.Name, "dockerfile") || Contains(entry.Name, "containerfile") || entry.Directory.EndsWith(".template.config", StringComparison.Ordinal));

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
