using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>Which files of the repository a stage holds, and where, when the builder reaches an instruction.</summary>
public sealed class StageFiles
{
    private readonly RepositorySnapshot repository;
    private readonly BuildContext context;
    private readonly IReadOnlyList<CopiedPath> copies;

    internal StageFiles(RepositorySnapshot repository, BuildContext context, StageState state)
    {
        this.repository = repository;
        this.context = context;
        copies = state.Copies;
        IsComplete = state.IsComplete;
        WorkingDirectory = state.WorkingDirectory;
    }

    /// <summary>
    /// False when files may have come another way: from another stage, a command, a mount, or a COPY whose paths
    /// are not known.
    /// </summary>
    public bool IsComplete { get; }

    /// <summary>The working directory in the container; null when not known.</summary>
    public string? WorkingDirectory { get; }

    /// <summary>Where a file of the repository lies in the container; the last copy counts. Null when no COPY brings it.</summary>
    public string? PathInContainer(string repositoryPath) =>
        !IsInContext(repositoryPath) ? null : copies.Reverse().Select(copy => copy.TargetOf(repositoryPath)).FirstOrDefault(path => path is not null);

    /// <summary>The file of the repository at a path of the container; null when none is known to lie there.</summary>
    public string? PathInRepository(string containerPath) =>
        copies.Reverse().Select(copy => copy.SourceOf(containerPath)).FirstOrDefault(path => path is not null && repository.HasFile(path) && IsInContext(path));

    /// <summary>True when the builder can see a file of the repository: it lies in the context and no pattern keeps it out.</summary>
    public bool IsInContext(string repositoryPath) =>
        context.InContext(repositoryPath) is { Length: > 0 } path && context.ExclusionOfFile(path) is null;

    /// <summary>The pattern that keeps a file of the repository from a COPY which takes a folder around it; null when none does.</summary>
    public IgnorePattern? ExclusionOf(string repositoryPath) =>
        context.InContext(repositoryPath) is { Length: > 0 } path && copies.Any(copy => copy.IsDirectory && copy.TargetOf(repositoryPath) is not null)
            ? context.ExclusionOfFile(path)
            : null;

    /// <summary>The file that governs what the builder receives; null when there is none.</summary>
    public DockerIgnoreDocument? IgnoreFile => context.IgnoreFile;

    /// <summary>True when a COPY names this very file instead of a folder around it.</summary>
    public bool IsCopiedByName(string repositoryPath) => copies.Any(copy => !copy.IsDirectory && copy.Source == repositoryPath);

    /// <summary>The project files directly in a folder of the container, by their paths in the repository.</summary>
    public IReadOnlyList<string> In(string containerDirectory, FileKind kind) =>
    [
        .. repository.Entries
            .Where(entry => entry.Kind == kind && PathInContainer(entry.Path) is { } path && ContainerPath.DirectoryOf(path) == containerDirectory)
            .Select(entry => entry.Path),
    ];
}
