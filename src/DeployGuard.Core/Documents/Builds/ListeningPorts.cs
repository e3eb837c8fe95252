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
        if (StartedAssembly.Of(stage) is not { } started || build.OnlyPublishedInto(stage) is not { Project: { } project } step) return null;

        // A path to something else than the project's own program may be a script that chooses the port.
        if (started.IsAppHost && started.Name != DotNetOutput.AssemblyNameOf(step)) return null;
        if (IsSetIn(stage) || IsSetFor(project, documents)) return null;
        return major >= FirstMajorOnPort8080 ? 8080 : 80;
    }

    private static bool IsSetIn(DockerStage stage) =>
        stage.FindAll<EnvInstruction>().SelectMany(env => env.Entries)
            .Any(entry => Variables.Contains(entry.Name, StringComparer.OrdinalIgnoreCase) || Contains(entry.Name, "Kestrel__"))
        || stage.FindAll<CommandInstruction>()
            .Any(command => command is not RunInstruction && (Contains(command.Text.Content, "urls") || Contains(command.Text.Content, "_ports")));

    private static bool IsSetFor(DotNetProject project, RepositoryDocuments documents)
    {
        var folders = documents.Model(DotNetProjects.Build).ClosureOf(project).Prepend(project).Select(one => one.Directory).Distinct().ToList();
        return documents.Repository.Files.Any(entry => SignsFor(entry, folders) is { } signs && Mentions(documents.Repository, entry, signs));
    }

    private static string[]? SignsFor(RepositoryEntry entry, List<string> folders)
    {
        var isOfProject = folders.Exists(folder => folder.Length == 0 || entry.Path.StartsWith(folder + "/", StringComparison.Ordinal));
        if (isOfProject && entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)) return InCode;
        if (isOfProject && entry.Name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)) return InSettings;
        return entry.Name.StartsWith(".env", StringComparison.Ordinal)
            || DeploymentFiles.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? InDeployment
            : null;
    }

    private static bool Mentions(RepositorySnapshot repository, RepositoryEntry entry, string[] signs)
    {
        try
        {
            var content = repository.Read(entry).Content;
            return signs.Any(sign => Contains(content, sign));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read may choose the port.
            return true;
        }
    }

    private static bool Contains(string text, string sign) => text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0;
}
