namespace DeployGuard.Repository;

/// <summary>The files below a folder on disk.</summary>
/// <param name="root">Absolute path of the repository root.</param>
public sealed class DiskContents(string root) : IFileContents
{
    /// <summary>No file that is written by hand comes near it; a larger one would only cost the build its memory.</summary>
    private const int MaximumLength = 4 * 1024 * 1024;

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path)
    {
        var file = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        if (new FileInfo(file) is { Exists: true, Length: > MaximumLength })
            throw new IOException("The file is larger than 4 MB");
        return File.ReadAllBytes(file);
    }
}
