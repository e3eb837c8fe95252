using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.Builds;

/// <summary>Tells whether the program of a service may get a certificate for HTTPS from somewhere.</summary>
internal static class ServiceCertificate
{
    private static readonly string[] InPaths = ["cert", "https", "pfx", "pem", "ssl", "tls", "usersecrets", "user-secrets", "letsencrypt", "acme"];

    private static readonly string[] InDockerfile = ["pfx", "pem", "dev-certs", "Kestrel__", ".crt", "openssl", "certificate"];

    private static readonly string[] InCode = ["UseHttps", "Certificate", "ConfigureKestrel", "UseKestrel", "LettuceEncrypt"];

    private static readonly string[] InSettings = ["Certificate", "\"Kestrel\""];

    /// <summary>False when a service certainly has none: nothing that it is given, and nothing its program says, speaks of one.</summary>
    public static bool MayExist(ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        if (!project.IsWhole || service.IsOpen) return true;
        if (service.Environment.Any(entry => SourceSigns.Contains(entry.Name, "cert") || SourceSigns.Contains(entry.Name, "Kestrel__"))) return true;
        if (service.Mounts.Any(mount => Speaks(mount.SourceText?.Raw) || Speaks(mount.TargetText?.Raw) || mount.TargetText?.Value is null)) return true;
        if (service.Items("secrets").Count > 0 || service.Items("configs").Count > 0 || service.Items("volumes_from").Count > 0) return true;
        if (service.EnvFiles.Any(file => MayName(file, project, documents))) return true;
        return ServiceBuild.Of(service, project, documents) is not { Dockerfile: { } dockerfile, Stage: { } stage }
            || InDockerfile.Any(sign => SourceSigns.Contains(dockerfile.Text.Content, sign))
            || ProgramMayBring(dockerfile, stage, documents);
    }

    private static bool ProgramMayBring(DockerfileDocument dockerfile, DockerStage stage, RepositoryDocuments documents) =>
        ListeningPorts.ProgramOf(stage, documents.Model(DockerfileProjects.Build).Of(dockerfile)) is not { } program
        || documents.Model(SourceSigns.Build).Mentions(program, InCode, InSettings);

    private static bool MayName(ComposeEnvFile file, ComposeProject project, RepositoryDocuments documents) =>
        project.Resolve(file.Path) is not { } path || documents.Model(RepositoryPaths.Build).TextOrExampleOf(path) is not { } text
        || SourceSigns.Contains(text, "Kestrel__");

    private static bool Speaks(string? text) => text is not null && InPaths.Any(sign => SourceSigns.Contains(text, sign));
}
