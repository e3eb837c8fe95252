using DeployGuard.Text;

namespace DeployGuard.Checklist.Items;

/// <summary>What one place of a compose project says.</summary>
/// <param name="Verdict">What it speaks for.</param>
/// <param name="Location">The place.</param>
/// <param name="Reason">A few words, without a trailing dot.</param>
internal sealed record ComposeEvidence(ChecklistVerdict Verdict, Location Location, string Reason);
