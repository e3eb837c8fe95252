using DeployGuard.Checklist.Delivery;
using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>What a deployment waits for: each way to lose the gate beside the one that keeps it (section b.3 and b.5 of the facts).</summary>
public sealed class TestGateTests
{
    private const string Deploy = "az containerapp update --name shop --image registry.example.com/shop:1";

    public static TheoryData<string, TestGateKind, string> GitHub => new()
    {
        { "needs", TestGateKind.InRun, Jobs("deploy", "needs: test") },
        { "needs through another job", TestGateKind.InRun, Jobs("deploy", "needs: build", Job("build", "needs: test", "dotnet publish")) },
        { "an earlier step", TestGateKind.InRun, Workflow(Job("deploy", "", "dotnet test", Deploy)) },
        { "an earlier line", TestGateKind.InRun, Workflow($"  deploy:\n    steps:\n      - run: |\n          dotnet test\n          {Deploy}\n") },
        { "a later line", TestGateKind.NotWaiting, Workflow($"  deploy:\n    steps:\n      - run: |\n          {Deploy}\n          dotnet test\n") },
        { "trap 2: tests behind it", TestGateKind.NotWaiting, Workflow(Job("deploy", "", Deploy, "dotnet test")) },
        { "trap 2: a test job that needs the deployment", TestGateKind.NotWaiting, Workflow(Job("deploy", "", Deploy), Job("test", "needs: deploy", "dotnet test")) },
        { "no needs", TestGateKind.NotWaiting, Jobs("deploy", "") },
        { "always()", TestGateKind.NotWaiting, Jobs("deploy", "needs: test", "if: always()") },
        { "always() that looks at the result", TestGateKind.InRun, Jobs("deploy", "needs: test", "if: always() && needs.test.result == 'success'") },
        { "no failure anywhere before", TestGateKind.InRun, Jobs("deploy", "needs: test", "if: always() && !failure() && !cancelled()") },
        { "a step with always()", TestGateKind.NotWaiting, Workflow("  deploy:\n    steps:\n      - run: dotnet test\n      - run: " + Deploy + "\n        if: always()\n") },
        { "trap 4: swallowed", TestGateKind.NotWaiting, Workflow(Job("test", "", "dotnet test || true"), Job("deploy", "needs: test", Deploy)) },
        { "trap 4: an echo", TestGateKind.None, Workflow(Job("test", "", "echo \"dotnet test\""), Job("deploy", "needs: test", Deploy)) },
        { "continue-on-error of the job", TestGateKind.NotWaiting, Workflow("  test:\n    continue-on-error: true\n    steps:\n      - run: dotnet test\n", Job("deploy", "needs: test", Deploy)) },
        { "continue-on-error of the step", TestGateKind.NotWaiting, Workflow("  test:\n    steps:\n      - run: dotnet test\n        continue-on-error: true\n", Job("deploy", "needs: test", Deploy)) },
        { "trap 3: a job called test", TestGateKind.None, Workflow(Job("test", "", "echo deploying to test"), Job("deploy", "needs: test", Deploy)) },
        { "trap 16: a workflow of others before it", TestGateKind.Unknown, Workflow("  test:\n    uses: org/shared/.github/workflows/test.yml@v1\n", Job("deploy", "needs: test", Deploy)) },
        { "a job that does not exist", TestGateKind.Unknown, Workflow(Job("test", "", "dotnet test"), Job("deploy", "needs: tests", Deploy)) }, // DG4001's
        { "nobody here calls it", TestGateKind.Unknown, "on: workflow_call\njobs:\n" + Job("deploy", "", Deploy) },
        { "not read to its end", TestGateKind.Unknown, Workflow(Job("deploy", "", Deploy), "  test: {steps: [\n") },
        { "a workflow of others beside it", TestGateKind.Unknown, Workflow("  test:\n    uses: org/shared/.github/workflows/test.yml@v1\n", Job("deploy", "", Deploy)) },
    };

