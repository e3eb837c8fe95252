using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.Builds;

/// <summary>What is known of a stage's files between two instructions.</summary>
/// <param name="Copies">What COPY has brought, in order.</param>
/// <param name="IsComplete">See <see cref="StageFiles.IsComplete"/>.</param>
/// <param name="WorkingDirectory">Absolute; null when not known.</param>
internal sealed record StageState(IReadOnlyList<CopiedPath> Copies, bool IsComplete, string? WorkingDirectory)
{
    // Beyond any Dockerfile people write; bounds what each question about a path costs.
    private const int MaxCopies = 1000;

    /// <summary>A stage just behind a FROM that names an image.</summary>
    public static StageState Start(DockerStage stage)
    {
        if (stage.OperatingSystem == ImageOperatingSystem.Windows) return new([], IsComplete: false, WorkingDirectory: null);

        // Microsoft's Linux images set no WORKDIR; other images may.
        var isPlain = stage.BaseImage?.Registry == "mcr.microsoft.com" || stage.BaseImage?.IsScratch == true;
        return new([], IsComplete: true, WorkingDirectory: isPlain ? "/" : null);
    }

    /// <summary>True when something was copied into a folder, so that it certainly exists.</summary>
    public bool HasFolder(string path) => Copies.Any(copy =>
        (copy.IsDirectory && copy.Target == path) || ContainerPath.RelativeTo(path, copy.Target) is { Length: > 0 });

    /// <summary>The state behind further copies.</summary>
    public StageState With(IReadOnlyList<CopiedPath> copies) => Copies.Count + copies.Count > MaxCopies
        ? this with { IsComplete = false }
        : this with { Copies = [.. Copies, .. copies] };
}
