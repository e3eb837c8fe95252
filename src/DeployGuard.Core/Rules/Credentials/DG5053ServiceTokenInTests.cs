using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal holds the token of a known service; in a test project or in generated code.</summary>
public sealed class DG5053ServiceTokenInTests : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5053", "Test or generated code holds the token of a service", FindingLevel.Suggestion)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S6418"],
    };
}
