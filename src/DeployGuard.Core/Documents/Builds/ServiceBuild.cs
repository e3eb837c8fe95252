using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>What the <c>build</c> of a compose service names: the context, the Dockerfile and the stage.</summary>
public sealed record ServiceBuild
{
    /// <summary>The build context from the repository root; null when it is not known, remote, or outside the repository.</summary>
    public string? Context { get; private init; }

    /// <summary>The path of the Dockerfile from the repository root; null when it is not known or written inline.</summary>
    public string? DockerfilePath { get; private init; }

    /// <summary>The text that names the Dockerfile; null when the default is taken.</summary>
    public ComposeScalar? DockerfileText { get; private init; }

    /// <summary>The text that names the context; null when only the Dockerfile is given.</summary>
    public ComposeScalar? ContextText { get; private init; }

    /// <summary>The text that names the stage; null for the last one.</summary>
    public ComposeScalar? TargetText { get; private init; }

    /// <summary>The Dockerfile; null when there is none to read.</summary>
    public DockerfileDocument? Dockerfile { get; private init; }

    /// <summary>The stage that becomes the image; null when the Dockerfile is not here, has no such stage, or a variable chooses it.</summary>
    public DockerStage? Stage { get; private init; }

    /// <summary>The build of a service; null when it has none.</summary>
    public static ServiceBuild? Of(ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        if (service.Build is not { } build) return null;

        // What a fragment or an unknown base may say is no reason to take the default.
        var takesDefaults = !project.IsFragment && !service.IsOpen;
        var contextText = build.Scalar("context");
        var context = contextText is null ? (takesDefaults ? project.DirectoryOf(build.Location) : null)
            : IsRemote(contextText) ? null
            : project.Resolve(contextText);
        var fileText = build.Scalar("dockerfile");
        var path = context is null || build.Scalar("dockerfile_inline") is not null ? null
            : fileText is null ? (takesDefaults ? RepositoryPath.Combine(context, "Dockerfile") : null)
            : fileText.Value is { Length: > 0 } name ? RepositoryPath.Combine(context, name)
            : null;
        var dockerfile = path is null ? null : documents.FindAs<DockerfileDocument>(path, DockerfileReader.Instance);
        var target = build.Scalar("target");
        return new ServiceBuild
        {
            Context = context,
            ContextText = contextText,
            DockerfilePath = path,
            DockerfileText = fileText,
            TargetText = target,
            Dockerfile = dockerfile,
            Stage = dockerfile is null ? null : target is null or { Value: "" } ? dockerfile.FinalStage : FindStage(dockerfile, target.Value),
        };
    }

    // Repositories are also known without a scheme (docker build, "Git repositories").
    private static bool IsRemote(ComposeScalar context) =>
        context.PartialValue.StartsWith("git@", StringComparison.Ordinal) || context.PartialValue.StartsWith("github.com/", StringComparison.Ordinal);

    // Names of stages ignore case; a number counts from the first.
    private static DockerStage? FindStage(DockerfileDocument dockerfile, string? target) =>
        target is null ? null
        : dockerfile.Stages.FirstOrDefault(stage => string.Equals(stage.Name, target, StringComparison.OrdinalIgnoreCase))
            ?? (int.TryParse(target, out var index) ? dockerfile.Stages.ElementAtOrDefault(index) : null);
}
