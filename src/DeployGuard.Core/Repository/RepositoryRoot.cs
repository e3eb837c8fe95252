namespace DeployGuard.Repository;

/// <summary>Finds the folder a validation is about.</summary>
public static class RepositoryRoot
{
    /// <summary>
    /// The nearest folder at or above <paramref name="startDirectory"/> with <c>.git</c>; else the nearest one with a
    /// .sln, .slnx, Directory.Build.props or global.json; else <paramref name="startDirectory"/> itself.
    /// </summary>
    /// <param name="startDirectory">An absolute path.</param>
    public static string Find(string startDirectory) =>
        FindGitTop(startDirectory) ?? AtOrAbove(startDirectory).FirstOrDefault(HoldsSolution) ?? startDirectory;

    /// <summary>
    /// True inside <c>docker build</c>, where the build context is all there is of the repository: a container and no
    /// <c>.git</c> at or above the folder.
    /// </summary>
    /// <param name="directory">An absolute path.</param>
    /// <param name="environment">Looks an environment variable up; null or empty when it is not set.</param>
    public static bool IsTruncated(string directory, Func<string, string?> environment) =>
        environment("DOTNET_RUNNING_IN_CONTAINER") is { } value
        && (string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) || value == "1")
        && FindGitTop(directory) is null;

    /// <summary>The nearest folder at or above an absolute path that holds <c>.git</c>, or null.</summary>
    internal static string? FindGitTop(string directory) => AtOrAbove(directory).FirstOrDefault(HoldsGit);

    /// <summary>
    /// A work tree or submodule has <c>.git</c> as a file. A folder counts when it has a HEAD, as git itself and
    /// MSBuild's search for <c>.git/HEAD</c> decide.
    /// </summary>
    private static bool HoldsGit(string directory)
    {
        var git = Path.Combine(directory, ".git");
        return File.Exists(git) || File.Exists(Path.Combine(git, "HEAD"));
    }

    private static bool HoldsSolution(string directory)
    {
        try
        {
            return Directory.EnumerateFiles(directory).Any(file =>
                FileKinds.Of(Path.GetFileName(file)) is FileKind.Solution or FileKind.GlobalJson
                || Path.GetFileName(file) == "Directory.Build.props");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // A folder above the project that may not be listed is not the root of what is validated.
            return false;
        }
    }

    private static IEnumerable<string> AtOrAbove(string directory)
    {
        for (var current = directory; !string.IsNullOrEmpty(current); current = Path.GetDirectoryName(current)!)
            yield return current;
    }
}
