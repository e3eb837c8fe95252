using System.Globalization;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// The ports the ASP.NET Core program of a service certainly listens on. The variables of the service decide, then those of its
/// Dockerfile, then those of the image; <c>ASPNETCORE_URLS</c> makes the lists of ports count for nothing.
/// </summary>
/// <param name="Ports">All of them; the first is for HTTP unless there is none.</param>
/// <param name="Setting">The variable of the service that chooses them; null when the image does.</param>
/// <param name="Image">The FROM of the image.</param>
public sealed record ServicePorts(IReadOnlyList<int> Ports, Location? Setting, Location Image)
{
    private const string Urls = "ASPNETCORE_URLS";
    private const string HttpPorts = "ASPNETCORE_HTTP_PORTS";
    private const string HttpsPorts = "ASPNETCORE_HTTPS_PORTS";

    private static readonly string[] Understood = [Urls, HttpPorts, HttpsPorts];

    /// <summary>True when neither the service nor its Dockerfile chooses a port.</summary>
    public bool IsDefault { get; private init; }

    /// <summary>The ports of a service; null when something may choose others.</summary>
    public static ServicePorts? Of(ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        if (!project.IsWhole || service.IsOpen || ServiceBuild.Of(service, project, documents) is not { Dockerfile: { } dockerfile, Stage: { } stage }) return null;
        if (stage.BaseImage is not { } image || DotNetImage.Of(image) is not { Kind: DotNetImageKind.AspNet, Major: not null }) return null;
        if (IsChosenElsewhere(service, project, documents) || IsChosenByOthers(stage)) return null;

        var build = documents.Model(DockerfileProjects.Build).Of(dockerfile);
        return ListeningPorts.ProgramOf(stage, build) is { } program && !ListeningPorts.MayBeSetBySources(program, documents) ? Read(service, stage) : null;
    }

    private static ServicePorts? Read(ComposeService service, DockerStage stage)
    {
        var image = new Location(stage.From.Text.Source, stage.From.Image?.Span ?? stage.From.KeywordSpan);
        var urls = Find(Urls, service, stage);
        if (!urls.IsKnown) return null;
        if (urls.Value.Length > 0)
            return PortsOfUrls(urls.Value) is { } fromUrls ? new ServicePorts(fromUrls, urls.Location, image) { IsDefault = IsOfImage(urls, stage, Urls) } : null;

        var http = Find(HttpPorts, service, stage);
        var https = Find(HttpsPorts, service, stage);
        if (!http.IsKnown || !https.IsKnown || PortsOfList(http.Value) is not { } first || PortsOfList(https.Value) is not { } second) return null;

        IReadOnlyList<int> ports = [.. first, .. second];
        return ports.Count == 0 ? null : new ServicePorts(ports, http.Location ?? https.Location, image)
        {
            IsDefault = second.Count == 0 && IsOfImage(http, stage, HttpPorts),
        };
    }

    private static bool IsOfImage((bool IsKnown, string Value, Location? Location) setting, DockerStage stage, string name) =>
        setting.Location is null && !IsSetIn(stage, name);

    private static (bool IsKnown, string Value, Location? Location) Find(string name, ComposeService service, DockerStage stage)
    {
        if (service.FindVariable(name) is { } entry)
            return entry.Value is ComposeScalar { IsNull: false, Value: { } value } ? (true, value, entry.Value.Location) : (false, "", null);

        var variable = stage.Scope.Find(name);
        if (variable.State == VariableState.Known) return (true, variable.Text ?? "", null);
        // No image of Microsoft sets what is not known of them.
        return (variable.State == VariableState.Unset || !IsSetIn(stage, name), "", null);
    }

    private static bool IsSetIn(DockerStage stage, string name) =>
        stage.FindAll<EnvInstruction>().SelectMany(env => env.Entries).Any(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A command, a file of variables and mounted settings may choose the port.</summary>
    private static bool IsChosenElsewhere(ComposeService service, ComposeProject project, RepositoryDocuments documents) =>
        service.Content["command"] is { IsNull: false } || service.Content["entrypoint"] is { IsNull: false }
        || service.Environment.Any(entry => ListeningPorts.IsSetting(entry.Name) && !Understood.Contains(entry.Name))
        || service.Mounts.Any(mount => mount.TargetText?.Raw.IndexOf("appsettings", StringComparison.OrdinalIgnoreCase) >= 0)
        || service.Items("configs").Count > 0
        || service.EnvFiles.Any(file => project.Resolve(file.Path) is not { } path || MayChoose(path, documents));

    private static bool MayChoose(string envFile, RepositoryDocuments documents) =>
        documents.Model(RepositoryPaths.Build).TextOrExampleOf(envFile) is not { } text || ListeningPorts.MayBeSetBy(text);

    private static bool IsChosenByOthers(DockerStage stage) =>
        ListeningPorts.StartsWithPort(stage)
        || stage.FindAll<EnvInstruction>().SelectMany(env => env.Entries)
            .Any(entry => ListeningPorts.IsSetting(entry.Name) && !Understood.Contains(entry.Name));

    private static IReadOnlyList<int>? PortsOfList(string text)
    {
        var ports = Parts(text).Select(Number).ToList();
        return ports.Contains(null) ? null : [.. ports.OfType<int>()];
    }

    private static IReadOnlyList<int>? PortsOfUrls(string text)
    {
        var urls = Parts(text).OrderBy(url => url.StartsWith("https", StringComparison.OrdinalIgnoreCase)).Select(PortOfUrl).ToList();
        return urls.Count == 0 || urls.Contains(null) ? null : [.. urls.OfType<int>()];
    }

    // scheme://host[:port][/path]; the host may be * or +, or an IPv6 address in brackets.
    private static int? PortOfUrl(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || url.IndexOf("unix:", StringComparison.OrdinalIgnoreCase) >= 0 || url.IndexOf("pipe:", StringComparison.OrdinalIgnoreCase) >= 0) return null;

        var host = url.Substring(scheme + 3).Split('/')[0];
        var colon = host.LastIndexOf(':');
        if (colon > host.LastIndexOf(']')) return Number(host.Substring(colon + 1));
        return string.Equals(url.Substring(0, scheme), "https", StringComparison.OrdinalIgnoreCase) ? 443 : 80;
    }

    private static IEnumerable<string> Parts(string text) => text.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? port : null;
}
