using DeployGuard.Documents.Compose;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>A path in the repository that a compose project names.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Path">From the repository root, empty for the root.</param>
/// <param name="Location">The text that names it; for a Dockerfile of the default name that of the context or the service.</param>
/// <param name="Text">The scalar at the location when it is the path; null for what is named elsewhere or by default.</param>
/// <param name="Service">The service that needs it; null for what the whole project needs.</param>
public sealed record ComposePath(ComposePathKind Kind, string Path, Location Location, ComposeScalar? Text, ComposeService? Service)
{
    private static readonly string[] RunningEndings = [".sock", ".log", ".pid"];

    /// <summary>The paths of a project that are known, relative and in the repository; those that may be absent are left out, and so is the Dockerfile of a context that does not exist.</summary>
    public static IEnumerable<ComposePath> Of(ComposeProject project, RepositoryDocuments documents) =>
        project.Services.SelectMany(service => OfService(service, project, documents))
            .Concat(OfSection("secrets", ComposePathKind.Secret, project))
            .Concat(OfSection("configs", ComposePathKind.Config, project))
            .Concat(project.Issues.Select(issue => OfIssue(issue, project)).OfType<ComposePath>());

    /// <summary>The same text as a project in another folder would read it; null when it leads out of the repository or is not written.</summary>
    internal string? From(string directory) => Text?.Value is { } value ? RepositoryPath.Combine(directory, value) : null;

    private static IEnumerable<ComposePath> OfService(ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        if (ServiceBuild.Of(service, project, documents) is { Context: { } context } build)
        {
            yield return new ComposePath(ComposePathKind.Context, context, build.ContextText?.Location ?? service.NameLocation, build.ContextText, service);
            if (build.DockerfilePath is { } dockerfile && documents.Repository.HasDirectory(context))
                yield return new ComposePath(ComposePathKind.Dockerfile, dockerfile, (build.DockerfileText ?? build.ContextText)?.Location ?? service.NameLocation, null, service);
        }

        foreach (var file in service.EnvFiles.Where(file => file.IsRequired))
            if (project.Resolve(file.Path) is { } path) yield return new ComposePath(ComposePathKind.EnvFile, path, file.Path.Location, file.Path, service);

        foreach (var mount in service.Mounts.Where(mount => mount.Kind == ComposeMountKind.Bind))
        {
            if (mount.SourceText is { } source && project.Resolve(source) is { } path && !IsMadeWhileRunning(path))
                yield return new ComposePath(KindOf(path, mount.Target), path, source.Location, source, service);
        }
    }

    private static IEnumerable<ComposePath> OfSection(string section, ComposePathKind kind, ComposeProject project) =>
        from entry in project.Section(section)
        let file = (entry.Value as ComposeMapping)?.Scalar("file")
        where file is not null
        let path = project.Resolve(file)
        where path is not null
        select new ComposePath(kind, path, file.Location, file, null);

    private static ComposePath? OfIssue(ComposeIssue issue, ComposeProject project)
    {
        ComposePathKind? kind = issue.Kind switch
        {
            ComposeIssueKind.IncludedFileMissing => ComposePathKind.Include,
            ComposeIssueKind.ExtendedFileMissing => ComposePathKind.ExtendedFile,
            _ => null,
        };
        return kind is { } known && RepositoryPath.Combine(project.DirectoryOf(issue.Location), issue.Name) is { } path
            ? new ComposePath(known, path, issue.Location, null, null)
            : null;
    }

    private static bool IsMadeWhileRunning(string path) => RunningEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>A file when both ends of the mount have an extension; <c>conf.d</c> and <c>v1.2</c> are folders.</summary>
    private static ComposePathKind KindOf(string source, string? target) =>
        HasExtension(source) && target is not null && HasExtension(target) ? ComposePathKind.MountedFile : ComposePathKind.MountedFolder;

    private static bool HasExtension(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var extension = name.Substring(name.LastIndexOf('.') + 1);
        return name.LastIndexOf('.') > 0 && extension.Length is > 1 and < 12 && extension.All(char.IsLetter);
    }
}

/// <summary>What a path of a compose project is for.</summary>
public enum ComposePathKind
{
    /// <summary>The folder an image is built from.</summary>
    Context,

    /// <summary>The Dockerfile.</summary>
    Dockerfile,

    /// <summary>A file of variables the service demands.</summary>
    EnvFile,

    /// <summary>A compose file that is included.</summary>
    Include,

    /// <summary>A compose file with an extended service.</summary>
    ExtendedFile,

    /// <summary>The content of a secret.</summary>
    Secret,

    /// <summary>The content of a config.</summary>
    Config,

    /// <summary>A file that is mounted.</summary>
    MountedFile,

    /// <summary>A folder that is mounted, or what may be one.</summary>
    MountedFolder,
}
