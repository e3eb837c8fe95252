using DeployGuard.Repository;

namespace DeployGuard.Documents.Projects;

/// <summary>
/// Which files of the folders above apply to a project. Names are compared as on Linux, where images are built.
/// </summary>
/// <param name="repository">The files.</param>
internal sealed class ApplyingFiles(RepositorySnapshot repository)
{
    // The spellings NuGet looks for on a case-sensitive file system, in its order.
    private static readonly string[] NuGetConfigNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>The file of this name in the folder or the nearest one above it, or null.</summary>
    public string? Nearest(string name, string directory) =>
        Upward(directory).Select(folder => In(folder, name)).FirstOrDefault(repository.HasFile);

    /// <summary>The nuget.config of each folder from the project up to the root; NuGet merges them.</summary>
    public IReadOnlyList<string> NuGetConfigs(string directory) =>
    [
        .. Upward(directory)
            .Select(folder => NuGetConfigNames.Select(name => In(folder, name)).FirstOrDefault(repository.HasFile))
            .OfType<string>(),
    ];

    /// <summary>The folder and all above it, the root last.</summary>
    public static IEnumerable<string> Upward(string directory)
    {
        for (; directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory)) yield return directory;
        yield return "";
    }

    /// <summary>The path of a file in a folder.</summary>
    public static string In(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
