using DeployGuard.Documents;

namespace DeployGuard.Validation;

/// <summary>What a validation found.</summary>
/// <param name="Findings">Ordered by path, position and rule id; without those whose severity is None.</param>
/// <param name="FilesValidated">Number of files some rule looked at; files that are read for their facts only do not count.</param>
public sealed record ValidationResult(IReadOnlyList<ReportedFinding> Findings, int FilesValidated)
{
    /// <summary>Number of findings that would have been reported but for a comment in the file.</summary>
    public int SuppressedFindings { get; init; }

    /// <summary>What was read: the checklist is decided from the same documents.</summary>
    public required RepositoryDocuments Documents { get; init; }
}

/// <summary>A finding and what becomes of it.</summary>
/// <param name="Finding">What a rule found.</param>
/// <param name="Severity">Never None.</param>
public sealed record ReportedFinding(Finding Finding, Severity Severity);
