using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Reporting;

internal sealed class DG1998SampleOne : HostRule
{
    public override RuleMetadata Metadata { get; } = new("DG1998", "First sample", FindingLevel.Blocking)
    {
        ChecklistItem = "Base images are pinned",
        Aliases = ["hadolint:DL3006", "trivy:DS-0001"],
    };
}

internal sealed class DG1999SampleTwo : HostRule
{
    public override RuleMetadata Metadata { get; } = new("DG1999", "Second sample", FindingLevel.Suggestion)
    {
        Mode = AnalysisMode.All,
    };
}
