using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>The key that told versions of the file format apart.</summary>
public sealed class DG2004ObsoleteVersion : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2004", "Key 'version' is obsolete", FindingLevel.Warning) { Aliases = ["dclint:no-version-field"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context)
    {
        if (!document.Nature.IsCompose || document.FindTopLevel("version") is not { } version) yield break;

        // docker-compose 1.x takes a file without it for one of version 1; docker stack took its schema from it.
        var calls = context.Documents.Model(ComposeCalls.Build);
        if (calls.UsesVersionOne || calls.UsesStacks) yield break;

        yield return Report(document, version.Key.Span, "Compose ignores 'version' and warns about it on every call; remove the line") with
        {
            Edits = version.WholeLines is { } lines ? [new TextEdit(new Location(document.Text, lines), "")] : [],
        };
    }
}
