namespace DeployGuard.Repository;

/// <summary>How a repository is listed.</summary>
public sealed record ScanOptions
{
    /// <summary>Absolute path of git; null takes the first one on <c>PATH</c>.</summary>
    public string? GitExecutable { get; init; }

    /// <summary>How long git may take before it is stopped and the folder is walked instead.</summary>
    public TimeSpan GitTimeOut { get; init; } = TimeSpan.FromSeconds(30);
}
