using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal is the value of something whose name says that it is secret.</summary>
public sealed class DG5001HardcodedCredential : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5001", "Credential is written into the code", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S2068", "sonar:S6418", "gitleaks:generic-api-key"],
    };
}
