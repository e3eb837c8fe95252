using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Documents.Projects;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>The program a compose service starts, and the environment it gets.</summary>
/// <param name="Project">The project whose output the image holds.</param>
/// <param name="Names">The names of all variables of the container, in any casing.</param>
public sealed record ServiceVariables(DotNetProject Project, ISet<string> Names)
{
    /// <summary>
    /// What is known of a service; null when the program is not known, or when something that cannot be read may set a variable: a file
    /// without example, a command that wraps the program, mounted secrets and settings.
    /// </summary>
    public static ServiceVariables? Of(ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        if (!project.IsWhole || service.IsOpen || ServiceBuild.Of(service, project, documents) is not { Dockerfile: { } dockerfile, Stage: { } stage }) return null;
        if (service.Content["command"] is not null || service.Content["entrypoint"] is not null) return null;
        if (service.Items("secrets").Count > 0 || service.Items("configs").Count > 0 || service.Mounts.Any(MayHoldSettings)) return null;
        if (documents.Model(DockerfileProjects.Build).Of(dockerfile).OnlyPublishedInto(stage)?.Project is not { } program) return null;

        var names = new HashSet<string>(service.Environment.Select(entry => entry.Name), StringComparer.OrdinalIgnoreCase);
        names.UnionWith(stage.FindAll<EnvInstruction>().SelectMany(env => env.Entries).Select(entry => entry.Name));
        foreach (var file in service.EnvFiles)
        {
            if (project.Resolve(file.Path) is not { } path || documents.Model(RepositoryPaths.Build).TextOrExampleOf(path) is not { } content) return null;
            names.UnionWith(((EnvFileDocument)EnvFileReader.Instance.Read(new SourceText(path, content))).Entries.Select(entry => entry.Name));
        }

        return new ServiceVariables(program, names);
    }

    /// <summary>A file of settings, or a folder of secrets.</summary>
    private static bool MayHoldSettings(ComposeMount mount) =>
        mount.Target is not { } target
        || target.IndexOf("appsettings", StringComparison.OrdinalIgnoreCase) >= 0 || target.IndexOf("secret", StringComparison.OrdinalIgnoreCase) >= 0
        || target.IndexOf("config", StringComparison.OrdinalIgnoreCase) >= 0;
}
