using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Infrastructure;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Projects;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// What the variables of containers say of logs and errors: those of Dockerfiles and of services that build them belong to a program,
/// those of manifests and of infrastructure to any.
/// </summary>
internal sealed class StartUpVariables
{
    private readonly List<(string? Project, StartUpFact Fact)> facts = [];

    private StartUpVariables(RepositoryDocuments documents, bool isAlone)
    {
        var builds = documents.Model(DockerfileProjects.Build);
        foreach (var dockerfile in documents.All<DockerfileDocument>())
        {
            if (dockerfile.FinalStage is not { } stage || dockerfile.IsForDevelopment || builds.Of(dockerfile).OnlyPublishedInto(stage)?.Project is not { } project) continue;
            foreach (var entry in stage.FindAll<EnvInstruction>().SelectMany(env => env.Entries)) Add(project.Path, entry.Name, entry.Value?.Value, new Location(dockerfile.Text, entry.Span), Truth.True);
        }

        foreach (var composition in documents.Model(ComposeProjects.Build).All.Where(composition => !composition.IsForDevelopment))
        {
            foreach (var service in composition.Services)
            {
                if (ServiceBuild.Of(service, composition, documents) is not { Dockerfile: { } dockerfile, Stage: { } stage }) continue;
                if (builds.Of(dockerfile).OnlyPublishedInto(stage)?.Project is not { } project) continue;
                foreach (var entry in service.Environment) Add(project.Path, entry.Name, (entry.Value as ComposeScalar)?.Value, entry.NameLocation, Truth.True);
            }
        }

        // Which container of a cluster runs which program is told nowhere.
        foreach (var file in documents.All<KubernetesFile>())
            foreach (var value in file.Values.Where(value => value.Role == KubernetesRole.Setting)) Add(null, value.Name, value.Text, new Location(file.Text, value.Scalar.Span), isAlone ? Truth.True : Truth.Unknown);
        ReadInfrastructure(documents, isAlone ? Truth.True : Truth.Unknown);
    }

    public static StartUpVariables Of(RepositoryDocuments documents, bool isAlone) => new(documents, isAlone);

    public IEnumerable<StartUpFact> For(DotNetProject project) => facts.Where(one => one.Project is null || one.Project == project.Path).Select(one => one.Fact);

    /// <summary><c>{ name: 'X', value: 'y' }</c> of a container, <c>X = "y"</c> of an app service.</summary>
    private void ReadInfrastructure(RepositoryDocuments documents, Truth inProduction)
    {
        foreach (var block in documents.Model(InfrastructureCode.Build).Blocks)
        {
            if (block.Find("name") is { Text: { } name } pair && block.Find("value", "secretRef", "secret_name", "valueFrom") is { } value)
                Add(null, name, value.Text, pair.Location, value.Text is null ? Truth.Unknown : inProduction);
            foreach (var entry in block.Values) Add(null, entry.Name, entry.Text, entry.Location, entry.Text is null ? Truth.Unknown : inProduction);
        }
    }

    private void Add(string? project, string name, string? value, Location location, Truth inProduction)
    {
        // Nearly all values of infrastructure are no variables.
        if (name.IndexOf('_') < 0 && name.IndexOf(':') < 0) return;

        if (LoggingVariables.OfVariable(name, value) is { } logging)
            facts.Add((project, new StartUpFact(StartUpFactKind.Logging, name, location) { Strength = logging, InProduction = inProduction }));
        if (MonitoringNames.OfVariable(name) is { } monitoring && value is not ("0" or "false"))
            facts.Add((project, new StartUpFact(StartUpFactKind.ErrorMonitoring, name, location) { Strength = monitoring, InProduction = inProduction }));
    }
}
