namespace DeployGuard.Validation;

/// <summary>What a validation found.</summary>
/// <param name="Findings">Ordered by path, position and rule id; without those whose severity is None.</param>
/// <param name="FilesValidated">Number of files that were read and validated.</param>
public sealed record ValidationResult(IReadOnlyList<ReportedFinding> Findings, int FilesValidated);

/// <summary>A finding and what becomes of it.</summary>
/// <param name="Finding">What a rule found.</param>
/// <param name="Severity">Never None.</param>
public sealed record ReportedFinding(Finding Finding, Severity Severity);
