namespace DeployGuard.Repository;

/// <summary>One file of the repository, or one ignored directory.</summary>
/// <param name="Path">Path from the repository root, separated by '/', without a leading one.</param>
/// <param name="State">What git knows of it.</param>
/// <param name="Kind">Which reader understands it.</param>
/// <param name="IsDirectory">True for an ignored directory, whose content is not listed.</param>
public sealed record RepositoryEntry(string Path, FileState State, FileKind Kind, bool IsDirectory = false)
{
    /// <summary>The last segment of the path.</summary>
    public string Name { get; } = Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The path of the folder, empty at the root.</summary>
    public string Directory { get; } = RepositoryPath.DirectoryOf(Path);
}
