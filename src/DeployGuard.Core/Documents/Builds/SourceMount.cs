using DeployGuard.Documents.Compose;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>Tells mounts that lay the sources of a program over the program in the image.</summary>
internal static class SourceMount
{
    private static readonly string[] ProgramFolders =
    [
        "/app", "/src", "/source", "/sources", "/code", "/workspace", "/workspaces", "/usr/src", "/usr/app", "/opt/app", "/srv", "/home/node",
        "/home/app",
    ];

    /// <summary>True when a mount brings a folder with sources to the place of the program.</summary>
    public static bool Is(ComposeMount mount, ComposeService service, ComposeProject project, RepositoryDocuments documents) =>
        mount is { Kind: ComposeMountKind.Bind, SourceText: { } source, Target: { } target }
        && project.Resolve(source) is { } directory
        && IsPlace(target, service, project, documents)
        && HoldsSources(directory, directory == project.DirectoryOf(source.Location), documents.Repository);

    /// <summary>A folder whose own files are sources; for the whole project and <c>src</c> those below count.</summary>
    private static bool HoldsSources(string directory, bool isProject, RepositorySnapshot repository)
    {
        var isRoot = isProject || directory == "src" || directory.EndsWith("/src", StringComparison.Ordinal);
        return (isRoot ? repository.FilesBelow(directory) : repository.FilesIn(directory)).Any(IsSource);
    }

    private static bool IsSource(RepositoryEntry entry) =>
        entry.Kind == FileKind.Project || entry.Name == "package.json" || entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for one of the usual folders, the working folder and what lies in them.</summary>
    private static bool IsPlace(string target, ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        foreach (var folder in ProgramFolders)
            if (IsIn(target, folder)) return true;

        var stage = ServiceBuild.Of(service, project, documents)?.Stage;
        return IsIn(target, service.Scalar("working_dir")?.Value) || (stage?.Workdir is { Path: { } path } workdir && IsIn(target, workdir.Expand(path)));
    }

    private static bool IsIn(string target, string? folder)
    {
        folder = folder?.TrimEnd('/');
        return folder is { Length: > 1 } && (target == folder || RepositoryPath.IsBelow(target, folder));
    }
}
