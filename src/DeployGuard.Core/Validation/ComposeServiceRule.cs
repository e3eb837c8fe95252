using DeployGuard.Documents.Compose;

namespace DeployGuard.Validation;

/// <summary>A rule about one service of a compose project at a time, after merge and <c>extends</c>.</summary>
public abstract class ComposeServiceRule : ComposeProjectRule
{
    /// <summary>What is wrong with a service.</summary>
    protected abstract IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context);

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context) =>
        project.Services.SelectMany(service => Validate(service, project, context));
}
