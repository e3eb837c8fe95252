namespace DeployGuard.Repository;

/// <summary>Reads the files of a snapshot; on disk, or in memory for tests and editors.</summary>
public interface IFileContents
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Path from the repository root, separated by '/'.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    byte[] ReadAllBytes(string path);
}
