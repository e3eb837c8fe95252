using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Delivery;

/// <summary>Whether somebody asks a deployed version if it works.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Check">What asks; null for nothing that is known.</param>
/// <param name="Verdict">True when something asks, false when nothing does, unknown when that is not in the repository.</param>
public sealed record DeploymentCheck(PipelineActivity Deployment, PipelineActivity? Check, Truth Verdict)
{
    // Tests that drive a browser or send requests have nothing else to ask behind a deployment.
    private static readonly string[] TestsOfVersions = ["playwright", "cypress", "newman", "k6", "artillery", "testcafe", "nightwatch", "e2e", "endtoend", "smoke", "acceptance"];

    /// <summary>Decides for a deployment: the command itself may wait, or something behind it asks.</summary>
    public static DeploymentCheck Of(RepositoryDelivery delivery, PipelineActivity deployment)
    {
        var check = delivery.Of(deployment.Pipeline, StepCapabilities.Verify).FirstOrDefault(verify => verify.CanFail && IsAtOrBehind(verify, deployment));
        if (check is not null) return new(deployment, check, Truth.True);

        // Which version other tests ask, if any, stands in their code.
        var tests = delivery.Of(deployment.Pipeline, StepCapabilities.Test).Where(test => test.CanFail && test.IsBehind(deployment)).ToList();
        if (tests.Find(AsksVersion) is { } asking) return new(deployment, asking, Truth.True);
        if (tests.Count > 0) return new(deployment, null, Truth.Unknown);

        var isUnknown = !deployment.Pipeline.IsKnown || deployment.Step is null
            || deployment.Pipeline.Jobs.Any(job => !job.IsKnown && job.Ancestors.Contains(deployment.Job))
            || delivery.Of(deployment.Pipeline, StepCapabilities.Unknown).Any(unknown => IsAtOrBehind(unknown, deployment));
        return new(deployment, null, isUnknown ? Truth.Unknown : Truth.False);
    }

    private static bool AsksVersion(PipelineActivity test) => TestsOfVersions.Any(word =>
        test.Capability.Evidence.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0 || test.Capability.Projects.Any(project => project.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

    private static bool IsAtOrBehind(PipelineActivity activity, PipelineActivity deployment) =>
        (ReferenceEquals(activity.Step, deployment.Step) && !deployment.IsBehind(activity)) || activity.IsBehind(deployment);
}
