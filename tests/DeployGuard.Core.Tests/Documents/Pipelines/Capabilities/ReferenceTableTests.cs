using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Capabilities;

/// <summary>
/// Table b.2 of the reference, cell by cell and in its order: each alternative once as it is meant, and once as something that looks like it.
/// <c>uses</c> and <c>task</c> are an action or task with its inputs; all else is a script of bash.
/// </summary>
public sealed class ReferenceTableTests
{
    private static readonly TestRepository Repository = TestRepository.Empty
        .With("strict/Directory.Build.props", "<Project><PropertyGroup><Nullable>enable</Nullable></PropertyGroup></Project>")
        .With("scripts/smoke-test.sh", "set -e\ncurl --fail \"$BASE_URL/\"\n").With("scripts/health.sh", "set -e\ncurl -fsS https://shop.example/\n")
        .With("scripts/verify_release.py", "print()\n").With("scripts/report.py", "print()\n").With("scripts/fetch.sh", "curl --fail https://shop.example/\n")
        .With("scripts/smoke-text.sh", "echo 'curl --fail https://shop.example/health'\n")
        .With("chart/Chart.yaml", "name: shop\n").With("chart/templates/job.yaml", "metadata:\n  name: migrate\n  annotations:\n    \"helm.sh/hook\": pre-upgrade\n")
        .With("bare/Chart.yaml", "name: shop\n").With("bare/templates/job.yaml", "metadata:\n  name: migrate\n  annotations:\n    \"helm.sh/hook\": test\n")
        .With("init/shop.yaml", "kind: Deployment\nspec:\n  template:\n    spec:\n      initContainers:\n        - name: migrate\n")
        .With("none/shop.yaml", "kind: Deployment\nspec:\n  template:\n    spec:\n      initContainers:\n        - name: fix-permissions\n")
        .With("job/shop.yaml", "kind: Job\nmetadata:\n  name: shop-migrations\n").With("cron/shop.yaml", "kind: CronJob\nmetadata:\n  name: shop-migrations\n")
        .With("fly/fly.toml", "[deploy]\n  release_command = \"dotnet Shop.dll migrate\"\n").With("land/fly.toml", "[deploy]\n  strategy = \"rolling\"\n")
        .With("once/compose.yaml", "services:\n  web:\n    image: a\n    depends_on:\n      migrations: { condition: service_completed_successfully }\n  migrations:\n    image: b\n")
        .With("ever/compose.yaml", "services:\n  web:\n    image: a\n    depends_on:\n      migrations: { condition: service_started }\n  migrations:\n    image: b\n")
        .With("Makefile", "test:\n\tdotnet test\nsay:\n\techo dotnet test\n").With("justfile", "test:\n    dotnet test\nsay:\n    echo dotnet test\n")
        .With("build/Build.cs", "class Build : NukeBuild { Target Test => _ => _.Executes(() => DotNetTest()); Target Say => _ => _.Executes(() => Log.Information(\"DotNetTest\")); }\n")
        .With("build.cake", "Task(\"Test\").Does(() => DotNetTest(\"Shop.sln\"));\nTask(\"Say\").Does(() => Information(\"DotNetTest\"));\nRunTarget(Argument(\"target\", \"Test\"));\n");

