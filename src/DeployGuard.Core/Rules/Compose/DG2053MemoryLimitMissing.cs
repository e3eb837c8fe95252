using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A .NET service in production that may take all memory of the machine.</summary>
public sealed class DG2053MemoryLimitMissing : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2053", ".NET service in production has no memory limit", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (!project.IsForProduction || !project.IsWhole || service.IsOpen) yield break;
        if (context.Documents.Model(ComposeProjects.Build).ReadingsOf(service, project).Any(IsLimited)) yield break;

        var image = service.Build is null ? service.Image : ServiceBuild.Of(service, project, context.Documents)?.Stage?.BaseImage;
        if (image is not null && DotNetImage.Of(image) is not null)
        {
            yield return Report(service.NameLocation,
                $"'{Excerpt.Of(service.Name)}' has no memory limit, so .NET sizes its heap to the whole machine; write mem_limit or deploy.resources.limits.memory");
        }
    }

    private static bool IsLimited(ComposeService service) =>
        service.Content["mem_limit"] is not null || service.Content.Find("deploy", "resources", "limits", "memory") is not null
        || service.Environment.Any(entry => entry.Name.IndexOf("GCHeapHardLimit", StringComparison.OrdinalIgnoreCase) >= 0);
}
