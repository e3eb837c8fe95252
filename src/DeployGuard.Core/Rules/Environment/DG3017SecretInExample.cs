using DeployGuard.Documents.EnvFiles;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>An example of an environment file holds what looks like a real secret.</summary>
public sealed class DG3017SecretInExample : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3017", "Example of an environment file holds a secret", FindingLevel.Blocking)
    {
        ChecklistItem = "env-example",
        Aliases = ["gitleaks:generic-api-key"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context) =>
        !document.Name.IsExample
            ? []
            : from entry in document.Entries
              let value = entry.Value.Literals()
              let isToken = CredentialLiteral.IsToken(entry.Name, value)
              where isToken || CredentialLiteral.LooksGenerated(entry.Name, value)
              select Report(document, entry.ValueSpan,
                  $"The example shows what looks like a real value of '{Excerpt.Of(entry.Name)}'; leave it empty, and replace the secret if it is one") with
              {
                  // A password somebody made up for the example looks alike; the token of a service does not.
                  Level = isToken ? FindingLevel.Blocking : FindingLevel.Warning,
                  Context = entry.Name,
              };
}
