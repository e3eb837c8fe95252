using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Infrastructure;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// The paths that HEALTHCHECK of Dockerfiles, health checks of compose services, probes of Kubernetes and of infrastructure, and pipelines
/// behind a deployment ask programs of the repository for. Paths with variables are left out, and so is what may ask anything else.
/// </summary>
public sealed class ProgramProbes
{
    private static readonly string[] Endings = ["", ".html", ".htm", ".txt", ".json", ".cshtml", ".razor", ".aspx", ".ashx", ".fs"];

    private readonly RepositoryDocuments documents;
    private readonly StartUpCode code;
    private readonly ProbeTargets targets;

    private ProgramProbes(RepositoryDocuments documents)
    {
        this.documents = documents;
        code = documents.Model(StartUpCode.Build);
        targets = documents.Model(ProbeTargets.Build);
        All = code.Projects.Count == 0 ? [] :
        [
            .. InDockerfiles().Concat(InServices()).Concat(InManifests()).Concat(InInfrastructure()).Concat(InPipelines())
                .GroupBy(probe => probe.Location).Select(alike => alike.First())
                .OrderBy(probe => probe.Location.Path, StringComparer.Ordinal).ThenBy(probe => probe.Location.Span.Start),
        ];
    }

    /// <summary>In the order of paths and places.</summary>
    public IReadOnlyList<ProgramProbe> All { get; }

    /// <summary>
    /// Those that ask for a path of health which no code of the program maps in production, and no page or file of the repository has the
    /// name of. Where that is not certain there are none.
    /// </summary>
    public IEnumerable<ProgramProbe> Unanswered => All.Where(probe =>
        RoutePath.IsHealth(probe.Path) && !documents.IsExcluded(probe.Location.Path) && probe.Programs.All(program => program.IsWeb && program.Answers(probe.Path) == Truth.False) && !MayBeFile(probe.Path));

    /// <summary>The probes of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ProgramProbes Build(RepositoryDocuments documents) => new(documents);

    private IEnumerable<ProgramProbe> InDockerfiles() =>
        from dockerfile in documents.All<DockerfileDocument>()
        let stage = dockerfile.FinalStage
        where stage is not null
        let program = ProgramOf(dockerfile, stage)
        where program is not null
        let check = stage.Healthcheck
        where check is { IsNone: false } && check.Text.Source == dockerfile.Text
        from found in ProbeAddresses.In(dockerfile.Text, check.Span)
        select new ProgramProbe(found.Path, new Location(dockerfile.Text, found.Span), [program]);

    private IEnumerable<ProgramProbe> InServices() =>
        from project in documents.Model(ComposeProjects.Build).All
        from service in project.Services
        let test = service.Healthcheck is { HasTest: true } check ? check.Test : null
        where test is not null
        let build = ServiceBuild.Of(service, project, documents)
        where build is { Dockerfile: not null, Stage: not null }
        let program = ProgramOf(build.Dockerfile!, build.Stage!)
        where program is not null
        from found in ProbeAddresses.In(test.Location.Source, test.Location.Span)
        select new ProgramProbe(found.Path, new Location(test.Location.Source, found.Span), [program]);

    private IEnumerable<ProgramProbe> InManifests() =>
        from probe in documents.Model(KubernetesProbes.Build).All
        let programs = targets.OfContainer(probe.Image)
        where programs.Count > 0
        select new ProgramProbe(probe.Path, probe.Location, programs);

    private IEnumerable<ProgramProbe> InInfrastructure() =>
        from file in documents.Model(InfrastructureCode.Build).Files
        from probe in InfrastructureProbes.In(file.Root)
        let programs = probe.Image is { Length: > 0 } image ? targets.OfImage(image) : targets.Anywhere
        where programs.Count > 0
        select new ProgramProbe(probe.Path.Text!, probe.Path.Location, programs);

    private IEnumerable<ProgramProbe> InPipelines() =>
        targets.Anywhere.Count == 0 ? [] : PipelineProbes.In(documents).Select(probe => new ProgramProbe(probe.Path, probe.Location, targets.Anywhere));

    private StartUpProject? ProgramOf(DockerfileDocument dockerfile, DockerStage stage) =>
        documents.Model(DockerfileProjects.Build).Of(dockerfile).OnlyPublishedInto(stage)?.Project is { } project ? code.Find(project.Path) : null;

    private bool MayBeFile(string path)
    {
        var segments = RoutePath.Segments(path);
        var name = segments[segments.Count - 1];
        return Array.Exists(Endings, ending => documents.Repository.Named(name + ending).Any())
            || documents.Repository.Files.Any(entry => entry.Kind == FileKind.Other && entry.Name.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase) && !entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase));
    }
}