    [Theory, MemberData(nameof(GitHub))]
    public void Workflows(string name, TestGateKind expected, string workflow) =>
        Assert.Equal((name, expected), (name, GateOf(TestRepository.Empty.With(".github/workflows/deploy.yml", workflow)).Kind));

    /// <summary>Trap 14: the gate lies in another workflow of the same commit.</summary>
    [Fact]
    public void Tests_of_another_workflow_are_elsewhere()
    {
        var gate = GateOf(TestRepository.Empty
            .With(".github/workflows/ci.yml", "on: pull_request\njobs:\n" + Job("test", "", "dotnet test"))
            .With(".github/workflows/deploy.yml", Workflow(Job("deploy", "", Deploy))));
        Assert.Equal(TestGateKind.Elsewhere, gate.Kind);
        Assert.Equal(".github/workflows/ci.yml", gate.Test!.Location.Path);
    }

    [Theory]
    [InlineData("on: pull_request\njobs:\n  test:\n    uses: org/shared/.github/workflows/test.yml@v1\n")]
    [InlineData("on: pull_request\njobs:\n\ttest:\n    steps: [{run: dotnet test}]\n")]
    public void What_another_workflow_does_may_not_be_known(string other) => Assert.Equal(TestGateKind.Unknown, GateOf(TestRepository.Empty
        .With(".github/workflows/ci.yml", other)
        .With(".github/workflows/deploy.yml", Workflow(Job("deploy", "", Deploy)))).Kind);

    /// <summary>What comes first is told by the order in which commands run, in whatever file they stand.</summary>
    [Theory]
    [InlineData("make deploy", TestGateKind.InRun)] // the recipe of the tests stands below that of the deployment
    [InlineData("make early", TestGateKind.NotWaiting)]
    [InlineData("task deploy", TestGateKind.InRun)]
    [InlineData("./test.sh\n          ./deploy.sh", TestGateKind.InRun)]
    [InlineData("./deploy.sh\n          ./test.sh", TestGateKind.NotWaiting)]
    [InlineData("./test.sh && ./deploy.sh", TestGateKind.InRun)]
    [InlineData("./build.sh Deploy", TestGateKind.InRun)] // targets of NUKE
    [InlineData("./build.sh Late", TestGateKind.NotWaiting)]
    public void Commands_of_one_step(string script, TestGateKind expected) => Assert.Equal(expected, GateOf(TestRepository.Empty
        .With("Makefile", $"deploy: test\n\t{Deploy}\nearly:\n\t{Deploy}\n\tdotnet test\ntest:\n\tdotnet test\n")
        .With("Taskfile.yml", $"tasks:\n  deploy: {{deps: [test], cmds: ['{Deploy}']}}\n  test: [dotnet test]\n")
        .With("test.sh", "dotnet test\n").With("deploy.sh", Deploy + "\n")
        .With("build.sh", "BUILD_PROJECT_FILE=\"$SCRIPT_DIR/build/_build.csproj\"\n")
        .With("build/Build.cs", "class Build { Target Deploy => _ => _.DependsOn(Test).Executes(() => HelmUpgrade()); Target Late => _ => _.Triggers(Test).Executes(() => HelmUpgrade()); Target Test => _ => _.Executes(() => DotNetTest()); }\n")
        .With(".github/workflows/deploy.yml", Workflow($"  deploy:\n    runs-on: x\n    steps:\n      - run: |\n          {script}\n"))).Kind);

    /// <summary>A build that nobody can follow here may run the tests.</summary>
    [Theory]
    [InlineData("dotnet fake build")]
    [InlineData("dotnet run --project build")]
    [InlineData("task ci:all")]
    public void Builds_that_nobody_can_follow_are_unknown(string build) =>
        Assert.Equal(TestGateKind.Unknown, GateOf(TestRepository.Empty.With(".github/workflows/deploy.yml", Workflow(Job("build", "", build), Job("deploy", "needs: build", Deploy)))).Kind);

