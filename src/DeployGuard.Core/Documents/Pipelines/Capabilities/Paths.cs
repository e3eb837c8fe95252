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
    /// <param name="directory">The folder it is relative to.</param>
    /// <param name="folder">The folder of the script it stands in; null when there is none.</param>
    public static string? Resolve(CommandWord word, string directory, string? folder)
    {
        if (word.IsKnown) return RepositoryPath.Combine(directory, word.Text);

        var rest = word.Text.TrimStart(CommandWord.Hole);
        if (rest.Length == word.Text.Length || rest.IndexOf(CommandWord.Hole) >= 0) return null;

        rest = rest.TrimStart('/', '\\');
        if (Roots.Any(root => Mentions(word.Raw, root))) return RepositoryPath.Combine("", rest);
        return folder is not null && OwnFolders.Any(own => Mentions(word.Raw, own)) ? RepositoryPath.Combine(folder, rest) : null;
    }

    private static bool Mentions(string raw, string name) => raw.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;
}
