using DeployGuard.Documents.Compose;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>Tells whether a project is run with <c>--project-directory</c>, which no file of it says.</summary>
internal static class ProjectFolder
{
    /// <summary>
    /// True when something is missing where the paths start, and all of them exist in one of the folders above. One wrong path among
    /// right ones is a mistake; paths that are all right from the root are meant from there.
    /// </summary>
    public static bool IsAnother(ComposeProject project, IReadOnlyList<ComposePath> paths, RepositoryPaths repository)
    {
        var relative = paths.Where(path => path.Text is not null && project.DirectoryOf(path.Location) == project.Directory).ToList();
        if (relative.TrueForAll(path => Exists(path.Path, repository))) return false;

        for (var folder = project.Directory; folder.Length > 0;)
        {
            folder = RepositoryPath.DirectoryOf(folder);
            if (relative.TrueForAll(path => path.From(folder) is { } there && Exists(there, repository))) return true;
        }

        return false;
    }

    private static bool Exists(string path, RepositoryPaths repository) => repository.PresenceOf(path) is PathPresence.Present or PathPresence.Ignored;
}
