using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A credential in a comment of an environment file that git tracks; its values are DG3010's and DG3017's.</summary>
public sealed class DG5107CredentialInEnvFile : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5107", "Comment of an environment file holds a credential", FindingLevel.Blocking)
    {
        ChecklistItem = "env-files",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context) =>
        context.Repository.Find(document.Path) is not { State: FileState.Tracked }
            ? []
            : from credential in context.Documents.Model(DocumentCredentials.Build).InComments(document)
              where credential.IsToken || !(document.Name.IsExample || document.Name.IsForTests) || LooksGenerated(document, credential)
              select Report(document, credential.Span, credential.Message("A comment", "remove it")) with
              {
                  Level = credential.IsToken ? FindingLevel.Blocking
                      : document.Name.IsDefault || document.Name.IsForProduction ? FindingLevel.Warning
                      : FindingLevel.Suggestion,
                  Context = $"# {credential.Credential.Title}",
              };

    /// <summary>An example shows how a value looks; what a generator made looks like a value in use.</summary>
    private static bool LooksGenerated(EnvFileDocument document, PlacedCredential credential) =>
        document.Name.IsExample && CredentialLiteral.LooksGenerated("password", document.Text.ToString(credential.Span));
}
