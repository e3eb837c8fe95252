using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A token of a known service in a file of any language.</summary>
public sealed class DG5110ServiceTokenInFile : FileCredentialRule
{
    private const int Shown = 4;

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5110", "Token of a service stands in a file", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:github-pat", "gitleaks:aws-access-token", "gitleaks:jwt"],
    };

    /// <inheritdoc/>
    private protected override bool Includes(Credential credential) => credential.Kind == CredentialKind.Token;

    /// <inheritdoc/>
    private protected override string Describe(Credential credential, SourceText text)
    {
        var begin = text.Content.Substring(credential.Span.Start, Math.Min(Shown, credential.Span.Length));
        return $"{Excerpt.Of(credential.Title)} '{Excerpt.Of(begin)}…' ({credential.Span.Length} characters) stands in this file; revoke it, and keep the new one in a secret store";
    }

    /// <inheritdoc/>
    private protected override string Describe(int count) =>
        $"{count} tokens of services stand in this file; revoke those that are real, and keep the new ones in a secret store";
}
