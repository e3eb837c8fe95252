using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Delivery;

/// <summary>Whether somebody asks a deployed version if it works.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Check">What asks; null for nothing that is known.</param>
/// <param name="Verdict">True when something asks, false when nothing does, unknown when that is not in the repository.</param>
public sealed record DeploymentCheck(PipelineActivity Deployment, PipelineActivity? Check, Truth Verdict)
{
    /// <summary>Decides for a deployment: the command itself may wait, or something behind it asks.</summary>
    public static DeploymentCheck Of(RepositoryDelivery delivery, PipelineActivity deployment)
    {
        var check = delivery.Of(deployment.Pipeline, StepCapabilities.Verify).FirstOrDefault(verify => verify.CanFail && IsAtOrBehind(verify, deployment));
        if (check is not null) return new(deployment, check, Truth.True);

        var isUnknown = !deployment.Pipeline.IsKnown || deployment.Step is null
            || deployment.Pipeline.Jobs.Any(job => !job.IsKnown && job.Ancestors.Contains(deployment.Job))
            || delivery.Of(deployment.Pipeline, StepCapabilities.Unknown).Any(unknown => IsAtOrBehind(unknown, deployment));
        return new(deployment, null, isUnknown ? Truth.Unknown : Truth.False);
    }

    private static bool IsAtOrBehind(PipelineActivity activity, PipelineActivity deployment) =>
        (ReferenceEquals(activity.Step, deployment.Step) && !deployment.IsBehind(activity)) || activity.IsBehind(deployment);
}
