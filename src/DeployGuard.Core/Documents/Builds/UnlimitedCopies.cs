using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.Builds;

/// <summary>Finds where a whole folder is copied and no ignore file limits the build context.</summary>
public static class UnlimitedCopies
{
    /// <summary>The first such copy of a Dockerfile; null for none, and where only a part of the repository is known.</summary>
    public static FolderCopy? FirstOf(DockerfileDocument document, RepositoryDocuments documents)
    {
        if (!documents.Repository.IsComplete) return null;

        var contexts = documents.Model(BuildContexts.Build);
        var probes = documents.Model(LeakProbes.Build);
        // Where the context is not certain, it has to be so in every folder that may be it.
        var first = contexts.Possible(document)
            .Select(possible => possible.IgnoreFile is null
                ? contexts.FolderCopies(document, possible).FirstOrDefault(copy => probes.IsWorkFolder(possible, copy.Folder))
                : null)
            .ToList();
        return first.Count == 0 || first.Contains(null) ? null : first[0];
    }
}
