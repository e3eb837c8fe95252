using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service builds a stage that its Dockerfile does not have.</summary>
public sealed class DG2046UndefinedBuildTarget : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2046", "Build target is no stage of the Dockerfile", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (ServiceBuild.Of(service, project, context.Documents) is not { Dockerfile: { } dockerfile, Stage: null, TargetText: { Value: { } target } text }) yield break;
        if (dockerfile.FinalStage is not { } last || dockerfile.HasForeignSyntax) yield break;

        var names = dockerfile.Stages.Select(stage => stage.Name).OfType<string>().ToList();
        yield return Report(text.Location, $"{Excerpt.Of(dockerfile.Path)} has no stage '{Excerpt.Of(target)}'; {Advice(target, names)}") with
        {
            // A service of a profile is built by those only who enable it.
            Level = service.Profiles.Count == 0 ? FindingLevel.Blocking : FindingLevel.Warning,
            Related = [new RelatedLocation(new Location(dockerfile.Text, last.From.Span), "The last stage is built when no target is given")],
        };
    }

    private static string Advice(string target, IReadOnlyList<string> names) =>
        NearestName.Find(target, names) is { } nearest ? $"did you mean '{Excerpt.Of(nearest)}'?"
        : names.Count == 0 ? "name one with AS, or remove target"
        : $"it has {Excerpt.Of(string.Join(", ", names))}";
}
