using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Rules.Pipelines;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Rules.Pipelines;
using static DeployGuard.Checklist.ChecklistVerdict;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>
/// The traps of reference b.5 by their numbers, each with its opposite, in the verdicts that people see. Where a trap is the same in every
/// service, it is set in all of them.
/// </summary>
public sealed class PipelineTrapTests
{
    private const string Deploy = "az containerapp update --name shop --image registry.example.com/shop:1";
    private const string TestsInCi = "tests-in-ci";
    private const string NeedsTests = "deploy-needs-tests";
    private const string MainOnly = "deploy-main-only";
    private const string Verified = "health-verified-after-deploy";
    private const string Migrations = "migrations-separate-step";
    private const string Lint = "lint-in-ci";
    private const string Rollback = "rollback-plan";

    public static TheoryData<PipelineDialect> Services => [.. ServicePipelines.All];

    private static JobText Tests(params string[] commands) => new("test", commands.Length == 0 ? ["dotnet test"] : commands);

    private static JobText Ship(params string[] commands) => new("ship", commands.Length == 0 ? [Deploy] : commands) { Needs = ["test"], OnMain = true };

    [Theory, MemberData(nameof(Services))]
    public void Trap_01_tests_aimed_at_a_program(PipelineDialect service)
    {
        var nothing = ServicePipelines.Of(service, Tests("dotnet test src/Shop/Shop.csproj"), Ship());
        nothing.Has(TestsInCi, Fails);
        nothing.Has(NeedsTests, Fails);
        var something = ServicePipelines.Of(service, Tests("dotnet test tests/Shop.Tests/Shop.Tests.csproj"), Ship());
        something.Has(TestsInCi, Holds);
        something.Has(NeedsTests, Holds);
    }

    [Theory]
    [InlineData("src/Shop/Shop.csproj", Fails)]
    [InlineData("tests/**/*.csproj", Holds)]
    [InlineData("tests/Shop.Tests/Shop.Tests.csproj", Holds)]
    public void Trap_01_the_task_of_azure(string projects, ChecklistVerdict expected) => ServicePipelines.Shop
        .With("azure-pipelines.yml", $"pr: ['*']\nsteps:\n- task: DotNetCoreCLI@2\n  inputs:\n    command: test\n    projects: '{projects}'\n").Has(TestsInCi, expected);

