using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Commands that bring a version to an environment, send traffic over to it, or go back.</summary>
internal static class DeployCommands
{
    /// <summary>Only says what would happen.</summary>
    private const string DryRun = "--dry-run --dry-run=client --dry-run=server --dry-run=true --dryrun --what-if -w --noop --no-execute-changeset --preview --help -h";

    private const CapabilityProviso NotLocal = CapabilityProviso.NotInLocalCluster;

    /// <summary>The rows.</summary>
    public static IReadOnlyList<CommandRow> Rows { get; } =
    [
        new("kubectl|oc apply|replace", Deploy) { Without = DryRun, Proviso = NotLocal },
        new("kubectl|oc create", Deploy) { Without = DryRun, With = ["-f --filename -k *.yaml *.yml"], Proviso = NotLocal },
        new("kubectl|oc set image", Deploy) { Without = DryRun, Proviso = NotLocal },
        new("kubectl|oc rollout restart|latest", Deploy) { Without = DryRun, Proviso = NotLocal },
        new("kubectl|oc patch|scale", Deploy) { Without = DryRun, When = call => call.Program == "kubectl" && call.Has("*image*"), Proviso = NotLocal },
        new("kapp|werf deploy|converge", Deploy) { Proviso = NotLocal },
        new("helm|helmfile upgrade|install|apply|sync", Deploy) { Without = DryRun, Proviso = NotLocal },
        new("argocd app sync|set", Deploy),
        new("az webapp|functionapp deploy|up", Deploy) { Without = DryRun },
        new("az webapp|functionapp deployment source config-zip|sync", Deploy),
        new("az webapp|functionapp config container set", Deploy),
        new("az containerapp update|up", Deploy),
        new("az containerapp job update", Deploy),
        new("az containerapp create", Deploy),
        new("az container create", Deploy),
        new("az deployment group|sub|mg|tenant create", Deploy) { Without = DryRun },
        new("az stack group|sub|mg create", Deploy),
        new("az staticwebapp|spring deploy", Deploy),
        new("az storage blob upload-batch|sync", Deploy) { With = ["$web *web*"] },
        new("azd deploy|up|provision", Deploy) { Without = DryRun },
        new("func azure functionapp publish", Deploy),
        new("swa deploy", Deploy) { Without = DryRun },
        new("New-AzResourceGroupDeployment|New-AzSubscriptionDeployment|New-AzDeployment|Publish-AzWebApp|New-AzureRmResourceGroupDeployment", Deploy) { Without = "-WhatIf" },
        new("aws ecs update-service", Deploy),
        new("aws deploy create-deployment", Deploy),
        new("aws deploy push", Deploy),
        new("aws lambda update-function-code|publish-version", Deploy) { Without = "--dry-run" },
        new("aws cloudformation deploy|update-stack|execute-change-set", Deploy) { Without = DryRun },
        new("aws elasticbeanstalk update-environment", Deploy),
        new("aws apprunner start-deployment|update-service", Deploy),
        new("dotnet lambda deploy-function|deploy-serverless", Deploy),
        new("dotnet eb deploy-environment", Deploy),
        new("dotnet ecs deploy-service", Deploy),
        new("dotnet aws deploy", Deploy),
        new("sam|eb|copilot deploy", Deploy) { Without = DryRun },
        new("cdk deploy", Deploy),
        new("npx|bunx cdk|sls|serverless|vercel|netlify|wrangler deploy", Deploy),
        new("sls|serverless deploy", Deploy) { Without = "--noDeploy" },
        new("gcloud run deploy", Deploy),
        new("gcloud run services update|replace", Deploy),
        new("gcloud app deploy", Deploy),
        new("gcloud functions deploy", Deploy),
        new("gcloud deploy releases create", Deploy),
        new("flyctl|fly deploy", Deploy) { Without = "--build-only" },
        new("terraform|tofu|terragrunt apply|run-all", Deploy) { When = call => call.Has("apply") },
        new("pulumi up|update", Deploy) { Without = DryRun },
        new("skaffold run|deploy|apply", Deploy) { Proviso = NotLocal },
        new("docker stack deploy", Deploy),
        new("docker service update|create", Deploy),
        new("docker|podman compose up", Deploy) { With = ["-d --detach"], Without = "--exit-code-from --abort-on-container-exit --dry-run", Proviso = CapabilityProviso.NotForTests },
        new("docker-compose up", Deploy) { With = ["-d --detach"], Without = "--exit-code-from --abort-on-container-exit", Proviso = CapabilityProviso.NotForTests },
        new("ssh|rsync|scp|sftp|lftp|sshpass", Deploy) { Without = "-n --dry-run -V", Proviso = CapabilityProviso.InEnvironment },
        new("heroku container:release", Deploy),
        new("railway up", Deploy),
        new("render deploys create", Deploy),
        new("doctl apps create-deployment|update", Deploy),
        new("nomad job run", Deploy),
        new("nomad run", Deploy),
        new("aspirate|aspire apply|run|deploy", Deploy) { When = call => call.Has("apply deploy"), Proviso = NotLocal },
        // What a release of Octopus runs, and asks, stands there.
        new("octo|octopus release deploy", Deploy | Unknown),
        new("octo|octopus deploy-release", Deploy | Unknown),
        new("octo|octopus create-release", Deploy) { With = ["--deployto* --deploy-to*"] },
        new("octo|octopus create-release", Unknown),
        new("cf push", Deploy),
        new("vercel|netlify|wrangler|firebase deploy", Deploy),
        new("dapr run", None),
        new("msdeploy", Deploy) { With = ["-verb:sync"], Without = "-whatif" },
        new("dotnet publish|msbuild|build", Deploy) { With = ["*:DeployOnBuild=true"], When = call => call.Has("*PublishProfile=*") && !call.Has("*WebPublishMethod=Package *PublishProfile=DefaultContainer") },
        new("ansible-playbook", Deploy) { Without = "--check --syntax-check -C", Proviso = CapabilityProviso.InEnvironment },
        new("kamal deploy|redeploy", Deploy),

        // GitOps: what watches the repository deploys, and what becomes of it is not seen here.
        new("kustomize edit set", Deploy | Unknown) { Proviso = CapabilityProviso.WithCommit },
        new("yq", Deploy | Unknown) { With = ["-i --inplace -i* *-i", "*image*tag* *image* *tag* *newTag*"], Proviso = CapabilityProviso.WithCommit },

        // What these start stands in another pipeline or repository.
        new("az pipelines run", Unknown),
        new("az pipelines build queue", Unknown),
        new("gh workflow run", Unknown),
        new("gh api", Unknown) { With = ["*/dispatches"] },

        new("helm rollback", Rollback),
        // Of Helm 4 the new name.
        new("helm upgrade|install", Rollback) { With = ["--atomic --atomic=true --rollback-on-failure"] },
        new("kubectl|oc rollout undo", Rollback) { Without = DryRun },
        new("kubectl argo rollouts undo|abort", Rollback),
        new("kubectl-argo-rollouts undo|abort", Rollback),
        new("oc rollback", Rollback),
        new("argocd app rollback", Rollback),
        new("az webapp|functionapp deployment slot swap", Rollback) { When = IsSwapBack },
        new("az containerapp revision activate", Rollback),
        new("az containerapp ingress traffic set", Rollback),
        new("aws ecs update-service|create-service", Rollback) { With = ["*rollback=true* *\"rollback\":true* *\"rollback\": true*"] },
        new("aws deploy create-deployment|create-deployment-group|update-deployment-group", Rollback) { With = ["--auto-rollback-configuration*"] },
        new("aws deploy stop-deployment", Rollback) { With = ["--auto-rollback-enabled"] },
        new("flyctl|fly releases rollback", Rollback),
        new("heroku rollback|releases:rollback", Rollback),
        new("gcloud run services update-traffic", Rollback) { With = ["--to-revisions*"] },
        new("kamal rollback", Rollback),
        new("docker service rollback", Rollback),
        new("vercel|netlify rollback", Rollback),
        new("sls|serverless rollback", Rollback),

        new("az webapp|functionapp deployment slot swap", Gradual) { Without = "--action=reset" },
        new("az webapp traffic-routing set", Gradual),
        new("az containerapp ingress traffic set", Gradual),
        new("az containerapp revision label add|swap", Gradual),
        new("kubectl argo rollouts promote|set|abort|retry", Gradual),
        new("kubectl-argo-rollouts promote|set|abort|retry", Gradual),
        new("gcloud run services update-traffic", Gradual),
        new("gcloud run deploy", Gradual) { With = ["--no-traffic"] },
        new("flyctl|fly deploy", Gradual) { With = ["--strategy"], When = call => call.ValueOf("--strategy") is "canary" or "bluegreen" },
        new("aws lambda update-alias", Gradual) { With = ["--routing-config*"] },
        new("aws deploy create-deployment", Gradual),
        new("aws elbv2 modify-listener|modify-rule", Gradual),
    ];

    /// <summary>From production to a slot: the version before comes back.</summary>
    private static bool IsSwapBack(CommandCall call) =>
        string.Equals(call.ValueOf("--slot", "-s"), "production", StringComparison.OrdinalIgnoreCase);
}
