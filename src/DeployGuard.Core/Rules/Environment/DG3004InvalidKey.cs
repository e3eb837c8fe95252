using DeployGuard.Documents.EnvFiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Reports keys that are no names of environment variables for a shell.</summary>
public sealed class DG3004InvalidKey : DocumentRule<EnvFileDocument>
{
    /// <summary>A secret without a name, such as a line of a key, is read as a name.</summary>
    private const string Unknown = "name";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3004", "Key is no name of an environment variable", FindingLevel.Warning)
        {
            Aliases = ["dotenv-linter:IncorrectDelimiter", "dotenv-linter:LeadingCharacter"],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        foreach (var entry in document.Entries.Where(entry => !entry.SharesLine))
        {
            var key = entry.Name;
            if (key.Length == 0)
                yield return Report(document, entry.SeparatorSpan, $"No name stands before '{entry.Separator}'; write NAME=value, or remove the line");
            else if (!IsNameCharacter(key[0]) || key[0] is >= '0' and <= '9')
                yield return Report(document, entry.NameSpan, "The name does not begin with a letter or '_'; a shell and some readers refuse it, so rename it") with { Context = Unknown };
            else if (key.Any(c => !IsNameCharacter(c) && c is not ('.' or '-')))
                yield return Report(document, entry.NameSpan, "The name holds more than letters, digits and '_'; a shell and some readers refuse it, so rename it") with { Context = Unknown };
            else if (!key.All(IsNameCharacter))
                yield return Report(document, entry.NameSpan, "A shell cannot set a variable with '.' or '-' in its name; write '_'") with { Level = FindingLevel.Suggestion, Context = Unknown };
        }
    }

    private static bool IsNameCharacter(char c) => c is '_' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
