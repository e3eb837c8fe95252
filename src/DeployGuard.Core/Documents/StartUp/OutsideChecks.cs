using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Infrastructure;
using DeployGuard.Documents.Projects;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// Which programs are asked whether they are well by what runs their image: Kubernetes, a container app, a service that takes the image without
/// building it. <c>documents.Model(OutsideChecks.Build)</c>.
/// </summary>
internal sealed class OutsideChecks
{
    private readonly Dictionary<string, Location> byProject = new(StringComparer.Ordinal);

    private OutsideChecks(RepositoryDocuments documents)
    {
        var pods = documents.Model(KubernetesProbes.Build).Checks;
        var described = documents.Model(InfrastructureCode.Build).Files.SelectMany(file => InfrastructureProbes.ChecksIn(file.Root)).ToList();
        var services = (from project in documents.Model(ComposeProjects.Build).All
                        where !project.IsForDevelopment
                        from service in project.Services
                        where service is { Build: null, Image.Repository: not null, Healthcheck.HasTest: true }
                        select (service.Image!.Repository!, service.Healthcheck!.Test!.Location)).ToList();
        // Programs are only read where something may ask them.
        if (pods.Count + described.Count + services.Count == 0) return;

        var targets = documents.Model(ProbeTargets.Build);
        foreach (var (image, check) in pods) Add(targets.OfContainer(image), check);
        foreach (var (check, image) in described) Add(image is { Length: > 0 } name ? targets.OfImage(name) : targets.Anywhere, check);
        foreach (var (image, check) in services) Add(targets.OfImage(image), check);
    }

    /// <summary>The checks of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static OutsideChecks Build(RepositoryDocuments documents) => new(documents);

    /// <summary>Where the first check of a program stands; null when none is certainly its own.</summary>
    public Location? Of(DotNetProject program) => byProject.TryGetValue(program.Path, out var check) ? check : null;

    private void Add(IReadOnlyList<StartUpProject> programs, Location check)
    {
        if (programs.Count == 1 && !byProject.ContainsKey(programs[0].Project.Path)) byProject[programs[0].Project.Path] = check;
    }
}
