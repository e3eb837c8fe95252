using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal is a connection string or an address with a password.</summary>
public sealed class DG5002PasswordInConnectionString : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5002", "Connection string in the code holds a password", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S2068"],
    };
}