    /// <summary>What a composite action tests depends on what it is given.</summary>
    [Theory]
    [InlineData("{tests: 'true'}", TestGateKind.InRun)]
    [InlineData("{tests: 'false'}", TestGateKind.NotWaiting)]
    [InlineData("{tests: '${{ vars.TESTS }}'}", TestGateKind.InRun)] // who can tell
    [InlineData("{}", TestGateKind.InRun)] // by default
    public void Inputs_of_a_composite_action_decide_whether_it_tests(string with, TestGateKind expected) => Assert.Equal(expected, GateOf(TestRepository.Empty
        .With("build/action.yml", "name: Build\ninputs: {tests: {default: 'true'}}\nruns:\n  using: composite\n  steps:\n  - run: dotnet test\n    shell: bash\n    if: inputs.tests == 'true'\n")
        .With(".github/workflows/deploy.yml", Workflow($"  deploy:\n    runs-on: x\n    steps:\n      - uses: ./build\n        with: {with}\n      - run: {Deploy}\n"))).Kind);

    [Theory]
    [InlineData("if: github.event.workflow_run.conclusion == 'success'", TestGateKind.InPipelineBefore)]
    [InlineData("", TestGateKind.NotWaiting)]
    public void The_end_of_another_workflow_is_a_gate_when_its_success_is_asked_for(string condition, TestGateKind expected) => Assert.Equal(expected, GateOf(TestRepository.Empty
        .With(".github/workflows/ci.yml", "name: CI\non: push\njobs:\n" + Job("test", "", "dotnet test"))
        .With(".github/workflows/deploy.yml", "on:\n  workflow_run:\n    workflows: [CI]\n    types: [completed]\njobs:\n" + Job("deploy", condition, Deploy))).Kind);

    [Fact]
    public void Jobs_of_a_called_workflow_are_waited_for() => Assert.Equal(TestGateKind.InRun, GateOf(TestRepository.Empty
        .With(".github/workflows/ci.yml", "on: workflow_call\njobs:\n" + Job("test", "", "dotnet test"))
        .With(".github/workflows/deploy.yml", Workflow("  check:\n    uses: ./.github/workflows/ci.yml\n", Job("deploy", "needs: check", Deploy)))).Kind);

    public static TheoryData<string, TestGateKind, string> Azure => new()
    {
        { "stages follow each other", TestGateKind.InRun, Stages("") },
        { "a condition replaces succeeded()", TestGateKind.NotWaiting, Stages("  condition: eq(variables['Build.SourceBranch'], 'refs/heads/main')\n") },
        { "and(succeeded(), …) keeps it", TestGateKind.InRun, Stages("  condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))\n") },
        { "dependsOn: []", TestGateKind.NotWaiting, Stages("  dependsOn: []\n") },
        { "jobs of a stage run side by side", TestGateKind.NotWaiting, $"trigger: [main]\njobs:\n- job: test\n  steps:\n  - script: dotnet test\n- job: deploy\n  steps:\n  - script: {Deploy}\n" },
        { "continueOnError", TestGateKind.NotWaiting, $"trigger: [main]\nsteps:\n- script: dotnet test\n  continueOnError: true\n- script: {Deploy}\n" },
        { "a template of others", TestGateKind.Unknown, $"trigger: [main]\nresources:\n  repositories:\n  - repository: shared\n    name: org/shared\nsteps:\n- template: test.yml@shared\n- script: {Deploy}\n" },
    };

    [Theory, MemberData(nameof(Azure))]
    public void Azure_pipelines(string name, TestGateKind expected, string pipeline) =>
        Assert.Equal((name, expected), (name, GateOf(TestRepository.Empty.With("azure-pipelines.yml", pipeline)).Kind));

