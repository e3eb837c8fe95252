using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A project that is called as the folder happens to be.</summary>
public sealed class DG2056ProjectNameMissing : ComposeProjectRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2056", "Compose project has no name of its own", FindingLevel.Suggestion)
        {
            Mode = AnalysisMode.All,
            Aliases = ["dclint:require-project-name-field"],
        };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context)
    {
        if (!project.IsWhole || !project.MainFiles[0].Nature.IsCompose || project.Root.FindEntry("name") is not null) yield break;
        if (project.Scope.Find("COMPOSE_PROJECT_NAME").State == VariableState.Known || project.Root.FindEntry("services") is not { } services) yield break;

        yield return Report(services.NameLocation, "The project is called as its folder, which differs between machines; write 'name:' above");
    }
}
