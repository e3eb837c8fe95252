using DeployGuard.Documents.Compose;

namespace DeployGuard.Documents.Builds;

/// <summary>Which compose services build which Dockerfile.</summary>
public sealed class ServiceBuilds
{
    private readonly ILookup<string, ServiceBuildUse> byDockerfile;

    private ServiceBuilds(RepositoryDocuments documents) => byDockerfile = (
        from project in documents.Model(ComposeProjects.Build).All
        from service in project.Services
        let build = ServiceBuild.Of(service, project, documents)
        where build is { DockerfilePath: not null, Context: not null }
        select new ServiceBuildUse(build, service, project)).ToLookup(use => use.Build.DockerfilePath!, StringComparer.Ordinal);

    /// <summary>The builds of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ServiceBuilds Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The services that build a Dockerfile, given by its path from the repository root.</summary>
    public IEnumerable<ServiceBuildUse> Of(string dockerfilePath) => byDockerfile[dockerfilePath];
}

/// <summary>A service that builds a Dockerfile.</summary>
/// <param name="Build">What it builds.</param>
/// <param name="Service">The service.</param>
/// <param name="Project">Its project.</param>
public sealed record ServiceBuildUse(ServiceBuild Build, ComposeService Service, ComposeProject Project);
