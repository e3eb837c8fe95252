using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A top-level network, volume, secret or config that no service uses.</summary>
public sealed class DG2022UnusedResource : ComposeProjectRule
{
    private static readonly string[] Sections = ["networks", "volumes", "secrets", "configs"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2022", "Top-level resource is used by no service", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context)
    {
        if (!project.IsWhole || project.Services.Count == 0 || project.Services.Any(service => service.IsOpen)) return [];

        var projects = context.Documents.Model(ComposeProjects.Build);
        var used = project.Services.SelectMany(ComposeReferences.ToResources).ToLookup(reference => reference.Section, StringComparer.Ordinal);
        return from section in Sections
               let names = new HashSet<string?>(used[section].SelectMany(reference => Meant(reference, project)), StringComparer.Ordinal)
               let isKnown = used[section].All(reference => reference.IsLiteral)
               from entry in isKnown ? project.Section(section) : []
               where !names.Contains(entry.Name) && !IsImplied(section, entry.Name) && project.FileOrder(entry.NameLocation) >= 0
                   && !projects.MayBeUsedElsewhere(project, section, entry)
               select Report(entry.NameLocation, $"No service uses '{Excerpt.Of(entry.Name)}', so compose ignores it; remove it or use it under '{section}' of a service");
    }

    /// <summary>Who writes a name wrong uses the one that was meant: DG2021 says so.</summary>
    private static IEnumerable<string?> Meant(ComposeReference reference, ComposeProject project) =>
        reference.Name is { } name && !project.Declares(reference.Section, name)
            ? [name, project.NearestDeclared(reference.Section, name)]
            : [reference.Name];

    /// <summary>Every service is in the network <c>default</c> unless it names others; <c>x-</c> holds what others repeat.</summary>
    private static bool IsImplied(string section, string name) =>
        (section == "networks" && name == "default") || name.StartsWith("x-", StringComparison.Ordinal);
}
