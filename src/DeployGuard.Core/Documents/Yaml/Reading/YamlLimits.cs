namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>Far beyond any file of a repository; within them every step of reading takes milliseconds.</summary>
internal static class YamlLimits
{
    public const int MaxLength = 2 * 1024 * 1024;
    public const int MaxDepth = 100;
    public const int MaxEvents = 500_000;

    /// <summary>Events times the brackets around each, which is what the library's scanner takes its time for.</summary>
    public const int MaxFlowWork = 5_000_000;

    /// <summary>Nodes that aliases repeat, aliases inside what they repeat included, and entries of merges: the bound of every walk that follows them.</summary>
    public const int MaxRepeatedNodes = 100_000;
}
