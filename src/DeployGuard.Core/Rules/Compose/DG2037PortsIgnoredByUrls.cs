using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A list of ports that ASP.NET Core ignores because addresses are given, too.</summary>
public sealed class DG2037PortsIgnoredByUrls : ComposeServiceRule
{
    private static readonly string[] Urls = ["ASPNETCORE_URLS", "DOTNET_URLS"];

    private static readonly string[] Ports = ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTP_PORTS", "DOTNET_HTTPS_PORTS"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2037", "ASPNETCORE_URLS makes the port variables ineffective", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        AddressesOf(service, project, context) is not var (name, place) ? [] :
            from ports in Ports
            let entry = service.FindVariable(ports)
            where entry?.Value is ComposeScalar { Value: { Length: > 0 } }
            select Report(entry.NameLocation, $"{ports} has no effect, {name} is set, too; keep one of them") with
            {
                Related = [new RelatedLocation(place, "The addresses that count")],
            };

    /// <summary>The addresses the service is given, or those of its Dockerfile; null when there are none or a variable hides them.</summary>
    private static (string Name, Location Place)? AddressesOf(ComposeService service, ComposeProject project, ValidationContext context)
    {
        foreach (var name in Urls)
        {
            if (service.FindVariable(name) is not { } entry) continue;
            return entry.Value is ComposeScalar { Value: { Length: > 0 } } ? (name, entry.Value.Location) : null;
        }

        if (ServiceBuild.Of(service, project, context.Documents)?.Stage is not { } stage) return null;

        var set = from env in stage.FindAll<EnvInstruction>()
                  from entry in env.Entries
                  where Urls.Contains(entry.Name) && stage.Scope.Find(entry.Name) is { State: VariableState.Known, Text.Length: > 0 }
                  select (entry.Name, new Location(env.Text.Source, entry.Span));
        return set.Cast<(string, Location)?>().FirstOrDefault();
    }
}
