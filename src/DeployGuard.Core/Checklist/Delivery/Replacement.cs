using DeployGuard.Text;

namespace DeployGuard.Checklist.Delivery;

/// <summary>How manifests or infrastructure say that a running version is replaced.</summary>
/// <param name="Verdict">Whether that goes without an interruption.</param>
/// <param name="Location">What says it.</param>
/// <param name="Reason">A few words, without a trailing dot.</param>
internal sealed record Replacement(ChecklistVerdict Verdict, Location Location, string Reason)
{
    /// <summary>The verdict with its evidence.</summary>
    public (ChecklistVerdict Verdict, ChecklistEvidence Evidence) Decision => (Verdict, new ChecklistEvidence(Location, Reason));
}
