using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.Builds;

/// <summary>One file or folder of the repository that COPY or ADD brings into a stage.</summary>
/// <param name="Source">Path from the repository root, empty for the root itself.</param>
/// <param name="IsDirectory">True when the content of the folder is copied.</param>
/// <param name="Target">Where the file, or the content of the folder, lies in the container; absolute.</param>
internal sealed record CopiedPath(string Source, bool IsDirectory, string Target)
{
    /// <summary>Where a file of the repository ends up; null when this does not bring it.</summary>
    public string? TargetOf(string path) =>
        !IsDirectory ? (path == Source ? Target : null)
        : Source.Length == 0 ? ContainerPath.Below(Target, path)
        : path.StartsWith(Source + "/", StringComparison.Ordinal) ? ContainerPath.Below(Target, path.Substring(Source.Length + 1))
        : null;

    /// <summary>Which path of the repository lies at a path of the container; null when this brings nothing there.</summary>
    public string? SourceOf(string containerPath)
    {
        if (!IsDirectory) return containerPath == Target ? Source : null;
        return ContainerPath.RelativeTo(Target, containerPath) is not { Length: > 0 } relative ? null
            : Source.Length == 0 ? relative
            : Source + "/" + relative;
    }
}
