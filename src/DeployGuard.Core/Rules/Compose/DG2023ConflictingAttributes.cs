using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>Attributes that compose does not take together.</summary>
public sealed class DG2023ConflictingAttributes : ComposeProjectRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2023", "Attributes exclude each other", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context) =>
        from conflict in ComposeConflict.In(project)
        where conflict.Kind != ComposeConflictKind.NoSource || project.IsWhole
        select Report(conflict.Location, Message(conflict)) with
        {
            Related = conflict.OtherLocation is { } other ? [new RelatedLocation(other, $"'{Excerpt.Of(conflict.Other)}' stands here")] : [],
        };

    private static string Message(ComposeConflict conflict)
    {
        var (name, other) = (Excerpt.Of(conflict.Name), Excerpt.Of(conflict.Other));
        return conflict.Kind switch
        {
            ComposeConflictKind.Exclusive => $"Compose takes '{name}' or '{other}', not both; remove one of them",
            ComposeConflictKind.Differs => $"'{name}' and '{other}' say the same and differ; give both the same value, or remove one",
            ComposeConflictKind.External => $"What is external is made elsewhere, so '{name}' has no place here; remove it, or external",
            ComposeConflictKind.NamedCopies => $"A container name cannot be given to the several containers of '{other}'; remove '{name}', or run one",
            ComposeConflictKind.NotListed => $"'{name}' is not among '{other}', so the image is not built for it; add it there",
            ComposeConflictKind.MountedTwice => $"'{name}' is mounted under '{other}' already; remove one of the two",
            _ => $"'{name}' says nowhere what it holds; write file, environment or content, or external: true",
        };
    }
}
