using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Documents.Projects;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>The program of a service cannot do without a variable that the service does not set.</summary>
public sealed class DG3021VariableMissingInService : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3021", "Service lacks a variable its program demands", FindingLevel.Warning)
    {
        ChecklistItem = "env-configured",
    };

    /// <summary>The file of an environment may set it.</summary>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (ServiceVariables.Of(service, project, context.Documents) is not { } variables) yield break;

        var missing = Demanded(variables.Project, context)
            .Where(read => !IsSet(read, variables.Names, context))
            .GroupBy(read => read.Variable, StringComparer.OrdinalIgnoreCase)
            .Select(reads => reads.First())
            .ToList();
        if (missing.Count == 0) yield break;

        var place = service.Content.FindEntry("environment")?.NameLocation ?? service.NameLocation;
        yield return Report(place,
            $"The program stops without {ExampleEntries.List([.. missing.Select(read => read.Variable)])}, which this service does not set; add {(missing.Count == 1 ? "it" : "them")}") with
        {
            Related = [.. missing.Select(read => new RelatedLocation(read.Location, $"'{Excerpt.Of(read.Variable)}' is demanded here"))],
            Context = service.Name + " " + string.Join(",", missing.Select(read => read.Variable)),
        };
    }

    private static IEnumerable<EnvironmentRead> Demanded(DotNetProject program, ValidationContext context)
    {
        var projects = new HashSet<string>(
            context.Documents.Model(DotNetProjects.Build).ClosureOf(program).Prepend(program).Select(one => one.Path), StringComparer.Ordinal);
        return context.Documents.Model(EnvironmentReads.Build).All
            .Where(read => read is { IsRequired: true, IsTest: false, MayBeSetElsewhere: false, Project: { } project } && projects.Contains(project) && !WellKnownVariables.IsAmbient(read.Variable));
    }

    private static bool IsSet(EnvironmentRead read, ISet<string> names, ValidationContext context) =>
        context.Documents.Model(EnvironmentReads.Build).NamesOf(read).Any(name =>
            names.Contains(name) || (read.IsSection && names.Any(other => other.StartsWith(name + "__", StringComparison.OrdinalIgnoreCase))))
        || (read.ConfigurationKey is { } key && ProjectSettings.Answer(read, key, context.Documents));
}
