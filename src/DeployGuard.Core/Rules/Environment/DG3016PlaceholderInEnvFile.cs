using DeployGuard.Documents.EnvFiles;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>A secret of an environment file in use still has the value of its example.</summary>
public sealed class DG3016PlaceholderInEnvFile : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3016", "Environment file still has a placeholder for a secret", FindingLevel.Warning)
    {
        ChecklistItem = "env-configured",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context) =>
        document.Name.IsExample || document.Name.IsForTests || document.Name.IsForDevelopment
            ? []
            : from entry in document.Entries
              where CredentialName.IsSecret(entry.Name) && entry.Value.IsLiteral
              let value = entry.Value.ToString().Trim()
              where value.Length > 0 && CredentialLiteral.IsPlaceholder(value)
              select Report(document, entry.ValueSpan,
                  $"'{Excerpt.Of(entry.Name)}' still has a placeholder, which everybody can read in the example; set a value of its own where it is used") with
              {
                  Context = entry.Name,
              };
}
