using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal is the key of an encryption or of a signature.</summary>
public sealed class DG5005HardcodedCryptographicKey : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5005", "Cryptographic key is written into the code", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
    };
}
