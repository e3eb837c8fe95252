using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// The port an ASP.NET Core container listens on when nothing in the repository chooses one. Source: .NET 8 breaking
/// changes, "Default ASP.NET Core port changed to 8080".
/// </summary>
public static class ListeningPorts
{
    private const int FirstMajorOnPort8080 = 8;

    private static readonly string[] Variables =
        ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_URLS", "DOTNET_HTTP_PORTS", "HTTP_PORTS", "HTTPS_PORTS", "URLS"];

    private static readonly string[] InCode =
    [
        "UseUrls", "ConfigureKestrel", "UseKestrel", "ListenAnyIP", "ListenLocalhost", ".Listen(", ".Urls", "_URLS", "HTTP_PORTS", "HTTPS_PORTS",
        "Run(\"http", "RunAsync(\"http", "Run($\"http", "\"urls\"",
    ];

    private static readonly string[] InSettings = ["\"Kestrel\"", "\"Urls\"", "_PORTS\"", "_URLS\""];

    private static readonly string[] InDeployment = ["_URLS", "HTTP_PORTS", "HTTPS_PORTS", "Kestrel__", "URLS=", "URLS:"];

    private static readonly string[] DeploymentFiles = [".yml", ".yaml", ".env", ".bicep", ".tf", ".tfvars", ".tpl", ".sh", ".ps1"];

    /// <summary>The port a stage's program certainly listens on, by the default of its image; null when not known.</summary>
    public static int? DefaultOf(DockerStage stage, DotNetBuild build, RepositoryDocuments documents)
    {
        if (stage.BaseImage is not { } image || DotNetImage.Of(image) is not { Kind: DotNetImageKind.AspNet, Major: { } major }) return null;
        if (ProgramOf(stage, build) is not { } project || IsSetIn(stage) || MayBeSetBySources(project, documents) || IsSetByDeployment(documents)) return null;
        return major >= FirstMajorOnPort8080 ? 8080 : 80;
    }

    /// <summary>The project whose program a stage certainly starts; null when that is not known.</summary>
    internal static DotNetProject? ProgramOf(DockerStage stage, DotNetBuild build)
    {
        if (StartedAssembly.Of(stage) is not { } started || build.OnlyPublishedInto(stage) is not { Project: { } project } step) return null;

        // A path to something else than the project's own program may be a script that chooses the port.
        return started.IsAppHost && started.Name != DotNetOutput.AssemblyNameOf(step) ? null : project;
    }

    /// <summary>True when code or settings of a project may choose the port.</summary>
    internal static bool MayBeSetBySources(DotNetProject project, RepositoryDocuments documents) =>
        documents.Model(SourceSigns.Build).Mentions(project, InCode, InSettings);

    /// <summary>True when a text that is handed to containers may choose the port.</summary>
    internal static bool MayBeSetBy(string text) => InDeployment.Any(sign => SourceSigns.Contains(text, sign));

    /// <summary>True for a variable that chooses the port.</summary>
    internal static bool IsSetting(string name) =>
        Variables.Contains(name, StringComparer.OrdinalIgnoreCase) || SourceSigns.Contains(name, "Kestrel__");

    private static bool IsSetIn(DockerStage stage) =>
        stage.FindAll<EnvInstruction>().SelectMany(env => env.Entries).Any(entry => IsSetting(entry.Name)) || StartsWithPort(stage);

    /// <summary>True when ENTRYPOINT or CMD may choose the port.</summary>
    internal static bool StartsWithPort(DockerStage stage) => stage.FindAll<CommandInstruction>()
        .Any(command => command is not RunInstruction
            && (SourceSigns.Contains(command.Text.Content, "urls") || SourceSigns.Contains(command.Text.Content, "_ports")));

    private static bool IsSetByDeployment(RepositoryDocuments documents) =>
        SourceSigns.Mentions(documents, entry => IsForDeployment(entry) ? InDeployment : null);

    private static bool IsForDeployment(RepositoryEntry entry) =>
        entry.Name.StartsWith(".env", StringComparison.Ordinal)
        || DeploymentFiles.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
