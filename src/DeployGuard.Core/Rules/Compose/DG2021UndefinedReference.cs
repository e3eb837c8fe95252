using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service, network, volume, secret or config that the project does not have.</summary>
public sealed class DG2021UndefinedReference : ComposeProjectRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2021", "Reference to something that is not defined", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context)
    {
        if (!project.IsWhole) return [];

        var projects = context.Documents.Model(ComposeProjects.Build);
        var undefined =
            from service in project.Services
            where !service.IsOpen
            from reference in ComposeReferences.ToServices(service).Concat(ComposeReferences.ToResources(service))
            where reference is { Name: { } name, IsRequired: true, IsLiteral: true }
                && !project.Declares(reference.Section, name) && !projects.MayComplete(project, reference.Section, name)
            select Report(reference.Location, MessageOf(reference, project));
        var unknownBases =
            from issue in project.Issues
            where issue.Kind == ComposeIssueKind.ExtendedServiceMissing
            select Report(issue.Location, $"Service '{Excerpt.Of(issue.Name)}' to extend is not defined in its file; correct the name or define it there");
        return undefined.Concat(unknownBases);
    }

    private static string MessageOf(ComposeReference reference, ComposeProject project)
    {
        var name = Excerpt.Of(reference.Name!);
        if (reference is { Section: "volumes" } && reference.Name!.IndexOfAny(['/', '\\']) >= 0)
            return $"'{name}' is taken for the name of a volume, which cannot have a slash; write './{name}' for a folder of the project";

        var kind = reference.Section.Substring(0, 1).ToUpperInvariant() + reference.Section.Substring(1, reference.Section.Length - 2);
        return project.NearestDeclared(reference.Section, reference.Name!) is { } nearest
            ? $"{kind} '{name}' is not defined; did you mean '{Excerpt.Of(nearest)}'?"
            : $"{kind} '{name}' is not defined; add it to the top-level '{reference.Section}' or remove it here";
    }
}
