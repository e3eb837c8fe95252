using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A program that is told to serve HTTPS and has no certificate.</summary>
public sealed class DG2038HttpsWithoutCertificate : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2038", "HTTPS address without a certificate", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (HttpsSetting(service) is { } setting && !ServiceCertificate.MayExist(service, project, context.Documents))
        {
            yield return Report(setting.Location,
                "Nothing here brings a certificate for HTTPS, without which the program does not start; set Kestrel__Certificates__Default__Path");
        }
    }

    /// <summary>The value that demands HTTPS; null when none does. Addresses make the list of ports count for nothing.</summary>
    private static ComposeScalar? HttpsSetting(ComposeService service)
    {
        if (ValueOf(service, "ASPNETCORE_URLS") is { } urls)
            return urls.Value!.IndexOf("https://", StringComparison.OrdinalIgnoreCase) >= 0 ? urls : null;
        return service.FindVariable("ASPNETCORE_URLS") is null ? ValueOf(service, "ASPNETCORE_HTTPS_PORTS") : null;
    }

    private static ComposeScalar? ValueOf(ComposeService service, string name) =>
        service.FindVariable(name)?.Value is ComposeScalar { Value: { Length: > 0 } } scalar ? scalar : null;
}
