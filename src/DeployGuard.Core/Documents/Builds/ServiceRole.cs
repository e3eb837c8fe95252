using DeployGuard.Documents.Compose;

namespace DeployGuard.Documents.Builds;

/// <summary>Tells which ports of a service lead to data that other machines have no business with.</summary>
public static class ServiceRole
{
    /// <summary>
    /// What the image of a service is for, or the image its Dockerfile starts from; null when it is not known.
    /// </summary>
    public static ServiceImage? Of(ComposeService service, ComposeProject project, RepositoryDocuments documents) =>
        ServiceImage.Of(ServiceBuild.Of(service, project, documents) is { } build ? build.Stage?.BaseImage : service.Image);

    /// <summary>
    /// True for a port of a datastore, a broker or a tool that shows what they keep, and for the port of a database on an image
    /// nobody knows. What the repository builds from something else is judged by neither: the port may be its own.
    /// </summary>
    public static bool LeadsToData(ComposePort port, ComposeService service, ComposeProject project, RepositoryDocuments documents) =>
        Of(service, project, documents) is not null
        || (service.Build is null && port.Target is { Count: 1 } target && ServiceImage.IsDatabasePort(target.Start));
}
