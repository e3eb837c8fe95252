using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Compose;
using DeployGuard.Rules.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>
/// A credential in a compose file in other places than the settings of services and the values of long options, which are DG2030's: on command
/// lines, in configs, options of drivers and extensions, and in what is commented out.
/// </summary>
public sealed class DG5106CredentialInCompose : ComposeFileRule
{
    private const string Remedy = "take it from a variable without default";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5106", "Compose file holds a credential", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject file, ValidationContext context) =>
        context.Documents.Model(DocumentCredentials.Build).Of(file)
            .Select(found => Report(new Location(found.Source, found.Credential.Span), found.Credential.Message(found.What, Remedy)) with
            {
                Level = found.Credential.IsReal ? FindingLevel.Blocking : FindingLevel.Warning,
                Context = found.Path,
            })
            .Concat(file.Files.SelectMany(document => InComments(document, context)))
            .Select(finding => finding.IsForDevelopment(file) ? finding with { Level = finding.Level.Lower() } : finding);

    private IEnumerable<Finding> InComments(ComposeDocument document, ValidationContext context) =>
        from credential in context.Documents.Model(DocumentCredentials.Build).InComments(document)
        select Report(document, credential.Span, credential.Message("A comment", "remove it")) with
        {
            Level = FindingLevel.Warning,
            Context = $"# {credential.Credential.Title}",
        };
}
