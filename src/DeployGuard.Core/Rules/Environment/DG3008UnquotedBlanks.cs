using DeployGuard.Documents.EnvFiles;
using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Reports a value of several words without quotes; the comment behind it is not part of it.</summary>
public sealed class DG3008UnquotedBlanks : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3008", "Value with blanks has no quotes", FindingLevel.Warning) { Aliases = ["dotenv-linter:ValueWithoutQuotes"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        var isExample = document.Name.IsExample;
        foreach (var entry in document.Entries.Where(entry => !entry.SharesLine))
        {
            var value = document.Text.ToString(entry.ValueSpan);
            if (!entry.HasOpenBlank(document.Text) || (isExample && IsPlaceholder(value))) continue;

            // Quotes settle what DG3001 reports as well.
            if (EnvDisagreements.Of(document, entry, CredentialName.IsSecret).Any(reason => reason.IsAboutValue)) continue;

            yield return Report(document, entry.ValueSpan, "A shell takes only the first word of this value and runs the second; put the value in quotes") with
            {
                Context = entry.Name,
                Edits = EnvQuoting.Quote(value) is { } quoted ? new TextEdit(new Location(document.Text, entry.ValueSpan), quoted).Narrow() : [],
            };
        }
    }

    private static bool IsPlaceholder(string value) => value[0] == '<' && value[value.Length - 1] == '>';
}
