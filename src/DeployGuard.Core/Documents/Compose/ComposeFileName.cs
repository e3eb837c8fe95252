using DeployGuard.Repository;

namespace DeployGuard.Documents.Compose;

/// <summary>What the name of a compose file says about its use.</summary>
public sealed record ComposeFileName
{
    private static readonly string[] Defaults = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    private static readonly string[] Overrides =
        ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    private static readonly HashSet<string> Production = new(StringComparer.Ordinal)
    {
        "prod", "production", "release", "deploy", "deployment", "live",
    };

    private static readonly HashSet<string> Development = new(StringComparer.Ordinal)
    {
        "override", "dev", "devel", "develop", "development", "devcontainer", "local", "debug", "test", "tests", "testing", "ci", "e2e", "vs",
        "integration", "sandbox", "demo", "example", "sample",
    };

    private static readonly HashSet<string> DevelopmentFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        ".devcontainer", "test", "tests", "e2e", "samples", "sample", "examples", "example", "demo",
    };

    private ComposeFileName(string name, IReadOnlyList<string> words, string directory)
    {
        DefaultRank = Array.IndexOf(Defaults, name);
        OverrideRank = Array.IndexOf(Overrides, name);
        IsOverride = words.Contains("override");
        IsForProduction = words.Any(Production.Contains);
        IsForDevelopment = !IsForProduction
            && (words.Any(Development.Contains) || directory.Split('/').Any(DevelopmentFolders.Contains));
    }

    /// <summary>Place among the names compose looks for, 0 for the first it takes; negative for any other name.</summary>
    public int DefaultRank { get; }

    /// <summary>Place among the names compose adds by itself, 0 for the first it takes; negative for any other name.</summary>
    public int OverrideRank { get; }

    /// <summary>True for a file that completes another one: <c>*.override.*</c>.</summary>
    public bool IsOverride { get; }

    /// <summary>True when the name says production, release or deployment.</summary>
    public bool IsForProduction { get; }

    /// <summary>True when name or folder say development, test or example; an override counts, since compose adds it where people work.</summary>
    public bool IsForDevelopment { get; }

    /// <summary>The facts of a path from the repository root.</summary>
    public static ComposeFileName Of(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1).ToLowerInvariant();
        var words = name.Split('.', '-', '_');
        return new ComposeFileName(name, words, RepositoryPath.DirectoryOf(path));
    }
}
