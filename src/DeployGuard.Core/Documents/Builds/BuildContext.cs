using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>The folder an image is built from, and the file that keeps things out of it.</summary>
/// <param name="Directory">Path from the repository root, empty for the root itself.</param>
/// <param name="IgnoreFile">
/// The file that governs: <c>&lt;Dockerfile&gt;.dockerignore</c> beside the Dockerfile, else .dockerignore (or Podman's
/// .containerignore) in the folder of the context. Null when there is none.
/// </param>
public sealed record BuildContext(string Directory, DockerIgnoreDocument? IgnoreFile)
{
    /// <summary>The path from the repository root of a path in the context; null when it climbs out of the repository.</summary>
    public string? InRepository(string path) => RepositoryPath.Combine(Directory, path);

    /// <summary>The path in the context of a path from the repository root; null when it lies outside. Empty for the context itself.</summary>
    public string? InContext(string path)
    {
        if (Directory.Length == 0) return path;
        if (path == Directory) return "";
        return path.StartsWith(Directory + "/", StringComparison.Ordinal) ? path.Substring(Directory.Length + 1) : null;
    }

    /// <summary>The pattern that keeps a file from the builder; null when none does.</summary>
    /// <param name="path">Path in the context, not empty.</param>
    public IgnorePattern? ExclusionOfFile(string path) =>
        IgnoreFile?.Decide(path) is { IsException: false } decisive ? decisive : null;

    /// <summary>The pattern that keeps a folder and all in it from the builder; null when something may arrive.</summary>
    /// <param name="path">Path in the context, not empty.</param>
    public IgnorePattern? ExclusionOfFolder(string path) =>
        ExclusionOfFile(path) is { } decisive
        && !IgnoreFile!.Patterns.Any(pattern => pattern.IsException && pattern.MayMatchBelow(path))
            ? decisive
            : null;
}
