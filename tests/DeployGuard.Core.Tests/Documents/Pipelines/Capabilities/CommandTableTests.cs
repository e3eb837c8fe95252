using DeployGuard.Documents.Pipelines;
using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Capabilities;

/// <summary>The command lines of reference b.2, each beside a near miss.</summary>
public sealed class CommandTableTests
{
    [Theory]
    // lint
    [InlineData("dotnet format --verify-no-changes", Lint)]
    [InlineData("dotnet format whitespace --verify-no-changes --no-restore", Lint)]
    [InlineData("dotnet format", None)] // b.5 21
    [InlineData("dotnet-format --check", Lint)]
    [InlineData("dotnet-format", None)]
    [InlineData("dotnet csharpier check .", Lint)]
    [InlineData("dotnet csharpier --check .", Lint)]
    [InlineData("dotnet csharpier format .", None)]
    [InlineData("jb inspectcode Shop.sln", Lint)]
    [InlineData("dotnet jb inspectcode Shop.sln", Lint)]
    [InlineData("dotnet jb cleanupcode Shop.sln", None)]
    [InlineData("dotnet build -warnaserror", Lint | Build)]
    [InlineData("dotnet build /warnaserror", Lint | Build)]
    [InlineData("dotnet build -p:TreatWarningsAsErrors=true", Lint | Build)]
    [InlineData("dotnet build -p:TreatWarningsAsErrors=false", Build)]
    [InlineData("hadolint src/Dockerfile", Lint)]
    [InlineData("hadolint --version", None)]
    [InlineData("actionlint", Lint)]
    [InlineData("npm run lint", Lint)]
    [InlineData("npm run linux", None)]
    [InlineData("prettier --check .", Lint)]
    [InlineData("prettier --write .", None)]
    // test
    [InlineData("dotnet test", Test)]
    [InlineData("$dotnet test", Test)]
    [InlineData("\"${DOTNET}\" test --no-build", Test)]
    [InlineData("dotnet test --solution Shop.slnx", Test)]
    [InlineData("dotnet test --project tests/Shop.Tests", Test)]
    [InlineData("dotnet test --list-tests", None)]
    [InlineData("dotnet tool restore", None)]
    [InlineData("dotnet vstest a.dll", Test)]
    [InlineData("vstest.console a.dll", Test)]
    [InlineData("dotnet run --project tests/Shop.Tests", Test)]
    [InlineData("dotnet run --project tests/Shop.Tests.csproj -c Release", Test)]
    [InlineData("dotnet run --project src/Contest", None)]
    [InlineData("dotnet exec bin/Shop.Tests.dll", Test)]
    [InlineData("dotnet exec bin/Shop.dll", None)]
    [InlineData("dotCover cover --output a.html -- test --no-build", Test)]
    [InlineData("dotnet dotcover test --dcReportType=HTML", Test)]
    [InlineData("dotnet-coverage collect -f xml 'dotnet test --no-build'", Test)]
    [InlineData("dotnet-coverage collect dotnet test", Test)]
    [InlineData("dotnet-coverage merge a.coverage", None)]
    [InlineData("docker build --target test .", Build | Package | Test)]
    [InlineData("docker build --target=tests -t a .", Build | Package | Test)]
    [InlineData("docker build --target final .", Build | Package)]
    [InlineData("docker compose run --rm api-test", Test)]
    [InlineData("docker compose -f ci.yml run --rm api-tests", Test)]
    [InlineData("docker compose run --rm api", None)]
    [InlineData("docker compose up --exit-code-from tests", Test)]
    [InlineData("docker compose up", None)]
    [InlineData("npm test", Test)]
    [InlineData("npm run test:unit", Test)]
    [InlineData("echo \"npm run test:unit\"", None)] // b.5 4
    [InlineData("npx playwright test", Test)]
    [InlineData("npx playwright install", None)]
    [InlineData("sudo env A=b dotnet test", Test)]
    [InlineData("time dotnet test", Test)]
    [InlineData("dotnet restore && dotnet test", Test)]
    [InlineData("bash -c 'dotnet test'", Test)]
    [InlineData("docker run --rm -v $PWD:/src -w /src sdk:9.0 dotnet test", Test)]
    [InlineData("# dotnet test", None)]
    [InlineData("cat > run.sh <<EOF\ndotnet test\nEOF", None)]
    // build and package
    [InlineData("dotnet build", Build)]
    [InlineData("dotnet publish -c Release", Build | Package)]
    [InlineData("dotnet pack", Build | Package)]
    [InlineData("dotnet restore", None)]
    [InlineData("docker build -t a .", Build | Package)]
    [InlineData("docker builder prune", None)]
    // push
    [InlineData("docker push ghcr.io/acme/shop:1", PushImage)]
    [InlineData("docker push localhost:5000/shop:1", None)] // b.5 10
    [InlineData("docker pull ghcr.io/acme/shop:1", None)]
    [InlineData("docker buildx build --push -t a .", Build | Package | PushImage)]
    [InlineData("docker buildx build --load -t a .", Build | Package)]
    [InlineData("az acr build -r shop .", Build | Package | PushImage)]
    [InlineData("az acr login -n shop", None)]
    [InlineData("dotnet publish /t:PublishContainer -p:ContainerRegistry=ghcr.io", Build | Package | PushImage)]
    [InlineData("dotnet publish /t:PublishContainer", Build | Package)] // b.5 10
    [InlineData("dotnet publish -p:PublishProfile=DefaultContainer", Build | Package)]
    // migrate
    [InlineData("dotnet ef database update", Migrate)]
    [InlineData("dotnet ef database update --project src/Data", Migrate)]
    [InlineData("dotnet ef database drop", None)]
    [InlineData("dotnet ef migrations has-pending-model-changes", None)] // b.5 11
    [InlineData("dotnet ef database update --connection 'Server=localhost;Database=a'", None)] // b.5 11
    [InlineData("./efbundle --connection \"$CONNECTION\"", Migrate)]
    [InlineData("./efbundle --help", None)]
    [InlineData("dotnet ef migrations script --idempotent -o a.sql", Migrate | Package)]
    [InlineData("dotnet ef migrations bundle", Migrate | Package)]
    [InlineData("dotnet ef migrations list", None)]
    [InlineData("sqlpackage /a:publish /sf:a.dacpac", Migrate)]
    [InlineData("sqlpackage /Action:Publish /SourceFile:a.dacpac", Migrate)]
    [InlineData("sqlpackage /a:extract", None)]
    [InlineData("flyway -url=$URL migrate", Migrate)]
    [InlineData("flyway info", None)]
    [InlineData("grate --files=db", Migrate)]
    [InlineData("liquibase --url=$URL update", Migrate)]
    [InlineData("liquibase status", None)]
    [InlineData("dotnet fm migrate -p sqlserver -a a.dll", Migrate)]
    [InlineData("dotnet fm list migrations", None)]
    [InlineData("evolve migrate postgresql", Migrate)]
    [InlineData("dotnet run --project src/Shop.Migrations", Migrate)]
    [InlineData("dotnet run --project src/DbUp", Migrate)]
    [InlineData("dotnet run --project tools/DatabaseUpgrader", Migrate)]
    [InlineData("dotnet run --project tests/Shop.Migrations.Tests", Test)]
    [InlineData("dotnet run --project src/Shop", None)]
    [InlineData("az containerapp job start -n shop-migrations -g a", Migrate)]
    [InlineData("az containerapp job start -n cleanup -g a", Unknown)]
    [InlineData("az containerapp job show -n shop-migrations", None)]
    [InlineData("aws ecs run-task --task-definition shop-migrate", Migrate)]
    [InlineData("aws ecs run-task --task-definition report", Unknown)]
    [InlineData("kubectl create job migrate-1 --from=cronjob/migrate", Migrate)]
    [InlineData("kubectl apply -f k8s/migration-job.yaml", Migrate | Deploy)]
    // deploy
    [InlineData("kubectl apply -f k8s", Deploy)]
    [InlineData("kubectl -n shop apply -f k8s", Deploy)]
    [InlineData("kubectl apply -f k8s --dry-run=server", None)] // b.5 8
    [InlineData("kubectl get pods", None)]
    [InlineData("kubectl set image deployment/a a=b:1", Deploy)]
    [InlineData("kubectl rollout restart deployment/a", Deploy)]
    [InlineData("kubectl rollout history deployment/a", None)]
    [InlineData("helm upgrade --install a ./chart", Deploy)]
    [InlineData("helm upgrade --install a ./chart --dry-run", None)]
    [InlineData("helm template a ./chart", None)]
    [InlineData("helm plugin install https://a.example/b", None)]
    [InlineData("az webapp deploy -n a --src-path a.zip", Deploy)]
    [InlineData("az webapp up -n a", Deploy)]
    [InlineData("az webapp config container set -n a", Deploy)]
    [InlineData("az webapp config appsettings set -n a", None)]
    [InlineData("az containerapp update -n a --image b", Deploy)]
    [InlineData("az containerapp show -n a", None)]
    [InlineData("az deployment group create -g a -f main.bicep", Deploy)]
    [InlineData("az deployment sub create -l a -f main.bicep", Deploy)]
    [InlineData("az deployment group what-if -g a -f main.bicep", None)] // b.5 8
    [InlineData("az deployment group create -g a -f main.bicep --what-if", None)]
    [InlineData("azd deploy", Deploy)]
    [InlineData("azd up --no-prompt", Deploy)]
    [InlineData("azd auth login", None)]
    [InlineData("aws ecs update-service --cluster a", Deploy)]
    [InlineData("aws ecs describe-services --cluster a", None)]
    [InlineData("sls deploy", Deploy)]
    [InlineData("gcloud run deploy a", Deploy)]
    [InlineData("flyctl deploy --remote-only", Deploy)]
    [InlineData("flyctl deploy --build-only", None)]
    [InlineData("terraform apply -auto-approve", Deploy)]
    [InlineData("terraform -chdir=infra apply -auto-approve", Deploy)]
    [InlineData("terraform plan", None)] // b.5 8
    [InlineData("pulumi up --yes", Deploy)]
    [InlineData("pulumi preview", None)]
    [InlineData("skaffold run", Deploy)]
    [InlineData("docker stack deploy -c a.yml shop", Deploy)]
    [InlineData("docker compose up -d", None)] // b.5 9: no environment
    [InlineData("az pipelines run --id 3", Unknown)] // b.5 12
    [InlineData("gh workflow run deploy.yml", Unknown)] // b.5 12
    // verify
    [InlineData("kubectl rollout status deployment/a", Verify)]
    [InlineData("kubectl wait --for=condition=available deployment/a", Verify)]
    [InlineData("kubectl wait --for=delete pod/a", None)]
    [InlineData("helm upgrade a ./chart --wait", Deploy | Verify)]
    [InlineData("helm upgrade a ./chart --wait=false", Deploy)] // b.5 24
    [InlineData("aws ecs wait services-stable --cluster a", Verify)]
    [InlineData("az containerapp revision show -n a", Verify)]
    [InlineData("curl --fail https://shop.example/health", Verify)]
    [InlineData("curl -fsS https://shop.example/ready", Verify)]
    [InlineData("curl --fail $HEALTH_URL", Verify)]
    [InlineData("wget -q https://shop.example/healthz", Verify)]
    [InlineData("curl --fail https://shop.example/deliveries", None)]
    [InlineData("curl --fail http://localhost:8080/health", None)] // started by the job itself
    [InlineData("curl -X POST https://api.example/status -d '{}'", None)] // tells, does not ask
    [InlineData("curl -X POST https://hooks.slack.com/services/x -d '{}'", Notify)] // b.5 23
    // rollback and gradual
    [InlineData("helm rollback a", Rollback)]
    [InlineData("helm upgrade a ./chart --atomic", Deploy | Verify | Rollback)]
    [InlineData("helm upgrade a ./chart --rollback-on-failure", Deploy | Verify | Rollback)]
    [InlineData("kubectl rollout undo deployment/a", Rollback)]
    [InlineData("az containerapp revision activate -n a", Rollback)]
    [InlineData("az containerapp ingress traffic set -n a", Rollback | Gradual)]
    [InlineData("az webapp deployment slot swap -n a --slot staging", Gradual)]
    [InlineData("az webapp deployment slot swap -n a --slot production --target-slot staging", Gradual | Rollback)]
    [InlineData("az webapp deployment slot create -n a --slot staging", None)]
    [InlineData("aws deploy create-deployment --application-name a", Deploy | Gradual)]
    [InlineData("flyctl releases rollback", Rollback)]
    [InlineData("flyctl releases list", None)]
    public void Bash(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script));

    [Theory]
    [InlineData("& $dotnet test", Test)]
    [InlineData("dotnet test `\n  --no-build", Test)]
    [InlineData("$result = dotnet test", Test)]
    [InlineData("if ($true) { dotnet test }", Test)]
    [InlineData("Write-Host 'dotnet test'", None)]
    [InlineData("# dotnet test", None)]
    [InlineData("<# \ndotnet test\n#>", None)]
    [InlineData("$text = @'\ndotnet test\n'@", None)]
    [InlineData("dotnet build; dotnet publish", Build | Package)]
    [InlineData("Invoke-WebRequest \"$url/health\"", Verify)]
    [InlineData("Invoke-RestMethod -Uri https://shop.example/api/status", Verify)]
    [InlineData("Invoke-RestMethod -Method Post -Uri https://shop.example/api/status", None)]
    [InlineData("New-AzResourceGroupDeployment -TemplateFile a.bicep", Deploy)]
    [InlineData("New-AzResourceGroupDeployment -TemplateFile a.bicep -WhatIf", None)]
    [InlineData("& \"C:\\Program Files\\sqlpackage.exe\" /Action:Publish", Migrate)]
    public void PowerShell(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, shell: "pwsh"));

    [Theory]
    [InlineData("call dotnet test", Test)]
    [InlineData("@dotnet test", Test)]
    [InlineData("dotnet test ^\n --no-build", Test)]
    [InlineData("REM dotnet test", None)]
    [InlineData(":: dotnet test", None)]
    [InlineData("echo dotnet test", None)]
    [InlineData("dotnet build && dotnet test", Build | Test)]
    public void Cmd(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, shell: "cmd"));

    [Theory]
    [InlineData("ssh deploy@shop.example ./update.sh", Deploy)]
    [InlineData("scp -r out deploy@shop.example:/srv", Deploy)]
    [InlineData("rsync -az out/ deploy@shop.example:/srv", Deploy)]
    [InlineData("docker compose -f prod.yml up -d", Deploy)]
    [InlineData("docker-compose up --detach", Deploy)]
    public void Only_in_an_environment(string script, StepCapabilities expected)
    {
        Assert.Equal(expected, StepFixture.OfScript(script, environment: "production") & ~Unknown);
        Assert.Equal(None, StepFixture.OfScript(script) & ~Unknown);
    }

    // The host is what makes it a deployment, whatever the job says.
    [Theory]
    [InlineData("ssh a@b.example 'cd /srv && docker compose pull && docker compose up -d'")]
    [InlineData("ssh a@b.example <<'EOF'\ncd /srv\ndocker compose up -d\nEOF")]
    [InlineData("ssh -i key a@b.example docker compose up -d")]
    public void Commands_of_a_host_are_read(string script) => Assert.Equal(Deploy, StepFixture.OfScript(script));

    // b.5 9: databases for the tests that follow, in the script or in a later step.
    [Fact]
    public void Services_for_tests_are_no_deployment()
    {
        Assert.Equal(Test, StepFixture.OfScript("docker compose up -d\ndotnet test", environment: "ci"));
        Assert.Equal(None, StepFixture.All(StepFixture.First("- run: docker compose up -d\n- run: dotnet test\n", environment: "ci")));
    }

    // b.5 11: the schema of a test database.
    [Theory]
    [InlineData("- run: dotnet ef database update\n- run: dotnet test\n", null, None)]
    [InlineData("- run: dotnet ef database update\n- run: dotnet test\n", "staging", Migrate)]
    [InlineData("- run: dotnet ef database update\n  env: { ConnectionStrings__Shop: Host=localhost }\n", "staging", None)]
    [InlineData("- run: dotnet ef database update\n- run: dotnet publish\n", null, Migrate)]
    public void Migrations_of_test_databases_are_none(string steps, string? environment, StepCapabilities expected) =>
        Assert.Equal(expected, StepFixture.All(StepFixture.First(steps, environment: environment)));

    // A cluster that ends with the job.
    [Fact]
    public void Local_clusters_are_no_environment()
    {
        Assert.Equal(None, StepFixture.All(StepFixture.Last("- uses: helm/kind-action@v1\n- run: helm install a ./chart --wait\n")));
        Assert.Equal(None, StepFixture.OfScript("kind create cluster\nkubectl apply -f k8s"));
    }

    // Going back is what a deployment on failure does.
    [Fact]
    public void Deployments_on_failure_go_back() =>
        Assert.Equal(Rollback, StepFixture.All(StepFixture.Last("- run: az webapp deploy -n a\n- if: failure()\n  run: az webapp deploy -n a --src-path last.zip\n")));

    [Fact]
    public void Stands_at_the_command()
    {
        var found = StepFixture.Last("- run: |\n    cd src\n    VERSION=${{ github.sha }} dotnet -v q test --filter ${{ inputs.filter }} && echo done\n");

        var test = Assert.Single(found);
        Assert.Equal("dotnet -v q test", test.Location.Source.ToString(test.Location.Span));
        Assert.Equal("dotnet test", test.Evidence);
    }
}
