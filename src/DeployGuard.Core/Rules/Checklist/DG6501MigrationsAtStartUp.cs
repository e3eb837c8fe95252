using DeployGuard.Validation;

namespace DeployGuard.Rules.Checklist;

/// <summary>The application changes the schema of its database whenever it starts.</summary>
public sealed class DG6501MigrationsAtStartUp : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG6501", "Migrations run when the application starts", FindingLevel.Warning)
    {
        ChecklistItem = "migrations-separate-step",
    };
}