    public static TheoryData<StepCapabilities, string, string> Rows => new()
    {
        { Lint, "uses super-linter/super-linter@v7", "uses acme/super-linter-notes@v1" },
        { Lint, "uses hadolint/hadolint-action@v3", "uses acme/action@v1" },
        { Lint, "uses reviewdog/action-eslint@v1", "uses reviewdog/action-setup@v1" },
        { Lint, "uses zizmorcore/zizmor-action@v0", "uses acme/zizmor@v1" },
        { Lint, "uses SonarSource/sonarqube-scan-action@v5", "uses sonarsource/sonarqube-scan-action/install-build-wrapper@v5" },
        { Lint, "task SonarCloudAnalyze@3", "task SonarCloudPrepare@3" },
        { Lint, "dotnet format --verify-no-changes", "dotnet format" },
        { Lint, "dotnet-format --check", "dotnet-format --dry-run" },
        { Lint, "dotnet csharpier check .", "dotnet csharpier format ." },
        { Lint, "dotnet csharpier --check .", "dotnet csharpier ." },
        { Lint, "jb inspectcode Shop.sln", "jb cleanupcode Shop.sln" },
        { Lint, "dotnet build -warnaserror", "dotnet build -warnNotAsError:CS1591" },
        { Lint, "msbuild Shop.sln /warnaserror", "msbuild Shop.sln /warn:4" },
        { Lint, "hadolint src/Dockerfile", "docker pull hadolint/hadolint" },
        { Lint, "actionlint", "actionlint -version" },
        { Lint, "npm run lint", "npm install --save-dev lint" },

        { Test, "task DotNetCoreCLI@2 command: test", "task DotNetCoreCLI@2 command: build" },
        { Test, "task DotNetCoreCLI@2 command: custom, custom: test", "task DotNetCoreCLI@2 command: custom, custom: tool, arguments: install test" },
        { Test, "task VSTest@2", "task PublishTestResults@2" },
        { Test, "task VSTest@3", "task VisualStudioTestPlatformInstaller@1" },
        { Test, "uses cypress-io/github-action@v6", "uses cypress-io/github-action@v6 runTests: false" },
        { Test, "dotnet test", "echo \"dotnet test\"" },
        { Test, "$dotnet test", "$dotnet build # test" },
        { Test, "dotnet test --solution Shop.slnx", "dotnet test --help" },
        { Test, "dotnet test --project tests/Shop.Tests", "dotnet build --project tests/Shop.Tests" },
        { Test, "dotnet vstest Shop.Tests.dll", "dotnet vstest --ListTests Shop.Tests.dll" },
        { Test, "vstest.console Shop.Tests.dll", "vstest.console Shop.Tests.dll /ListTests" },
        { Test, "dotnet run --project tests/Shop.Tests", "dotnet run --project src/Shop.TestServer" },
        { Test, "dotnet exec out/Shop.Tests.dll", "dotnet exec out/Shop.dll" },
        { Test, "dotCover cover --output a.html -- test", "dotCover report --source a.dcvr" },
        { Test, "dotnet-coverage collect -f xml dotnet test", "dotnet-coverage collect -f xml dotnet run --project src/Shop" },
        { Test, "docker build --target test .", "docker build --build-arg TARGET=test ." },
        { Test, "docker compose run --rm api-test", "docker compose run --rm api" },
        { Test, "docker compose up --exit-code-from sut", "docker compose up --abort-on-container-exit" },
        { Test, "dotnet nuke Test", "dotnet nuke Say" },
        { Test, "dotnet cake --target=Test", "dotnet cake --target=Say" },
        { Test, "make test", "make say" },
        { Test, "just test", "just say" },
        { Test, "npm test", "npm ci" },
        { Test, "npx playwright test", "npx playwright install" },

        // Setting up builds nothing yet.
        { Build, "dotnet build", "uses actions/setup-dotnet@v4" },
        { Build, "task DotNetCoreCLI@2 command: build", "task DotNetCoreCLI@2 command: restore" },
        { Package, "task DotNetCoreCLI@2 command: publish", "task DotNetCoreCLI@2 command: build" },
        { Build, "task VSBuild@1", "task UseDotNet@2" },
        { Package, "task Docker@2 command: build", "task Docker@2 command: login" },
        { Package, "dotnet publish -c Release", "dotnet build -c Release" },
        { Package, "dotnet pack", "dotnet restore" },
        { Package, "docker build .", "docker builder prune" },
        { Package, "dotnet publish /t:PublishContainer", "dotnet build /t:Restore" },
        { Package, "dotnet publish -p:PublishProfile=DefaultContainer", "dotnet publish --help" },

        { PushImage, "uses docker/build-push-action@v6 push: true", "uses docker/build-push-action@v6 push: false" },
        { PushImage, "task Docker@2 command: push", "task Docker@2 command: build" },
        { PushImage, "task Docker@2 command: buildAndPush", "task Docker@2 command: logout" },
        { PushImage, "docker push ghcr.io/acme/shop:1", "docker push localhost:5000/shop:1" },
        { PushImage, "docker buildx build --push -t ghcr.io/acme/shop:1 .", "docker buildx build --load -t ghcr.io/acme/shop:1 ." },
        { PushImage, "az acr build -r acme -t shop:1 .", "az acr build --no-push -r acme ." },
        { PushImage, "dotnet publish -t:PublishContainer -p:ContainerRegistry=ghcr.io", "dotnet publish -t:PublishContainer" },

        { Migrate, "uses azure/sql-action@v2 action: publish", "uses azure/sql-action@v2 action: script" },
        { Migrate, "task SqlAzureDacpacDeployment@1", "task SqlAzureDacpacDeployment@1 DeploymentAction: DeployReport" },
        { Migrate, "task SqlDacpacDeploymentOnMachineGroup@0", "task CopyFiles@2" },
        { Migrate, "dotnet ef database update", "dotnet ef migrations has-pending-model-changes" },
        { Migrate, "./efbundle --connection \"$CONNECTION\"", "./efbundle --help" },
        { Migrate, "dotnet ef migrations script -o a.sql", "dotnet ef migrations list" },
        { Migrate, "dotnet ef migrations bundle", "dotnet ef migrations add Init" },
        { Migrate, "sqlpackage /a:publish /sf:a.dacpac", "sqlpackage /a:script /sf:a.dacpac" },
        { Migrate, "flyway migrate", "flyway validate" },
        { Migrate, "grate --files=db", "grate --dryrun --files=db" },
        { Migrate, "liquibase update", "liquibase update-sql" },
        { Migrate, "dotnet fm migrate -a a.dll", "dotnet fm list migrations -a a.dll" },
        { Migrate, "evolve migrate postgresql", "evolve info postgresql" },
        { Migrate, "dotnet run --project src/Shop.Migrations", "dotnet run --project tests/Shop.Migrations.Tests" },
        { Migrate, "dotnet run --project src/DbUp", "dotnet build src/DbUp" },
        { Migrate, "dotnet run --project src/DatabaseUpgrader", "dotnet run --project src/Shop" },
        { Migrate, "az containerapp job start -n shop-migrate", "az containerapp job start -n report" },
        { Migrate, "aws ecs run-task --task-definition shop-migrate", "aws ecs run-task --task-definition report" },
        { Migrate, "kubectl create job migrate-1 --from=cronjob/migrate", "kubectl create job report-1 --from=cronjob/report" },
        { Migrate, "kubectl apply -f job", "kubectl apply -f none" },
        { Migrate, "helm upgrade shop ./chart", "helm upgrade shop ./bare" },
        { Migrate, "kubectl apply -f init", "kubectl delete -f init" },
        { Migrate, "cd once && docker compose up -d", "cd ever && docker compose up -d" },
        { Migrate, "cd fly && flyctl deploy", "cd land && flyctl deploy" },

        { Deploy, "uses azure/webapps-deploy@v3 app-name: shop", "uses azure/login@v2" },
        { Deploy, "uses azure/functions-action@v1", "uses azure/appservice-settings@v1" },
        { Deploy, "uses azure/container-apps-deploy-action@v2", "uses azure/docker-login@v2" },
        { Deploy, "uses azure/bicep-deploy@v2 operation: create", "uses azure/bicep-deploy@v2 operation: whatIf" },
        { Deploy, "uses azure/k8s-deploy@v5", "uses azure/k8s-bake@v3" },
        { Deploy, "uses aws-actions/amazon-ecs-deploy-task-definition@v2", "uses aws-actions/amazon-ecs-render-task-definition@v1" },
        { Deploy, "uses google-github-actions/deploy-cloudrun@v2", "uses google-github-actions/setup-gcloud@v2" },
        { Deploy, "uses superfly/flyctl-actions@1 args: deploy", "uses superfly/flyctl-actions@1 args: status" },
        { Deploy, "uses appleboy/ssh-action@v1", "uses webfactory/ssh-agent@v0" },
        { Deploy, "uses peter-evans/repository-dispatch@v3 repository: acme/gitops", "uses peter-evans/repository-dispatch@v3 event-type: a" },
        { Deploy, "task AzureWebApp@1", "task AzureAppServiceSettings@1 appSettings: a" },
        { Deploy, "task AzureRmWebAppDeployment@4", "task FileTransform@2" },
        { Deploy, "task AzureWebAppContainer@1", "task Docker@2 command: login" },
        { Deploy, "task AzureFunctionApp@2", "task AzureFunction@1" },
        { Deploy, "task AzureContainerApps@1", "task AzureKeyVault@2" },
        { Deploy, "task Kubernetes@1 command: apply", "task Kubernetes@1 command: get" },
        { Deploy, "task KubernetesManifest@1 action: deploy", "task KubernetesManifest@1 action: bake" },
        { Deploy, "task HelmDeploy@0 command: upgrade", "task HelmDeploy@0 command: package" },
        { Deploy, "task HelmDeploy@1 command: upgrade", "task HelmDeploy@1 command: upgrade, arguments: --dry-run" },
        { Deploy, "task AzureResourceManagerTemplateDeployment@3", "task AzureResourceManagerTemplateDeployment@3 deploymentMode: Validation" },
        { Deploy, "task IISWebAppDeploymentOnMachineGroup@0", "task IISWebAppManagementOnMachineGroup@0" },
        { Deploy, "task ServiceFabricDeploy@1", "task ServiceFabricUpdateManifests@2" },
        { Deploy, "task AzureVmssDeployment@0", "task AzureVmssDeploymentNotes@0" },
        { Deploy, "kubectl apply -f k8s", "kubectl apply -f k8s --dry-run=client" },
        { Deploy, "kubectl set image deployment/a a=b:1", "kubectl get deployment/a" },
        { Deploy, "kubectl rollout restart deployment/a", "kubectl rollout history deployment/a" },
        { Deploy, "helm upgrade --install a ./bare", "helm upgrade a ./bare --dry-run" },
        { Deploy, "helm install a ./bare", "helm lint ./bare" },
        { Deploy, "az webapp deploy -n a --src-path a.zip", "az webapp show -n a" },
        { Deploy, "az webapp up -n a", "az webapp restart -n a" },
        { Deploy, "az webapp config container set -n a", "az webapp config container show -n a" },
        { Deploy, "az containerapp update -n a --image b", "az containerapp show -n a" },
        { Deploy, "az containerapp up -n a", "az containerapp logs show -n a" },
        { Deploy, "az deployment group create -g a -f main.bicep", "az deployment group what-if -g a -f main.bicep" },
        { Deploy, "az deployment sub create -l a -f main.bicep", "az deployment sub validate -l a -f main.bicep" },
        { Deploy, "azd deploy", "azd auth login" },
        { Deploy, "azd up --no-prompt", "azd provision --preview" },
        { Deploy, "aws ecs update-service --cluster a", "aws ecs describe-services --cluster a" },
        { Deploy, "aws deploy create-deployment --application-name a", "aws deploy get-deployment --deployment-id a" },
        { Deploy, "sls deploy", "sls package" },
        { Deploy, "gcloud run deploy a", "gcloud run services list" },
        { Deploy, "flyctl deploy", "flyctl deploy --build-only" },
        { Deploy, "terraform apply -auto-approve", "terraform plan" },
        { Deploy, "pulumi up --yes", "pulumi preview" },
        { Deploy, "skaffold run", "skaffold render" },
        { Deploy, "docker compose -f compose.prod.yaml up -d", "docker compose -f compose.prod.yaml pull" },
        { Deploy, "docker stack deploy -c a.yml shop", "docker stack ls" },
        { Deploy, "ssh deploy@shop.example ./update.sh", "ssh-keyscan shop.example" },
        { Deploy, "rsync -az out/ deploy@shop.example:/srv", "rsync --dry-run -az out/ deploy@shop.example:/srv" },
        { Deploy, "scp -r out deploy@shop.example:/srv", "cp -r out /srv" },

        { Verify, "uses jtalk/url-health-check-action@v4 url: 'https://shop.example/health'", "uses jtalk/url-health-check-action@v4 url: 'http://localhost:5000/health'" },
        { Verify, "task InvokeRESTAPI@1 method: GET", "task InvokeRESTAPI@1" },
        { Verify, "curl --fail https://shop.example/health", "curl --fail https://shop.example/orders" },
        { Verify, "wget -q https://shop.example/ready", "wget https://shop.example/healthcheck.zip" },
        { Verify, "pwsh -Command \"Invoke-WebRequest https://shop.example/live\"", "pwsh -Command \"Invoke-WebRequest https://shop.example/\"" },
        { Verify, "pwsh -Command \"Invoke-RestMethod https://shop.example/status\"", "pwsh -Command \"Invoke-RestMethod -Method Post https://shop.example/status\"" },
        { Verify, "curl --fail https://shop.example/ping", "curl --fail https://shop.example/shipping" },
        { Verify, "kubectl rollout status deployment/a", "kubectl rollout status deployment/a --watch=false" },
        { Verify, "kubectl wait --for=condition=available deployment/a", "kubectl wait --for=delete pod/a" },
        { Verify, "helm upgrade a ./bare --wait", "helm upgrade a ./bare" },
        { Verify, "helm upgrade a ./bare --atomic", "helm upgrade a ./bare --atomic=false" },
        { Verify, "aws ecs wait services-stable --cluster a", "aws ecs wait tasks-running --cluster a" },
        { Verify, "uses aws-actions/amazon-ecs-deploy-task-definition@v2 wait-for-service-stability: true", "uses aws-actions/amazon-ecs-deploy-task-definition@v2 wait-for-service-stability: false" },
        { Verify, "az containerapp revision show -n a", "az containerapp revision copy -n a" },
        { Verify, "scripts/smoke-test.sh", "scripts/smoke-text.sh" },
        { Verify, "bash scripts/health.sh", "bash scripts/fetch.sh" },
        { Verify, "python scripts/verify_release.py", "python scripts/report.py" },

        { Rollback, "task AzureAppServiceManage@0 Action: Swap Slots, SourceSlot: production", "task AzureAppServiceManage@0 Action: Swap Slots, SourceSlot: staging" },
        { Rollback, "helm rollback a", "helm history a" },
        { Rollback, "helm upgrade a ./bare --atomic", "helm upgrade a ./bare --wait" },
        { Rollback, "helm upgrade a ./bare --rollback-on-failure", "helm upgrade a ./bare --cleanup-on-fail" },
        { Rollback, "kubectl rollout undo deployment/a", "kubectl rollout undo deployment/a --dry-run=server" },
        { Rollback, "az webapp deployment slot swap -n a --slot production --target-slot staging", "az webapp deployment slot swap -n a --slot staging" },
        { Rollback, "az containerapp revision activate -n a --revision b", "az containerapp revision deactivate -n a --revision b" },
        { Rollback, "az containerapp ingress traffic set -n a", "az containerapp ingress traffic show -n a" },
        { Rollback, "aws ecs update-service --deployment-configuration deploymentCircuitBreaker={enable=true,rollback=true}", "aws ecs update-service --deployment-configuration deploymentCircuitBreaker={enable=true,rollback=false}" },
        { Rollback, "aws deploy create-deployment --auto-rollback-configuration enabled=true,events=DEPLOYMENT_FAILURE", "aws deploy create-deployment --application-name a" },
        { Rollback, "flyctl releases rollback", "flyctl releases list" },

        { Gradual, "az webapp deployment slot swap -n a --slot staging", "az webapp deployment slot create -n a --slot staging" },
        { Gradual, "task KubernetesManifest@1 action: deploy, strategy: canary", "task KubernetesManifest@1 action: deploy" },
        { Gradual, "task AzureAppServiceManage@0 Action: Swap Slots", "task AzureAppServiceManage@0 Action: Restart Azure App Service" },
        { Gradual, "az containerapp revision label swap -n a --source blue --target green", "az containerapp revision list -n a" },
        { Gradual, "az containerapp ingress traffic set -n a --revision-weight b=10", "az containerapp ingress show -n a" },
        { Gradual, "kubectl argo rollouts promote a", "kubectl argo rollouts get rollout a" },
        { Gradual, "aws deploy create-deployment --application-name a", "aws ecs update-service --service a" },

        { Notify, "curl -X POST https://hooks.slack.com/services/x -d '{}'", "curl -X POST https://api.example/orders -d '{}'" },
        { Notify, "uses slackapi/slack-github-action@v2", "uses acme/anything@v1" },
        { Unknown, "uses acme/anything@v1", "uses actions/checkout@v4" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void Each_alternative_has_an_opposite(StepCapabilities capability, string meant, string opposite)
    {
        Assert.Equal((meant, capability), (meant, Of(meant) & capability));
        Assert.Equal((opposite, None), (opposite, Of(opposite) & capability));
    }

    // The same text is printed, commented out, or an option of another program.
    [Theory, MemberData(nameof(Rows))]
    public void Text_about_it_is_not_it(StepCapabilities capability, string meant, string opposite)
    {
        if (IsStep(meant)) return;
        foreach (var text in new[] { $"# {meant}", $"echo '{meant.Replace("'", "", StringComparison.Ordinal)}'", $"git commit -m '{meant.Replace("'", "", StringComparison.Ordinal)}'" })
            Assert.Equal((text, None), (text, Of(text) & capability));
        Assert.NotEqual(meant, opposite);
    }

    /// <summary>Properties of the project files make a build a check of style.</summary>
    [Theory]
    [InlineData("true", "true", Lint)]
    [InlineData("true", "false", None)]
    [InlineData("false", "true", None)]
    public void Builds_that_are_strict(string warnings, string style, StepCapabilities expected) => Assert.Equal(expected, Lint & StepFixture.OfScript("dotnet build", TestRepository.Empty.With(
        "Directory.Build.props", $"<Project><PropertyGroup><TreatWarningsAsErrors>{warnings}</TreatWarningsAsErrors><EnforceCodeStyleInBuild>{style}</EnforceCodeStyleInBuild></PropertyGroup></Project>")));

    private static bool IsStep(string text) => text.StartsWith("uses ", StringComparison.Ordinal) || text.StartsWith("task ", StringComparison.Ordinal);

    private static StepCapabilities Of(string text)
    {
        if (!IsStep(text)) return StepFixture.OfScript(text, Repository, environment: "production");

        var words = text.Split(' ', 3);
        var inputs = words.Length < 3 ? "" : $"  {(words[0] == "uses" ? "with" : "inputs")}: {{ {words[2]} }}\n";
        return StepFixture.All(StepFixture.Last($"- {words[0]}: {words[1]}\n{inputs}", Repository, environment: "production", path: words[0] == "uses" ? StepFixture.Workflow : StepFixture.Azure));
    }
}
