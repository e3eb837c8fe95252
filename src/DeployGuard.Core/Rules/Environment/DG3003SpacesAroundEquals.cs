using DeployGuard.Documents.EnvFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Reports blanks beside the equals sign.</summary>
public sealed class DG3003SpacesAroundEquals : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3003", "Blanks stand around the equals sign", FindingLevel.Warning) { Aliases = ["dotenv-linter:SpaceCharacter"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        foreach (var entry in document.Entries.Where(entry => entry is { Separator: '=', SharesLine: false }))
        {
            // Whether A= #b has a value or a comment is DG3001's question; without the blank it would be no clearer.
            TextSpan[] blanks = entry.ValueSpan.Length > 0 && document.Text.Content[entry.ValueSpan.Start] == '#'
                ? [entry.SpaceBefore]
                : [entry.SpaceBefore, entry.SpaceAfter];
            blanks = [.. blanks.Where(span => span.Length > 0)];
            if (blanks.Length == 0) continue;

            var span = TextSpan.FromBounds(blanks[0].Start, blanks[blanks.Length - 1].End);
            yield return Report(document, span, "A shell cannot read blanks around '=', and some readers keep them in the value; remove them") with
            {
                Context = entry.Name,
                Edits = [.. blanks.Select(blank => new TextEdit(new Location(document.Text, blank), ""))],
            };
        }
    }
}
