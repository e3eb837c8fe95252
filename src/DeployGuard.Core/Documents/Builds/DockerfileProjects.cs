using System.Collections.Concurrent;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Projects;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Which projects the Dockerfiles of a repository build. Computed per Dockerfile when somebody asks; safe for
/// concurrent use.
/// </summary>
public sealed class DockerfileProjects
{
    // Beyond any Dockerfile people write.
    private const int MaxSteps = 100;

    private readonly RepositoryDocuments documents;
    private readonly DotNetStepReader reader;
    private readonly ConcurrentDictionary<string, Lazy<DotNetBuild>> builds = new(StringComparer.Ordinal);

    private DockerfileProjects(RepositoryDocuments documents)
    {
        this.documents = documents;
        Projects = documents.Model(DotNetProjects.Build);
        reader = new DotNetStepReader(Projects);
    }

    /// <summary>The projects of the repository.</summary>
    public DotNetProjects Projects { get; }

    /// <summary>The model of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static DockerfileProjects Build(RepositoryDocuments documents) => new(documents);

    /// <summary>What a Dockerfile does with the .NET CLI.</summary>
    public DotNetBuild Of(DockerfileDocument dockerfile) =>
        builds.GetOrAdd(dockerfile.Path, _ => new Lazy<DotNetBuild>(() => Read(dockerfile))).Value;

    // A context is right when the CLI finds there what it is told to build, and all that is copied exists. When two
    // are, only the command line knows.
    private DotNetBuild Read(DockerfileDocument dockerfile)
    {
        // Most Dockerfiles of a large repository build something else: do not lay out their files.
        if (dockerfile.Text.Content.IndexOf("dotnet", StringComparison.Ordinal) < 0) return DotNetBuild.Unknown;

        var walks = documents.Model(BuildContexts.Build).Possible(dockerfile)
            .Select(context => (Context: context, Walk: StageWalk.Through(dockerfile, documents.Repository, context)))
            .Select(walk => (Build: BuildIn(walk.Context, walk.Walk), walk.Walk.HasMissingSource))
            .Where(walk => walk.Build is not null)
            .ToList();
        if (walks.Count > 1) walks.RemoveAll(walk => walk.HasMissingSource);
        return walks.Count == 1 ? walks[0].Build! : DotNetBuild.Unknown;
    }

    private DotNetBuild? BuildIn(BuildContext context, StageWalk walk)
    {
        var steps = walk.Runs.SelectMany(reader.Read).Where(step => step.Command.Builds).Take(MaxSteps).ToList();
        return steps.Any(step => step.Project is not null) && steps.All(step => step.Project is not null || step.IsSolution || !step.IsNamed)
            ? new DotNetBuild(context, steps)
            : null;
    }
}
