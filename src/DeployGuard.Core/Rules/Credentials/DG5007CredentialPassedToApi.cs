using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal is handed to an API that takes a credential.</summary>
public sealed class DG5007CredentialPassedToApi : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5007", "Credential in the code is handed to an API", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S2068"],
    };
}
