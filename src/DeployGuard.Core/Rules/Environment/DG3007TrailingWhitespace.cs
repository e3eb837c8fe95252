using DeployGuard.Documents.EnvFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Reports blanks behind a value; behind comments they do no harm.</summary>
public sealed class DG3007TrailingWhitespace : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3007", "Blanks stand at the end of the line", FindingLevel.Suggestion) { Aliases = ["dotenv-linter:TrailingWhitespace"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context) =>
        from entry in document.Entries
        where entry.TrailingBlanks.Length > 0
        select Report(document, entry.TrailingBlanks, "Some readers keep these blanks as part of the value; remove them") with
        {
            Context = entry.Name,
            Edits = [new TextEdit(new Location(document.Text, entry.TrailingBlanks), "")],
        };
}
