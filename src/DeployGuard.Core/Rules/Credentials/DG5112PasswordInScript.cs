using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A password on a command line, in a connection string or in a variable of a script.</summary>
public sealed class DG5112PasswordInScript : FileCredentialRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5112", "Password stands in a script", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:generic-api-key", "gitleaks:curl-auth-user", "gitleaks:curl-auth-header"],
    };

    /// <inheritdoc/>
    private protected override bool Includes(Credential credential) => credential.Kind is CredentialKind.NamedValue or CredentialKind.ConnectionString;

    /// <inheritdoc/>
    private protected override string Describe(Credential credential, SourceText text) => credential.Strength == CredentialStrength.WeakDefault
        ? $"The {Excerpt.Of(credential.Title)} is a default that everybody knows; take it from an environment variable or a secret store"
        : $"The {Excerpt.Of(credential.Title)} stands in this script; take it from an environment variable or a secret store, and change it";

    /// <inheritdoc/>
    private protected override string Describe(int count) =>
        $"{count} passwords stand in this script; take them from environment variables or a secret store, and change them";
}
