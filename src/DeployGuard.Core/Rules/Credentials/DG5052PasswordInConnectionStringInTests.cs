using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal is a connection string or an address with a password; in a test project or in generated code.</summary>
public sealed class DG5052PasswordInConnectionStringInTests : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5052", "Connection string in test or generated code holds a password", FindingLevel.Suggestion)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S2068"],
    };
}
