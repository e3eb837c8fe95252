using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4023DeployNotVerifiedTests
{
    private const string Deploy = DeploymentWorkflow.Deploy;
    private const string Marked = DeploymentWorkflow.MarkedDeploy;

    public static TheoryData<string> Bad =>
    [
        DeploymentWorkflow.Job("deploy", "", Marked),
        DeploymentWorkflow.Job("deploy", "", "curl --fail https://shop.example.com/health", Marked), // asks the old version
        DeploymentWorkflow.Job("deploy", "", Marked, "curl https://shop.example.com/health"), // trap 23: an error page is an answer
        DeploymentWorkflow.Job("deploy", "", "[|helm upgrade|] shop ./chart"), // trap 24
        DeploymentWorkflow.Job("deploy", "", Marked) + DeploymentWorkflow.Job("other", "needs: deploy", Deploy), // once for a pipeline
    ];

    [Theory, MemberData(nameof(Bad))]
    public void Reports(string jobs) => DeploymentWorkflow.Of(jobs).Reports<DG4023DeployNotVerified>();

    public static TheoryData<string> Good =>
    [
        DeploymentWorkflow.Job("deploy", "", Deploy, "curl --fail https://shop.example.com/health"),
        DeploymentWorkflow.Job("deploy", "", Deploy) + DeploymentWorkflow.Job("smoke", "needs: deploy", "curl -fsS https://shop.example.com/healthz"),
        DeploymentWorkflow.Job("deploy", "", "helm upgrade shop ./chart --wait --timeout 5m"),
        DeploymentWorkflow.Job("deploy", "", "kubectl apply -f k8s/", "kubectl rollout status deployment/shop"),
        DeploymentWorkflow.Job("deploy", "", Deploy) + "  verify:\n    needs: deploy\n    uses: org/shared/.github/workflows/smoke.yml@v1\n", // of others
        DeploymentWorkflow.Job("build", "", "dotnet publish"), // nothing is deployed
    ];

    [Theory, MemberData(nameof(Good))]
    public void Guards(string jobs) => DeploymentWorkflow.Of(jobs).Silent<DG4023DeployNotVerified>();
}
