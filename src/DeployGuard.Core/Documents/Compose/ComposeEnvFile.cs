namespace DeployGuard.Documents.Compose;

/// <summary>One entry of <c>env_file</c>.</summary>
/// <param name="Path">The path as written.</param>
public sealed record ComposeEnvFile(ComposeScalar Path)
{
    /// <summary>False when the service starts without the file.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>The format as written, such as <c>raw</c>; null when none is.</summary>
    public string? Format { get; init; }

    internal static ComposeEnvFile? Read(ComposeNode node) => node switch
    {
        ComposeScalar { IsNull: false } path => new ComposeEnvFile(path),
        ComposeMapping mapping when mapping.Scalar("path") is { } path => new ComposeEnvFile(path)
        {
            IsRequired = mapping.Scalar("required")?.Boolean != false,
            Format = mapping.Scalar("format")?.Value,
        },
        _ => null,
    };
}
