using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal is the value of something whose name says that it is secret; in a test project or in generated code.</summary>
public sealed class DG5051HardcodedCredentialInTests : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5051", "Credential is written into test or generated code", FindingLevel.Suggestion)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S2068", "sonar:S6418", "gitleaks:generic-api-key"],
    };
}