    [Theory, MemberData(nameof(Services))]
    public void Trap_02_a_job_called_test_behind_the_deployment(PipelineDialect service)
    {
        ServicePipelines.Of(service, new JobText("ship", Deploy) { OnMain = true }, Tests() with { Needs = ["ship"] }).Has(NeedsTests, Fails);
        ServicePipelines.Of(service, Tests(), Ship()).Has(NeedsTests, Holds);
        ServicePipelines.Of(service, new JobText("ship", Deploy, "dotnet test") { OnMain = true }).Has(NeedsTests, Fails);
        ServicePipelines.Of(service, new JobText("ship", "dotnet test", Deploy) { OnMain = true }).Has(NeedsTests, Holds);
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_03_environments_and_jobs_called_test(PipelineDialect service)
    {
        var named = ServicePipelines.Of(service, new JobText("test", "echo ready"), new JobText("deploy_to_test", Deploy) { Needs = ["test"], Environment = "test" });
        named.Has(TestsInCi, Fails);
        named.Has(NeedsTests, Fails);
        var real = ServicePipelines.Of(service, new JobText("check", "dotnet test"), new JobText("deploy_to_test", Deploy) { Needs = ["check"], Environment = "test" });
        real.Has(TestsInCi, Holds);
        real.Has(NeedsTests, Holds);
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_04_failures_that_are_swallowed(PipelineDialect service)
    {
        ServicePipelines.Of(service, Tests("dotnet test || true"), Ship()).Has(NeedsTests, Fails);
        ServicePipelines.Of(service, Tests("dotnet test || exit 1"), Ship()).Has(NeedsTests, Holds);
        ServicePipelines.Of(service, Tests("echo \"npm run test:unit\""), Ship()).Has(TestsInCi, Fails);
        ServicePipelines.Of(service, Tests("npm run test:unit"), Ship()).Has(TestsInCi, Holds);
    }

    [Theory]
    [InlineData(".github/workflows/ci.yml", "on: [push]\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: dotnet test --logger trx || true\n      - uses: dorny/test-reporter@v2\n        with: { name: a, path: a.trx, reporter: dotnet-trx@ }\n", "@", ", fail-on-error: false")]
    [InlineData("azure-pipelines.yml", "pr: ['*']\nsteps:\n- bash: dotnet test --logger trx || true\n- task: PublishTestResults@2\n  inputs: { testResultsFiles: '*.trx', failTaskOnFailedTests: @ }\n", "true", "false")]
    public void Trap_04_a_later_report_that_fails(string path, string text, string failing, string lenient)
    {
        ServicePipelines.Shop.With(path, text.Replace("@ }", (failing == "@" ? "" : failing) + " }", StringComparison.Ordinal)).Has(TestsInCi, Holds);
        ServicePipelines.Shop.With(path, text.Replace("@ }", lenient + " }", StringComparison.Ordinal)).Has(TestsInCi, Fails);
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_05_jobs_called_deploy(PipelineDialect service)
    {
        foreach (var item in new[] { NeedsTests, MainOnly, Verified, Rollback, "zero-downtime" })
            ServicePipelines.Of(service, Tests(), new JobText("deploy", "unzip out.zip -d deploy", "echo deploying to production")).Has(item, NotApplicable);
        ServicePipelines.Of(service, new JobText("package", "unzip out.zip", Deploy)).Has(NeedsTests, Fails);
    }

    [Theory]
    [InlineData(".github/workflows/docs.yml", "on: push\njobs:\n  deploy-docs:\n    runs-on: ubuntu-24.04\n    environment: github-pages\n    steps:\n      - uses: actions/upload-pages-artifact@v3\n      - uses: actions/deploy-pages@v4\n")]
    [InlineData(".gitlab-ci.yml", "pages:\n  script: docfx build\n  artifacts: { paths: [public] }\n")]
    [InlineData("azure-pipelines.yml", "steps:\n- script: docfx build\n- task: PublishPipelineArtifact@1\n")]
    public void Trap_05_documentation_is_no_deployment(string path, string text) => ServicePipelines.Shop.With(path, text).Has(NeedsTests, NotApplicable);

    [Fact]
    public void Trap_06_the_official_pipeline_switches_the_tests_off()
    {
        const string Official = "trigger: [main]\npr: none\nsteps:\n- script: dotnet test Shop.sln /p:Test=false\n- script: " + Deploy + "\n";
        const string OfPullRequests = "trigger: none\npr: ['*']\nsteps:\n- script: dotnet test\n";
        ServicePipelines.Shop.With("azure-pipelines.yml", Official).Has(NeedsTests, Fails);
        // In the pull request they run, and nobody sees here whether it has to pass.
        ServicePipelines.Shop.With("azure-pipelines.yml", Official).With("azure-pipelines-pr.yml", OfPullRequests).Has(NeedsTests, Unknown);
        ServicePipelines.Shop.With("azure-pipelines.yml", Official.Replace(" /p:Test=false", "", StringComparison.Ordinal)).Has(NeedsTests, Holds);
    }

    [Fact]
    public void Trap_06_the_scripts_of_the_net_team()
    {
        const string Official = "trigger: [main]\npr: none\nsteps:\n- script: eng/common/cibuild.sh -configuration Release /p:Test=false\n- script: " + Deploy + "\n";
        Assert.NotEqual(Holds, ServicePipelines.Shop.With("eng/common/cibuild.sh", ". \"$scriptroot/build.sh\" --restore --build --test --ci $@\n").With("azure-pipelines.yml", Official).Verdict(NeedsTests));
        ServicePipelines.Shop.With("eng/common/cibuild.sh", ". \"$scriptroot/build.sh\" --restore --build --test --ci $@\n")
            .With("azure-pipelines.yml", Official.Replace(" /p:Test=false", "", StringComparison.Ordinal)).Has(NeedsTests, Holds);
    }

    [Fact]
    public void Trap_07_steps_that_ask_the_output_of_a_job()
    {
        const string Workflow = """
            on: [push, pull_request]
            jobs:
              setup:
                runs-on: ubuntu-24.04
                outputs:
                  production: ${{ github.ref == 'refs/heads/main' }}
                  computed: ${{ steps.flags.outputs.production }}
                steps:
                  - id: flags
                    run: echo "production=$IS_MAIN" >> "$GITHUB_OUTPUT"
              ship:
                needs: setup
                runs-on: ubuntu-24.04
                steps:
                  - run: az containerapp update --name shop --image registry.example.com/shop:1
                    if: CONDITION
            """;
        TestRepository With(string condition) => ServicePipelines.Shop.With(".github/workflows/ci.yml", Workflow.Replace("CONDITION", condition, StringComparison.Ordinal));
        // What an output holds may or may not be worked out; taken for a mistake it is not.
        Assert.NotEqual(Fails, With("needs.setup.outputs.production == 'true'").Verdict(MainOnly));
        Assert.NotEqual(Holds, With("needs.setup.outputs.production == 'false'").Verdict(MainOnly));
        With("needs.setup.outputs.computed == 'true'").Has(MainOnly, Unknown);
        With("always()").Has(MainOnly, Fails);
    }

    [Theory]
    [InlineData("and(succeeded(), eq(variables.isMain, 'true'))", Holds)]
    [InlineData("and(succeeded(), eq(variables['isMain'], true))", Holds)]
    [InlineData("and(succeeded(), ne(variables.isMain, 'true'))", Fails)]
    [InlineData("and(succeeded(), eq(variables.unknown, 'true'))", Unknown)]
    [InlineData("succeeded()", Fails)]
    public void Trap_07_steps_that_ask_a_variable_of_azure(string condition, ChecklistVerdict expected) => ServicePipelines.Shop.With("azure-pipelines.yml",
        $"trigger:\n  branches:\n    include: ['*']\npr: none\nvariables:\n  isMain: $[eq(variables['Build.SourceBranch'], 'refs/heads/main')]\nsteps:\n- script: {Deploy}\n  condition: {condition}\n")
        .Has(MainOnly, expected);

    [Theory]
    [InlineData("    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n      variables: { PRODUCTION: 'true' }\n    - when: always\n", "$PRODUCTION == \"true\"", false)]
    [InlineData("    - when: always\n", "$PRODUCTION == \"true\"", false)]
    [InlineData("    - when: always\n", "$CI_COMMIT_BRANCH", true)]
    public void Trap_07_rules_that_ask_a_variable_of_the_workflow(string rules, string condition, bool fails) => Assert.Equal(fails, Fails == ServicePipelines.Shop.With(".gitlab-ci.yml",
        $"workflow:\n  rules:\n{rules}ship:\n  rules:\n    - if: {condition}\n  script: {Deploy}\n").Verdict(MainOnly));

    // The guard of the script itself: which refs pass it is a matter of the shell.
    [Theory, MemberData(nameof(Services))]
    public void Trap_07_scripts_that_ask_for_the_ref(PipelineDialect service)
    {
        var name = service switch { PipelineDialect.Azure => "BUILD_SOURCEBRANCHNAME", PipelineDialect.GitLab => "CI_COMMIT_BRANCH", _ => "GITHUB_REF_NAME" };
        ServicePipelines.Of(service, new JobText("ship", $"if [ \"${name}\" = \"main\" ]; then\n  {Deploy}\nfi")).Has(MainOnly, Unknown);
        ServicePipelines.Of(service, new JobText("ship", $"[[ \"${name}\" == main ]] && {Deploy}")).Has(MainOnly, Unknown);
        ServicePipelines.Of(service, new JobText("ship", $"if [ -f \"shop.zip\" ]; then\n  {Deploy}\nfi")).Has(MainOnly, Fails);
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_08_dry_runs(PipelineDialect service)
    {
        string[] dry =
        [
            "az deployment group what-if -g shop -f main.bicep", "az deployment group create --what-if -g shop -f main.bicep", "terraform plan -out a.tfplan", "helm upgrade shop ./chart --dry-run",
            "kubectl apply -f k8s --dry-run=server", "pulumi preview", "azd provision --preview", "sls package",
        ];
        foreach (var command in dry) ServicePipelines.Of(service, Tests(), new JobText("preview", command)).Has(MainOnly, NotApplicable);

        string[] wet = ["az deployment group create -g shop -f main.bicep", "terraform apply a.tfplan", "helm upgrade shop ./chart", "kubectl apply -f k8s", "pulumi up --yes", "azd provision", "sls deploy"];
        foreach (var command in wet) ServicePipelines.Of(service, Tests(), new JobText("preview", command)).Has(MainOnly, Fails);
    }

    [Theory]
    [InlineData("true", Fails)]
    [InlineData("${{ github.event_name == 'pull_request' }}", Holds)]
    [InlineData("false", Holds)]
    public void Trap_08_a_dry_run_passed_to_a_called_workflow(string dryRun, ChecklistVerdict never)
    {
        const string Called = """
            on:
              workflow_call:
                inputs:
                  dryRun: { type: boolean, default: false }
            jobs:
              ship:
                runs-on: ubuntu-24.04
                steps:
            """;
        var caller = $"on: [push, pull_request]\njobs:\n  call:\n    uses: ./.github/workflows/ship.yml\n    with:\n      dryRun: {dryRun}\n";
        TestRepository With(string steps) => ServicePipelines.Shop.With(".github/workflows/ci.yml", caller).With(".github/workflows/ship.yml", $"{Called}\n{steps}");

        var step = With($"      - run: {Deploy}\n        if: ${{{{ !inputs.dryRun }}}}\n");
        // A dry run for pull requests still ships every branch that is pushed.
        if (dryRun == "true") Assert.NotEqual(Fails, step.Verdict(MainOnly));
        else step.Has(MainOnly, Fails);
        Assert.NotEqual(never, With("      - uses: azure/bicep-deploy@v2\n        with:\n          operation: ${{ inputs.dryRun && 'whatIf' || 'create' }}\n").Verdict(MainOnly));
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_09_services_for_tests(PipelineDialect service)
    {
        ServicePipelines.Of(service, Tests("docker compose up -d", "dotnet test")).Has(NeedsTests, NotApplicable);
        ServicePipelines.Of(service, Tests("docker compose up -d\ndotnet test")).Has(NeedsTests, NotApplicable);
        ServicePipelines.Of(service, Tests(), new JobText("ship", "docker compose up -d") { Environment = "production" }).Has(NeedsTests, Fails);
        ServicePipelines.Of(service, Tests(), new JobText("ship", "DOCKER_HOST=ssh://deploy@shop.example docker compose up -d")).Has(NeedsTests, Fails);
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_10_images_that_stay_on_the_machine(PipelineDialect service)
    {
        foreach (var local in new[] { "docker push localhost:5000/shop:latest", "dotnet publish /t:PublishContainer -p:ContainerImageTag=latest", "docker build -t shop:latest ." })
            ServicePipelines.Of(service, new JobText("publish_image", local)).Silent<DG4012OnlyMovingTag>();
        Assert.Single(ServicePipelines.Of(service, new JobText("publish_image", "docker push registry.example.com/shop:latest")).Findings(new DG4012OnlyMovingTag()));
        foreach (var command in new[] { "docker push registry.example.com/shop:1", "dotnet publish /t:PublishContainer" })
            ServicePipelines.Of(service, new JobText("publish_image", command)).Has(NeedsTests, NotApplicable);
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_11_schemas_of_test_databases(PipelineDialect service)
    {
        foreach (var command in new[] { "dotnet ef database update --connection 'Host=localhost;Database=shop'", "dotnet ef migrations has-pending-model-changes", "dotnet ef database update\ndotnet test" })
            ServicePipelines.Of(service, Tests(command), Ship()).Has(Migrations, NotApplicable);
        ServicePipelines.Of(service, Tests(), Ship(Deploy, "dotnet ef database update")).Has(Migrations, Fails);
        ServicePipelines.Of(service, Tests(), Ship("dotnet ef database update", Deploy)).Has(Migrations, Holds);
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_12_deployments_that_others_finish(PipelineDialect service)
    {
        foreach (var start in new[] { "gh workflow run deploy.yml --repo acme/gitops", "az pipelines run --name deploy", "gh api repos/acme/gitops/dispatches -f event_type=deploy" })
        {
            var fired = ServicePipelines.Of(service, Tests(), Ship(start));
            foreach (var item in new[] { NeedsTests, Verified, Rollback }) Assert.NotEqual(Fails, fired.Verdict(item));
        }

        ServicePipelines.Of(service, Tests(), Ship(Deploy)).Has(Verified, Fails);
    }

    [Theory]
    [InlineData("peter-evans/repository-dispatch@v3", "repository: acme/gitops, event-type: deploy", Unknown)]
    [InlineData("convictional/trigger-workflow-and-wait@v1", "repo: gitops", NotApplicable)]
    [InlineData("azure/webapps-deploy@v3", "app-name: shop", Fails)]
    public void Trap_12_actions_that_trigger(string action, string inputs, ChecklistVerdict expected) => ServicePipelines.Shop.With(".github/workflows/ci.yml",
        $"on:\n  push:\n    branches: [main]\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: dotnet test\n      - uses: {action}\n        with: {{ {inputs} }}\n")
        .Has(Verified, expected);

    [Theory]
    [InlineData("", "pr: ['*']\n", Fails)]
    [InlineData("  condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))\n", "pr: ['*']\n", Holds)]
    [InlineData("  condition: and(succeeded(), ne(variables['Build.Reason'], 'PullRequest'))\n", "pr: ['*']\n", Holds)]
    [InlineData("", "pr: none\n", Holds)]
    [InlineData("", "", Unknown)] // on GitHub every pull request builds; in a repository of Azure the policies say
    public void Trap_13_stages_that_only_an_approval_protects(string condition, string pr, ChecklistVerdict expected) => ServicePipelines.Shop.With("azure-pipelines.yml",
        $"trigger: [main]\n{pr}stages:\n- stage: build\n  jobs:\n  - job: build\n    steps:\n    - script: dotnet test\n- stage: production\n{condition}  jobs:\n  - deployment: ship\n    environment: production\n    strategy:\n      runOnce:\n        deploy:\n          steps:\n          - script: {Deploy}\n")
        .Has(MainOnly, expected);

    [Theory]
    [InlineData(".github/workflows/test.yml", "on: pull_request\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: dotnet test\n", ".github/workflows/ship.yml", "on:\n  push:\n    branches: [main]\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: " + Deploy + "\n")]
    [InlineData("azure-pipelines-pr.yml", "trigger: none\npr: ['*']\nsteps:\n- script: dotnet test\n", "azure-pipelines.yml", "trigger: [main]\npr: none\nsteps:\n- script: " + Deploy + "\n")]
    public void Trap_14_a_gate_in_another_pipeline(string path, string tests, string shipPath, string ship)
    {
        ServicePipelines.Shop.With(path, tests).With(shipPath, ship).Has(NeedsTests, Unknown);
        ServicePipelines.Shop.With(shipPath, ship).Has(NeedsTests, Fails);
    }

    [Theory]
    [InlineData(".github/workflows/ship.yml", "on:\n  workflow_dispatch:\n    inputs:\n      tag: { required: true }\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n        with: { ref: '${{ inputs.tag }}' }\n      - run: " + Deploy + "\n")]
    [InlineData("azure-pipelines.yml", "trigger: none\npr: none\nparameters:\n- name: tag\n  type: string\nsteps:\n- script: " + Deploy + "\n")]
    [InlineData(".gitlab-ci.yml", "ship:\n  rules:\n    - if: $CI_PIPELINE_SOURCE == \"web\"\n  script: " + Deploy + "\n")]
    public void Trap_15_a_version_that_somebody_chooses(string path, string text)
    {
        ServicePipelines.Shop.With(path, text).Has(MainOnly, Holds);
        ServicePipelines.Of(PipelineDialect.GitHubWorkflow, new JobText("ship", Deploy)).Has(MainOnly, Fails);
    }

    [Theory]
    [InlineData(".github/workflows/ci.yml", "on:\n  push:\n    branches: [main]\njobs:\n  test:\n    uses: acme/shared/.github/workflows/@.yml@main\n  ship:\n    needs: test\n    runs-on: ubuntu-24.04\n    steps:\n      - run: " + Deploy + "\n")]
    [InlineData("azure-pipelines.yml", "trigger: [main]\npr: none\nresources:\n  repositories:\n  - repository: shared\n    type: git\n    name: acme/shared\nsteps:\n- template: @.yml@shared\n- script: " + Deploy + "\n")]
    [InlineData(".gitlab-ci.yml", "include:\n  - project: acme/shared\n    file: /@.yml\nship:\n  stage: deploy\n  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n  script: " + Deploy + "\n")]
    public void Trap_16_templates_of_other_repositories(string path, string text)
    {
        var repository = ServicePipelines.Shop.With(path, text.Replace("@.yml", "steps.yml", StringComparison.Ordinal));
        foreach (var item in new[] { TestsInCi, Lint, NeedsTests }) repository.Has(item, Unknown);
        Assert.NotEqual(Fails, repository.Verdict(Rollback));
        ServicePipelines.Of(PipelineDialect.GitHubWorkflow, Ship() with { Needs = [] }).Has(TestsInCi, Fails);
    }

    [Theory]
    [InlineData("environment:\n      name: production\n      deployment: false", "dotnet publish", NotApplicable)]
    [InlineData("environment: production", "dotnet publish", NotApplicable)]
    [InlineData("environment: production", Deploy, Fails)]
    public void Trap_17_environments_of_jobs_that_build(string environment, string command, ChecklistVerdict expected) => ServicePipelines.Shop.With(".github/workflows/ci.yml",
        $"on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    {environment}\n    steps:\n      - run: {command}\n").Has(NeedsTests, expected);

    [Fact]
    public void Trap_17_an_environment_without_a_deployment_does_not_make_one() => ServicePipelines.Shop.With(".github/workflows/ci.yml",
        "on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    environment:\n      name: production\n      deployment: false\n    steps:\n      - run: docker compose up -d\n").Has(NeedsTests, NotApplicable);

    [Theory, MemberData(nameof(Services))]
    public void Trap_18_byte_order_marks_and_line_ends(PipelineDialect service)
    {
        var text = ServicePipelines.Text(service, Tests("dotnet test || true"), Ship(Deploy));
        foreach (var written in new[] { "\ufeff" + text, text.Replace("\n", "\r\n", StringComparison.Ordinal), "\ufeff" + text.Replace("\n", "\r\n", StringComparison.Ordinal), "---\n" + text })
        {
            ServicePipelines.Shop.With(ServicePipelines.PathOf(service), written).Has(NeedsTests, Fails);
            ServicePipelines.Shop.With(ServicePipelines.PathOf(service), written.Replace(" || true", "", StringComparison.Ordinal)).Has(NeedsTests, Holds);
        }
    }

    [Theory]
    [InlineData("on: [push]", Fails)]
    [InlineData("\"on\": [push]", Fails)]
    [InlineData("'on': [push]", Fails)]
    [InlineData("true: [push]", Fails)] // what a reader of YAML 1.1 makes of it and some tools write back
    [InlineData("on: { push: { branches: [main] } }", Holds)]
    public void Trap_18_on_is_no_boolean(string triggers, ChecklistVerdict expected) => ServicePipelines.Shop.With(".github/workflows/ci.yml",
        $"{triggers}\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: {Deploy}\n").Has(MainOnly, expected);

    [Theory, MemberData(nameof(Services))]
    public void Trap_18_keys_that_stand_twice_and_tabs(PipelineDialect service)
    {
        var text = ServicePipelines.Text(service, Tests("dotnet test"), Ship(Deploy));
        var twice = service switch
        {
            PipelineDialect.Azure => text + "pr: ['*']\n",
            PipelineDialect.GitLab => text + "stages: [test]\nstages: [test]\n",
            _ => text + "name: CI\nname: CI\n",
        };
        ServicePipelines.Shop.With(ServicePipelines.PathOf(service), twice).Has(NeedsTests, Holds);
        ServicePipelines.Shop.With(ServicePipelines.PathOf(service), text.Replace("dotnet test", "dotnet\ttest\t--no-build", StringComparison.Ordinal)).Has(NeedsTests, Holds);
    }

    // YAML allows no tabs in front of a key: what cannot be read is not judged.
    [Theory, MemberData(nameof(Services))]
    public void Trap_18_tabs_that_indent(PipelineDialect service)
    {
        var text = ServicePipelines.Text(service, Tests(), new JobText("ship", Deploy));
        foreach (var broken in new[] { text.Replace("\n  ", "\n\t", StringComparison.Ordinal), text + "\t broken: [\n", text.Replace("dotnet test", "dotnet test\n\t\tmore: x", StringComparison.Ordinal) })
        {
            var repository = ServicePipelines.Shop.With(ServicePipelines.PathOf(service), broken);
            Assert.All(repository.Documents().Model(DeploymentChecklist.Of).Entries, entry => Assert.DoesNotContain("bug of it", entry.Evidence[0].Reason, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("if: ${{\tgithub.ref\t==\t'refs/heads/main'\t}}", Holds)]
    [InlineData("if: ${{\tgithub.ref\t!=\t'refs/heads/main'\t}}", Fails)]
    public void Trap_18_tabs_in_expressions(string condition, ChecklistVerdict expected) => ServicePipelines.Shop.With(".github/workflows/ci.yml",
        $"on: [push]\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    {condition}\n    steps:\n      - run: {Deploy}\n").Has(MainOnly, expected);

    [Theory]
    [InlineData("ci.yml")]
    [InlineData("build/pipelines/release.yml")]
    [InlineData(".azure/ship.yml")]
    public void Trap_18_pipelines_of_azure_by_any_name(string path)
    {
        const string Text = "trigger: [main]\npr: none\npool:\n  vmImage: ubuntu-24.04\nsteps:\n- task: DotNetCoreCLI@2\n  inputs: { command: build }\n- script: " + Deploy + "\n";
        ServicePipelines.Shop.With(path, Text).Has(NeedsTests, Fails);
        ServicePipelines.Shop.With(path, Text.Replace("command: build", "command: test", StringComparison.Ordinal)).Has(NeedsTests, Holds);
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_18_dead_files(PipelineDialect service)
    {
        var text = ServicePipelines.Text(service, new JobText("ship", Deploy));
        var path = ServicePipelines.PathOf(service);
        foreach (var dead in new[] { path + ".bak", path.Replace(".yml", ".yml-archive", StringComparison.Ordinal), path.Replace(".yml", ".old-yml", StringComparison.Ordinal), path + ".disabled", path + "~" })
            ServicePipelines.Shop.With(dead, text).Has(NeedsTests, NotApplicable);
        ServicePipelines.Shop.With(path, text).Has(NeedsTests, Fails);
    }

    [Theory]
    [InlineData("main", Holds)]
    [InlineData("master", Holds)]
    [InlineData("production", Holds)]
    public void Trap_19_names_of_branches_in_conditions(string branch, ChecklistVerdict expected)
    {
        var verdict = expected;
        ServicePipelines.Shop.With(".github/workflows/ci.yml", $"on: [push, pull_request]\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    if: github.ref == 'refs/heads/{branch}'\n    steps:\n      - run: {Deploy}\n").Has(MainOnly, verdict);
        ServicePipelines.Shop.With("azure-pipelines.yml", $"trigger:\n  branches:\n    include: ['*']\npr: none\njobs:\n- job: ship\n  condition: eq(variables['Build.SourceBranch'], 'refs/heads/{branch}')\n  steps:\n  - script: {Deploy}\n").Has(MainOnly, verdict);
        ServicePipelines.Shop.With(".gitlab-ci.yml", $"ship:\n  rules:\n    - if: $CI_COMMIT_BRANCH == \"{branch}\"\n  script: {Deploy}\n").Has(MainOnly, verdict);
    }

    // Branches of a flow are mostly protected: that they ship is no certain mistake.
    [Theory]
    [InlineData("release")]
    [InlineData("release/*")]
    [InlineData("develop")]
    [InlineData("canary")]
    [InlineData("staging")]
    public void Trap_19_branches_of_a_flow(string branch)
    {
        Assert.NotEqual(Fails, ServicePipelines.Shop.With(".github/workflows/ci.yml", $"on:\n  push:\n    branches: [main, '{branch}']\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: {Deploy}\n").Verdict(MainOnly));
        Assert.NotEqual(Fails, ServicePipelines.Shop.With("azure-pipelines.yml", $"trigger: [main, '{branch}']\npr: none\nsteps:\n- script: {Deploy}\n").Verdict(MainOnly));
        Assert.NotEqual(Fails, ServicePipelines.Shop.With(".gitlab-ci.yml", $"ship:\n  only: [main, /^{branch.Replace("*", ".*", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal)}$/]\n  script: {Deploy}\n").Verdict(MainOnly));
    }

    [Theory]
    [InlineData("if: github.repository_owner == 'acme' && github.ref == 'refs/heads/main'", Holds)]
    [InlineData("if: github.repository == 'acme/shop' && github.event_name == 'push' && github.ref == 'refs/heads/main'", Holds)]
    [InlineData("strategy:\n      max-parallel: 1\n      matrix:\n        environment: [staging, production]\n    environment: ${{ matrix.environment }}\n    if: github.ref == 'refs/heads/main'", Holds)]
    [InlineData("if: github.actor != 'dependabot[bot]'", Fails)]
    public void Trap_19_owners_and_matrices(string key, ChecklistVerdict expected) => ServicePipelines.Shop.With(".github/workflows/ci.yml",
        $"on: [push, pull_request]\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    {key}\n    steps:\n      - run: {Deploy}\n").Has(MainOnly, expected);

    [Theory]
    [InlineData("on:\n  push:\n    branches: [main]\n    # tags: ['v*']", "if: startsWith(github.ref, 'refs/tags/')", NotApplicable)]
    [InlineData("on:\n  push:\n    branches: [main]\n    tags: ['v*']", "if: startsWith(github.ref, 'refs/tags/')", Fails)]
    public void Trap_20_a_tag_that_starts_nothing(string triggers, string key, ChecklistVerdict expected) => ServicePipelines.Shop.With(".github/workflows/ci.yml",
        $"{triggers}\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    {key}\n    steps:\n      - run: {Deploy}\n").Has(NeedsTests, expected);

    [Theory, MemberData(nameof(Services))]
    public void Trap_21_formatting_that_commits_its_own_changes(PipelineDialect service)
    {
        ServicePipelines.Of(service, new JobText("format", "dotnet format", "git commit -am format", "git push")).Has(Lint, Fails);
        ServicePipelines.Of(service, new JobText("format", "dotnet format --verify-no-changes")).Has(Lint, Holds);
        Assert.Single(ServicePipelines.Of(service, new JobText("format", "dotnet format")).Findings(new DG4013FormatChangesFiles()));
        ServicePipelines.Of(service, new JobText("format", "dotnet format", "git commit -am format", "git push")).Silent<DG4013FormatChangesFiles>();
    }

    [Theory]
    [InlineData("run: ./publish.sh\n        env: { CONTEXT: '${{ toJson(github) }}' }", 1)]
    [InlineData("run: ./publish.sh\n        env: { ALL: '${{ toJSON(secrets) }}' }", 1)]
    [InlineData("run: printenv\n        env: { KEY: '${{ secrets.KEY }}' }", 1)]
    [InlineData("run: ./publish.sh\n        env: { EVENT: '${{ github.event_name }}' }", 0)]
    [InlineData("run: ./publish.sh\n        env: { MATRIX: '${{ toJSON(matrix) }}' }", 0)]
    [InlineData("run: printenv", 0)] // nothing secret in it
    [InlineData("run: printenv PATH\n        env: { KEY: '${{ secrets.KEY }}' }", 0)]
    public void Trap_22_whole_contexts(string step, int findings) => Assert.Equal(findings, ServicePipelines.Shop.With(".github/workflows/publish.yml",
        $"on: push\njobs:\n  publish:\n    runs-on: ubuntu-24.04\n    steps:\n      - {step}\n").Findings(new DG4032SecretsHandedOut()).Count);

    [Theory, MemberData(nameof(Services))]
    public void Trap_23_requests_that_cannot_fail(PipelineDialect service)
    {
        ServicePipelines.Of(service, Tests(), Ship(Deploy, "curl https://shop.example.com/health")).Has(Verified, Fails);
        ServicePipelines.Of(service, Tests(), Ship(Deploy, "curl --fail https://shop.example.com/health")).Has(Verified, Holds);
        ServicePipelines.Of(service, Tests(), Ship(Deploy, "curl -X POST --fail https://hooks.slack.com/services/x/health -d '{}'")).Has(Verified, Fails);
        ServicePipelines.Of(service, Tests(), Ship(Deploy, "curl -X POST --fail https://discord.com/api/webhooks/status -d '{}'")).Has(Verified, Fails);
    }

    [Theory, MemberData(nameof(Services))]
    public void Trap_24_helm_returns_before_the_pods_are_ready(PipelineDialect service)
    {
        ServicePipelines.Of(service, Tests(), Ship("helm upgrade --install shop ./chart")).Has(Verified, Fails);
        foreach (var option in new[] { "--wait", "--atomic", "--rollback-on-failure", "--wait --timeout 5m" })
            ServicePipelines.Of(service, Tests(), Ship($"helm upgrade --install shop ./chart {option}")).Has(Verified, Holds);
        ServicePipelines.Of(service, Tests(), Ship("helm upgrade --install shop ./chart", "kubectl rollout status deployment/shop")).Has(Verified, Holds);
    }

    // Reference b.2: browser or HTTP tests in a job that needs the deployment.
    [Theory, MemberData(nameof(Services))]
    public void Tests_behind_a_deployment_may_ask_it(PipelineDialect service)
    {
        foreach (var command in new[] { "npx playwright test", "newman run smoke.json", "npm run test:e2e", "k6 run smoke.js", "dotnet test tests/Shop.E2E.Tests" })
        {
            ServicePipelines.Of(service, Tests(), Ship(), new JobText("after", command) { Needs = ["ship"], OnMain = true })
                .With("tests/Shop.E2E.Tests/Shop.E2E.Tests.csproj", DeploymentWorkflow.TestProject).Has(Verified, Holds);
        }

        ServicePipelines.Of(service, Tests(), Ship(), new JobText("after", "dotnet test tests/Shop.Tests") { Needs = ["ship"], OnMain = true }).Has(Verified, Unknown);
        ServicePipelines.Of(service, Tests("npx playwright test"), Ship()).Has(Verified, Fails);
    }
}
