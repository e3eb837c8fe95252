using DeployGuard.Documents.EnvFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Reports a key whose value a later line of the file replaces before anything used it.</summary>
public sealed class DG3002DuplicateKey : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3002", "Key is set twice in one file", FindingLevel.Warning) { Aliases = ["dotenv-linter:DuplicatedKey"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        var unused = new Dictionary<string, EnvEntry>(StringComparer.Ordinal);
        foreach (var entry in document.Entries)
        {
            // PATH=$PATH:/more builds on the line above.
            foreach (var variable in entry.Value.Variables) unused.Remove(variable.Name);

            // A key alone keeps what the file has set; with ':' the key may go on behind it.
            if (entry.Separator != '=' || entry.Name.Length == 0) continue;
            if (unused.TryGetValue(entry.Name, out var before))
            {
                yield return Report(document, before.NameSpan, $"{Excerpt.Of(entry.Name)} is set again below, and the last value wins; remove one of the two lines") with
                {
                    Context = entry.Name,
                    Related = [new RelatedLocation(new Location(document.Text, entry.NameSpan), "This value wins")],
                };
            }

            unused[entry.Name] = entry;
        }
    }
}
