using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A deployed version is asked for its health, and the answer does not matter.</summary>
public sealed class DG4014VerifyCannotFail : PipelineStepRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4014", "Check of the deployed version cannot fail", FindingLevel.Warning)
    {
        ChecklistItem = "health-verified-after-deploy",
    };

    private protected override IEnumerable<Finding> Validate(StepContext step)
    {
        var checks = step.Of(StepCapabilities.Verify).ToList();
        // A first request may only wake it up.
        if (checks.Count == 0 || checks.Exists(check => !check.CannotFail) || step.Later(StepCapabilities.Verify).Any(later => !later.Found.CannotFail)) yield break;

        foreach (var check in checks)
            yield return Report(step.PlaceOf(check), $"{check.WhyCannotFail}: an unhealthy version passes; {Advice(check)}");
    }

    private static string Advice(StepCapability check) =>
        check.WhyCannotFail!.StartsWith("curl", StringComparison.Ordinal) ? "add --fail" : $"let '{Excerpt.Of(check.Evidence)}' fail the step";
}