    public static TheoryData<string, TestGateKind, string> GitLab => new()
    {
        { "a later stage", TestGateKind.InRun, Ci("") },
        { "needs: []", TestGateKind.NotWaiting, Ci("  needs: []\n") },
        { "needs the build alone", TestGateKind.NotWaiting, Ci("  needs: [build]\n") },
        { "needs the tests", TestGateKind.InRun, Ci("  needs: [test]\n") },
        { "allow_failure", TestGateKind.NotWaiting, Ci("", "  allow_failure: true\n") },
        { "needs by rule", TestGateKind.InRun, Ci("  rules:\n  - if: $CI_COMMIT_TAG\n    needs: [test]\n") },
        { "needs of nothing by rule", TestGateKind.NotWaiting, Ci("  rules:\n  - if: $CI_COMMIT_TAG\n    needs: []\n") },
        { "a test that is not added on main", TestGateKind.NotWaiting, Ci("  rules:\n  - if: $CI_COMMIT_BRANCH == \"main\"\n", "  rules:\n  - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n") },
    };

    [Theory, MemberData(nameof(GitLab))]
    public void GitLab_pipelines(string name, TestGateKind expected, string pipeline) =>
        Assert.Equal((name, expected), (name, GateOf(TestRepository.Empty.With(".gitlab-ci.yml", pipeline)).Kind));

    [Theory]
    // the child deploys
    [InlineData("{include: child.yml}", "", Deploy, TestGateKind.InRun)]
    [InlineData("{include: child.yml}", "  needs: []\n", Deploy, TestGateKind.NotWaiting)]
    [InlineData("{include: child.yml}", "  when: always\n", Deploy, TestGateKind.NotWaiting)]
    // the child tests
    [InlineData("{include: child.yml, strategy: depend}", "", "dotnet test", TestGateKind.InRun)]
    [InlineData("{include: child.yml}", "", "dotnet test", TestGateKind.NotWaiting)] // only started
    [InlineData("{project: group/tests, strategy: depend}", "", "", TestGateKind.Unknown)]
    public void GitLab_child_pipelines(string trigger, string keys, string child, TestGateKind expected)
    {
        var test = child == Deploy ? "unit:\n  stage: build\n  script: dotnet test\n" : $"deploy:\n  stage: deploy\n  script: {Deploy}\n";
        Assert.Equal(expected, GateOf(TestRepository.Empty
            .With(".gitlab-ci.yml", $"{test}start:\n  trigger: {trigger}\n{keys}").With("child.yml", $"inner:\n  script: {child}\n")).Kind);
    }

    private static TestGate GateOf(TestRepository repository)
    {
        var delivery = repository.Documents().Model(RepositoryDelivery.Of);
        return TestGate.Of(delivery, Assert.Single(delivery.Deployments));
    }

    private static string Jobs(string deploy, string needs, string more = "") => more.StartsWith("  ", StringComparison.Ordinal)
        ? Workflow(Job("test", "", "dotnet test"), more, Job(deploy, needs, Deploy))
        : Workflow(Job("test", "", "dotnet test"), Job(deploy, needs + (more.Length > 0 ? "\n    " + more : ""), Deploy));

    private static string Workflow(params string[] jobs) => "on:\n  push:\n    branches: [main]\njobs:\n" + string.Concat(jobs);

    private static string Job(string id, string key, params string[] commands) =>
        $"  {id}:\n" + (key.Length > 0 ? $"    {key}\n" : "") + "    runs-on: ubuntu-24.04\n    steps:\n" + string.Concat(commands.Select(command => $"      - run: {command}\n"));

    private static string Stages(string keys) =>
        $"trigger: [main]\nstages:\n- stage: test\n  jobs:\n  - job: test\n    steps:\n    - script: dotnet test\n- stage: deploy\n{keys}  jobs:\n  - job: deploy\n    steps:\n    - script: {Deploy}\n";

    private static string Ci(string deploy, string test = "") =>
        $"stages: [build, test, deploy]\nbuild:\n  stage: build\n  script: dotnet build\ntest:\n  stage: test\n  script: dotnet test\n{test}deploy:\n  stage: deploy\n  script: {Deploy}\n{deploy}";
}
