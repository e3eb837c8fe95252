using DeployGuard.Checklist;
using DeployGuard.Documents.Projects;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Pipelines that build a repository and look neither at its style nor at the warnings of its analyzers.</summary>
public sealed class DG4027StyleNotChecked : FailedItemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4027", "No pipeline checks style and analyzers", FindingLevel.Suggestion)
    {
        ChecklistItem = "lint-in-ci",
    };

    /// <inheritdoc/>
    protected override bool Applies(ChecklistEntry verdict, ValidationContext context) => context.Documents.Model(DotNetProjects.Build).All.Any();

    /// <inheritdoc/>
    protected override string MessageOf(string reason) =>
        "No pipeline looks at style or warnings; add a step: dotnet format --verify-no-changes, or build with -warnaserror";
}
