using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>What is found in files that only developers and tests use.</summary>
internal static class DevelopmentFiles
{
    /// <summary>True when the file of a finding is named for development or tests.</summary>
    public static bool IsForDevelopment(this Finding finding, ComposeProject project) =>
        project.FileOf(finding.Location)?.Name.IsForDevelopment == true;

    /// <summary>The finding, as a suggestion when its file is named for development or tests: nobody else reaches what runs there.</summary>
    public static Finding Relaxed(this Finding finding, ComposeProject project) =>
        finding.IsForDevelopment(project) ? finding with { Level = FindingLevel.Suggestion } : finding;
}
