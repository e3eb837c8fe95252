using DeployGuard.Documents.EnvFiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Reports a key that stands alone.</summary>
public sealed class DG3005KeyWithoutValue : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3005", "Key has no value", FindingLevel.Suggestion) { Aliases = ["dotenv-linter:KeyWithoutValue"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context) =>
        from entry in document.Entries
        where !entry.HasValue && !entry.SharesLine
        // A line of dashes or digits was not meant as a name: DG3004.
        where char.IsLetter(entry.Name[0]) || entry.Name[0] == '_'
        select Report(document, entry.NameSpan, "Compose takes this variable over from the shell, other readers refuse the line; write '=' behind it for an empty value")
        with
        {
            // It may be a line of a key that somebody forgot to quote.
            Context = "key alone",
        };
}
