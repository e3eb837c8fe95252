using DeployGuard.Repository;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Paths of command lines, seen from the repository root.</summary>
internal static class Paths
{
    /// <summary>Variables of the services for the folder the repository lies in.</summary>
    private static readonly string[] Roots =
    [
        "github.workspace", "GITHUB_WORKSPACE", "Build.SourcesDirectory", "BUILD_SOURCESDIRECTORY", "Build.Repository.LocalPath",
        "BUILD_REPOSITORY_LOCALPATH", "System.DefaultWorkingDirectory", "SYSTEM_DEFAULTWORKINGDIRECTORY", "CI_PROJECT_DIR",
    ];

    /// <summary>How scripts name the folder they lie in.</summary>
    private static readonly string[] OwnFolders = ["PSScriptRoot", "dirname", "BASH_SOURCE", "SCRIPT_DIR", "ScriptDir", "script_dir", "scriptroot", "SCRIPT_ROOT", "%~dp0", "action_path"];

    /// <summary>The path of a word from the root; null when it is not known or lies outside.</summary>
    /// <param name="word">The word.</param>
    /// <param name="directory">The folder it is relative to; null for one outside of the repository, or one nobody knows.</param>
    /// <param name="script">The script it stands in.</param>
    public static string? Resolve(CommandWord word, string? directory, ScriptText script)
    {
        // From where jobs start, the repository may be one of several folders.
        if (word.IsKnown && directory is null) return script.CheckoutFolder is { Length: > 0 } ? InCheckout(RepositoryPath.Combine("", word.Text), script.CheckoutFolder) : null;
        if (word.IsKnown) return RepositoryPath.Combine(directory!, word.Text);

        var rest = word.Text.TrimStart(CommandWord.Hole);
        if (rest.Length == word.Text.Length || rest.IndexOf(CommandWord.Hole) >= 0) return null;

        rest = rest.TrimStart('/', '\\');
        if (Roots.Any(root => Mentions(word.Raw, root))) return InCheckout(RepositoryPath.Combine("", rest), script.CheckoutFolder);
        return script.Folder is not null && OwnFolders.Any(own => Mentions(word.Raw, own)) ? RepositoryPath.Combine(script.Folder, rest) : null;
    }

    /// <summary>A path from where jobs start as one from the repository root; null when it leads elsewhere.</summary>
    /// <param name="path">The path; null when it is not known.</param>
    /// <param name="folder">The folder that the repository lies in; null when it is not known.</param>
    public static string? InCheckout(string? path, string? folder)
    {
        if (path is null || folder is null) return null;
        if (folder.Length == 0 || path == folder) return folder.Length == 0 ? path : "";
        return RepositoryPath.IsBelow(path, folder) ? path.Substring(folder.Length + 1) : null;
    }

    private static bool Mentions(string raw, string name) => raw.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;
}
