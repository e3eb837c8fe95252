using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A credential in a manifest of Kubernetes, in the values of a chart or in a kustomization.</summary>
public sealed class DG5109CredentialInKubernetes : DocumentRule<KubernetesFile>
{
    private const string Remedy = "seal it or create the Secret elsewhere";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5109", "Manifest of Kubernetes holds a credential", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:kubernetes-secret-yaml", "checkov:CKV_SECRET_6"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(KubernetesFile document, ValidationContext context)
    {
        var found = context.Documents.Model(DocumentCredentials.Build);
        var values = from one in found.Of(document)
                     select Report(document, one.Credential, $"'{Excerpt.Of(one.Value.Name)}'", one.Value.Path);
        var commands = from command in document.Commands
                       from credential in KubernetesCredentials.In(command)
                       select Report(document, credential, "The command of a container", command.Path);
        var comments = from credential in found.InComments(document)
                       let finding = Report(document, credential, "A comment", $"# {credential.Credential.Title}")
                       select finding with { Level = finding.Level.Lower() };

        // A comment of a script in a ConfigMap is a part of the value, too.
        var seen = new HashSet<TextSpan>();
        return values.Concat(commands).Concat(comments).Where(finding => seen.Add(finding.Location.Span));
    }

    private Finding Report(KubernetesFile document, PlacedCredential credential, string what, string path) =>
        Report(new Location(document.Text, credential.Span), credential.Message(what, Remedy)) with
        {
            Level = credential.LevelIn(document.Path),
            Context = path,
        };
}
