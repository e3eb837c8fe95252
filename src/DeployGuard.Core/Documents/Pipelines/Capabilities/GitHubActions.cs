using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Actions of GitHub that do something a checklist asks for.</summary>
internal static class GitHubActions
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<ActionRow> Rows { get; } =
    [
        new("super-linter/super-linter* github/super-linter* hadolint/hadolint-action docker://*hadolint/hadolint* zizmorcore/zizmor-action oxsecurity/megalinter*", Lint),
        new("reviewdog/*", Lint) { Except = "reviewdog/action-setup reviewdog/action-depup* reviewdog/action-bumpr reviewdog/action-update-semver" },
        new("SonarSource/sonar*", Lint) { Except = "SonarSource/sonarqube-scan-action/*" },
        new("wagoid/commitlint-github-action golangci/golangci-lint-action pre-commit/action", Lint),
        new("raven-actions/actionlint rhysd/actionlint docker://rhysd/actionlint* DavidAnson/markdownlint-cli2-action ibiqlik/action-yamllint ludeeus/action-shellcheck", Lint),
        new("JetBrains/qodana-action muno92/resharper_inspectcode", Lint),
        new("xt0rted/dotnet-format jfversluis/dotnet-format", Lint) { With = ["only-check=true"] },

        new("cypress-io/github-action", Test) { Without = "runTests=false" },
        new("microsoft/vstest-action anthonyreilly/NetCoreCoverageAction", Test),
        new("matt-ball/newman-action grafana/k6-action grafana/run-k6-action artilleryio/action-cli", Test),

        new("docker/build-push-action redhat-actions/buildah-build", Build | Package),
        new("docker/build-push-action", PushImage) { With = ["push=true"] },
        new("docker/build-push-action", PushImage) { With = ["outputs=*push=true*"] },
        new("docker/build-push-action", PushImage) { With = ["outputs=*type=registry*"] },
        new("docker/bake-action", Build | Package),
        new("docker/bake-action", PushImage) { With = ["push=true"] },
        new("redhat-actions/push-to-registry elgohr/publish-docker-github-action mr-smithers-excellent/docker-build-push", PushImage),
        new("azure/container-apps-deploy-action", Build | PushImage) { With = ["acrName=*"] },

        new("azure/sql-action", Migrate) { Without = "action=script action=driftreport action=deployreport", Proviso = CapabilityProviso.NotForTests },
        new("red-gate/flyway-actions* joshuaavalon/flyway-action liquibase-github-actions/update*", Migrate) { Proviso = CapabilityProviso.NotForTests },

        new("azure/webapps-deploy azure/functions-action azure/functions-container-action azure/container-apps-deploy-action azure/aci-deploy azure/spring-apps-deploy", Deploy),
        new("azure/static-web-apps-deploy", Deploy) { With = ["action=?upload"] },
        new("azure/bicep-deploy", Deploy) { With = ["operation=create|delete"] },
        new("azure/arm-deploy", Deploy) { Without = "deploymentMode=validate additionalArguments=*what-if*" },
        new("azure/k8s-deploy", Deploy) { Without = "action=reject", Proviso = CapabilityProviso.NotInLocalCluster },
        new("azure/aks-deploy* deliverybot/helm bitovi/github-actions-deploy-eks-helm WyriHaximus/github-action-helm3", Deploy) { Proviso = CapabilityProviso.NotInLocalCluster },
        new("aws-actions/amazon-ecs-deploy-task-definition aws-actions/aws-cloudformation-github-deploy einaregilsson/beanstalk-deploy aws-actions/aws-lambda-deploy", Deploy)
        {
            Without = "dry-run=true no-execute-changeset=1|true",
        },
        new("google-github-actions/deploy-cloudrun google-github-actions/deploy-appengine google-github-actions/deploy-cloud-functions", Deploy),
        new("superfly/flyctl-actions", Deploy) { With = ["args=*deploy*"] },
        new("pulumi/actions", Deploy) { With = ["command=up|update"] },
        new("hashicorp/tfc-workflows-github/actions/apply-run dflook/terraform-apply dflook/tofu-apply", Deploy),
        new("cloudflare/wrangler-action", Deploy) { With = ["command=?*deploy*|*publish*"] },
        new("appleboy/ssh-action appleboy/scp-action burnett01/rsync-deployments easingthemes/ssh-deploy garygrossgarten/github-action-ssh fifsky/ssh-action", Deploy),
        new("SamKirkland/FTP-Deploy-Action cschleiden/webdeploy-action talunzhang/auto-web-deploy rasmusbuchholdt/simply-web-deploy", Deploy) { Without = "dry-run=true" },
        // What a release of Octopus runs, and asks, stands there.
        new("octopusdeploy/deploy-release-action octopusdeploy/deploy-release-tenanted-action", Deploy | Unknown),
        new("octopusdeploy/create-release-action octopusdeploy/run-runbook-action*", Unknown),
        new("akhileshns/heroku-deploy digitalocean/app_action* johnbeynon/render-deploy-action railwayapp/*", Deploy),
        new("stefanprodan/kube-tools steebchen/kubectl actions-hub/kubectl", Deploy) { With = ["args=*apply*|*set+image*|*rollout+restart*"], Proviso = CapabilityProviso.NotInLocalCluster },
        // Another repository deploys; what becomes of it is not seen here.
        new("peter-evans/repository-dispatch", Deploy) { With = ["repository=*"] },
        new("peter-evans/repository-dispatch benc-uk/workflow-dispatch convictional/trigger-workflow-and-wait the-actions-org/workflow-dispatch", Unknown),

        new("actions/github-script", Unknown) { With = ["script=*createWorkflowDispatch*|*createDispatchEvent*"] },

        new("azure/appservice-settings", None),
        new("aws-actions/amazon-ecs-deploy-task-definition", Verify) { With = ["wait-for-service-stability=true"] },
        new("*/*health-check* */*healthcheck* */*smoke-test* jtalk/url-health-check-action nev7n/wait_for_response iFaxity/wait-on-action", Verify)
        {
            // Started by the job itself.
            Without = "url=*localhost*|*127.0.0.1* resource=*localhost*|*127.0.0.1*",
        },
        new("aws-actions/amazon-ecs-deploy-task-definition", Rollback | Gradual) { With = ["codedeploy-application=*"] },
        new("azure/k8s-deploy", Gradual) { With = ["strategy=canary|blue-green"] },
        new("azure/k8s-deploy", Rollback) { With = ["action=reject"] },
        new("google-github-actions/deploy-cloudrun", Gradual) { With = ["no_traffic=true"] },
        new("google-github-actions/deploy-cloudrun", Gradual) { With = ["tag_traffic=*"] },

        new("slackapi/slack-github-action rtCamp/action-slack-notify 8398a7/action-slack ravsamhq/notify-slack-action act10ns/slack voxmedia/github-action-slack-notify-build", Notify),
        new("skitionek/notify-microsoft-teams jdcargile/ms-teams-notification aliencube/microsoft-teams-actions toko-bifrost/ms-teams-deploy-card", Notify),
        new("dawidd6/action-send-mail appleboy/telegram-action appleboy/discord-action sarisia/actions-status-discord Ilshidur/action-discord", Notify),
        new("getsentry/action-release newrelic/deployment-marker-action masci/datadog peter-evans/create-issue-from-file JasonEtco/create-an-issue", Notify),
    ];
}
