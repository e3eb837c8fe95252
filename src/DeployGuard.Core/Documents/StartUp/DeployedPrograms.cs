using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.StartUp;

/// <summary>The programs that the repository puts into images.</summary>
public sealed class DeployedPrograms
{
    private static readonly char[] Separators = ['/', '.', '-', '_'];

    private static readonly HashSet<string> Aside = new(StringComparer.OrdinalIgnoreCase)
    {
        "sample", "samples", "example", "examples", "demo", "demos", "test", "tests", "testing", "benchmark", "benchmarks", "playground", "template", "templates", "tutorial", "tutorials", "docs",
    };

    private DeployedPrograms(RepositoryDocuments documents)
    {
        var builds = documents.Model(DockerfileProjects.Build);
        var paths = new HashSet<string>(
            from dockerfile in documents.All<DockerfileDocument>()
            where !IsAside(dockerfile.Path)
            let stage = ShippedStage.Of(dockerfile)
            where stage is not null
            let project = builds.Of(dockerfile).OnlyPublishedInto(stage)?.Project
            where project is not null
            select project.Path, StringComparer.Ordinal);
        All = [.. documents.Model(StartUpCode.Build).Projects.Where(program => !IsAside(program.Project.Path) && (paths.Contains(program.Project.Path) || IsPublishedAsImage(program)))];
    }

    /// <summary>The programs, ordered by path: those of samples, tests and templates left out.</summary>
    public IReadOnlyList<StartUpProject> All { get; }

    /// <summary>The programs of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static DeployedPrograms Build(RepositoryDocuments documents) => new(documents);

    private static bool IsPublishedAsImage(StartUpProject program) => program.Project.Property("ContainerRepository") is { IsKnown: true, Text.Length: > 0 };

    private static bool IsAside(string path) => path.Split(Separators).Any(Aside.Contains);
}
