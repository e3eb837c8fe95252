using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;
using DeployGuard.Documents.StartUp;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>What is known of the stage that ships.</summary>
public static class ShippedStage
{
    // The work of these is building, so the image that ships needs what builds.
    private static readonly string[] BuildCommands = ["test", "ef", "build", "format", "tool", "vstest"];

    /// <summary>The final stage of a Dockerfile when a container of it is started outside of development; null for any other.</summary>
    public static DockerStage? Of(DockerfileDocument document) =>
        document is { IsForDevelopment: false, FinalStage: { StartsSomething: true } stage } ? stage : null;

    /// <summary>True for a final stage that starts a program from an SDK or toolchain image.</summary>
    public static bool IsBuildImage(DockerStage stage, DockerfileDocument document) =>
        stage.IsFinal && !document.IsForDevelopment && stage.BaseImage is { } image && ImageFacts.IsToolchain(image)
        && stage.StartsSomething && !stage.StartedCommands.Any(IsBuild);

    /// <summary>True for a service image without a health check, which neither a service that builds it nor a probe from outside brings.</summary>
    public static bool LacksHealthcheck(DockerStage stage, DockerfileDocument document, RepositoryDocuments documents)
    {
        if (!stage.IsFinal || document.IsForDevelopment || stage.Healthcheck is not null || !stage.Exposed.Any()) return false;

        // A misspelt HEALTHCHECK is reported as such.
        if (stage.FindAll<UnknownInstruction>().Any(unknown => unknown.NearestKeyword == "HEALTHCHECK")) return false;

        // Where compose brings a test for every service of this image, the one of the image would never run.
        var uses = documents.Model(ServiceBuilds.Build).Of(document.Path).ToList();
        if (uses.Count > 0 && uses.TrueForAll(use => use.Service.Healthcheck is { HasTest: true })) return false;

        // Kubernetes and container apps look at no HEALTHCHECK; their probes do its work.
        if (OutsideCheckOf(stage, document, documents) is not null) return false;

        // A base that is not known may bring a check of its own; without a shell health is checked from outside.
        return stage.BaseImage is { } image && ImageFacts.HasShell(image) == true;
    }

    /// <summary>The probe by which what runs the image asks its program; null when none is certain.</summary>
    public static Location? OutsideCheckOf(DockerStage stage, DockerfileDocument document, RepositoryDocuments documents) =>
        documents.Model(DockerfileProjects.Build).Of(document).OnlyPublishedInto(stage)?.Project is { } program ? documents.Model(OutsideChecks.Build).Of(program) : null;

    // The CMD of ENTRYPOINT ["dotnet"] begins with what is an argument elsewhere.
    private static bool IsBuild(ShellCommand command) =>
        command.HasArgument(BuildCommands) || (command.Program is { } program && BuildCommands.Contains(program));
}
