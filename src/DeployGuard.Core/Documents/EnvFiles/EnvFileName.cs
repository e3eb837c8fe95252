namespace DeployGuard.Documents.EnvFiles;

/// <summary>What the name of an environment file says about its use.</summary>
public sealed record EnvFileName
{
    private static readonly HashSet<string> Examples = new(StringComparer.Ordinal)
    {
        "example", "examples", "sample", "template", "dist", "default", "defaults", "tmpl", "tpl", "placeholder",
    };

    private static readonly HashSet<string> Tests = new(StringComparer.Ordinal) { "test", "tests", "testing", "ci", "e2e", "integration" };

    private static readonly HashSet<string> Developments = new(StringComparer.Ordinal)
    {
        "dev", "develop", "development", "local", "debug", "docker", "sandbox", "demo",
    };

    private static readonly HashSet<string> Productions = new(StringComparer.Ordinal)
    {
        "prod", "production", "live", "release", "staging", "stage", "deploy",
    };

    private EnvFileName(IReadOnlyList<string> words)
    {
        IsExample = words.Any(Examples.Contains);
        IsForTests = words.Any(Tests.Contains);
        IsForProduction = words.Any(Productions.Contains);
        IsForDevelopment = words.Any(Developments.Contains);
        Environment = words.FirstOrDefault(word => !Examples.Contains(word));
    }

    /// <summary>True for a file that shows which variables there are: <c>.env.example</c>, <c>.env.sample</c>, <c>example.env</c> …</summary>
    public bool IsExample { get; }

    /// <summary>True when the name says tests or continuous integration.</summary>
    public bool IsForTests { get; }

    /// <summary>True when the name says production, staging or release.</summary>
    public bool IsForProduction { get; }

    /// <summary>True when the name says development or this machine.</summary>
    public bool IsForDevelopment { get; }

    /// <summary>The word that tells an environment, such as <c>production</c> or <c>local</c>; null for <c>.env</c> and its examples.</summary>
    public string? Environment { get; }

    /// <summary>True for <c>.env</c> itself.</summary>
    public bool IsDefault => Environment is null && !IsExample;

    /// <summary>The facts of a path from the repository root.</summary>
    public static EnvFileName Of(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1).ToLowerInvariant();
        return new EnvFileName([.. name.Split('.', '-', '_').Where(word => word.Length > 0 && word != "env")]);
    }
}
