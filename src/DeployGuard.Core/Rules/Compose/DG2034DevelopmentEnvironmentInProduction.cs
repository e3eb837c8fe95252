using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service in production that runs with settings for development.</summary>
public sealed class DG2034DevelopmentEnvironmentInProduction : ComposeServiceRule
{
    /// <summary>Where Node.js listens for a debugger.</summary>
    private const int DebuggerPort = 9229;

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2034", "Service in production runs as in development", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (!project.IsForProduction) yield break;

        if (ServiceEnvironment.FindSetting(service, "Development") is { } setting)
            yield return Report(setting.Value.Location, $"{setting.Name} is Development in production, so callers get detailed errors; write Production");

        if (service.FindVariable("NODE_ENV")?.Value is ComposeScalar { IsNull: false, IsLiteral: true, Value: "development" } node)
            yield return Report(node.Location, "NODE_ENV is development in production, so callers get detailed errors; write production");

        if (service.FindVariable("DOTNET_USE_POLLING_FILE_WATCHER") is { Value: ComposeScalar { IsNull: false } polling } watcher && (polling.Value is "1" or "true"))
            yield return Report(watcher.NameLocation, "DOTNET_USE_POLLING_FILE_WATCHER reads all files again and again for dotnet watch; remove it in production");

        foreach (var port in service.Ports.Where(port => port is { Target: { } target, IsOnLoopback: false } && target.Contains(DebuggerPort)))
            yield return Report(port.Location, $"Port {DebuggerPort} lets a debugger run any code in the service; do not publish it in production");
    }
}
