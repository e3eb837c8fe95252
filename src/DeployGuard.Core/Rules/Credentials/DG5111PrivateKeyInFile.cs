using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A private key in a file of any language, or as a file of its own.</summary>
public sealed class DG5111PrivateKeyInFile : FileCredentialRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5111", "Private key stands in a file", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:private-key", "trivy:private-key"],
    };

    /// <inheritdoc/>
    private protected override bool Includes(Credential credential) => credential.Kind == CredentialKind.PrivateKey;

    /// <inheritdoc/>
    private protected override string Describe(Credential credential, SourceText text) =>
        "A private key stands in this file; replace it with a new one, and keep that in a secret store or outside the repository";

    /// <inheritdoc/>
    private protected override string Describe(int count) =>
        $"{count} private keys stand in this file; replace those that are in use, and keep the new ones outside the repository";
}
