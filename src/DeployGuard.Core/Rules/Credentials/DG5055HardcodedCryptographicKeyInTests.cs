using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal is the key of an encryption or of a signature; in a test project or in generated code.</summary>
public sealed class DG5055HardcodedCryptographicKeyInTests : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5055", "Cryptographic key is written into test or generated code", FindingLevel.Suggestion)
    {
        ChecklistItem = "no-hardcoded-credentials",
    };
}
