using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal is handed to an API that takes a credential; in a test project or in generated code.</summary>
public sealed class DG5057CredentialPassedToApiInTests : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5057", "Credential in test or generated code is handed to an API", FindingLevel.Suggestion)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S2068"],
    };
}
