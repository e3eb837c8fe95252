namespace DeployGuard.Repository;

/// <summary>The files below a folder on disk.</summary>
/// <param name="root">Absolute path of the repository root.</param>
public sealed class DiskContents(string root) : IFileContents
{
    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path) =>
        File.ReadAllBytes(Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar)));
}
