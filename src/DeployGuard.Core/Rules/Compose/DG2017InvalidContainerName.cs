using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Yaml;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A name the engine refuses for a container.</summary>
public sealed class DG2017InvalidContainerName : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2017", "Container name is not allowed", FindingLevel.Blocking)
    {
        Aliases = ["dclint:service-container-name-regex"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (service.Scalar("container_name") is not { Kind: YamlScalarKind.String, Value: { Length: > 0 } name } text) yield break;
        if (ComposeValues.IsContainerName(name) || ComposeValues.IsPlaceholder(name)) yield break;

        yield return Report(text.Location, $"The engine refuses the container name '{Excerpt.Of(name)}'; write two or more letters, digits, '_', '.' or '-'");
    }
}
