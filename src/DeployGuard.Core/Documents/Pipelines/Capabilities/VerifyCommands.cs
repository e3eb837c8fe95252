using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Commands that ask what was deployed whether it works. Requests of HTTP are read by <see cref="WebRequests"/>.</summary>
internal static class VerifyCommands
{
    private const CapabilityProviso NotLocal = CapabilityProviso.NotInLocalCluster;

    /// <summary>The rows.</summary>
    public static IReadOnlyList<CommandRow> Rows { get; } =
    [
        new("kubectl|oc rollout status", Verify) { Without = "--watch=false -w=false", Proviso = NotLocal },
        new("kubectl|oc wait", Verify) { With = ["--for=condition* --for=jsonpath* --for condition=*"], Proviso = NotLocal },
        new("kubectl argo rollouts status", Verify),
        new("kubectl-argo-rollouts status", Verify),
        // Without one of these it returns before the pods are ready.
        new("helm upgrade|install", Verify)
        {
            With = ["--wait --wait=true --wait=watcher --wait=legacy --atomic --atomic=true --rollback-on-failure"],
            Without = "--dry-run --dry-run=client --dry-run=server --help",
            Proviso = NotLocal,
        },
        new("helm test", Verify) { Proviso = NotLocal },
        new("helmfile apply|sync", Verify) { With = ["--wait"], Proviso = NotLocal },
        new("argocd app wait", Verify),
        new("aws ecs wait services-stable", Verify),
        new("aws deploy wait deployment-successful", Verify),
        new("aws lambda wait function-updated*", Verify),
        new("aws elasticbeanstalk wait environment-updated", Verify),
        new("az containerapp revision show|list", Verify),
        new("flyctl|fly checks|status", Verify),
        new("grpc_health_probe|grpc-health-probe", Verify),
        new("wait-on|wait-for-it.sh", Verify) { When = call => call.Arguments.Any(word => WebRequests.IsHealth(word.Raw) && !WebRequests.IsLocal(word.Raw)) },
        new("az pipelines runs show", None),
    ];
}
