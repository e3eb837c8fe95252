using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;
using static DeployGuard.Checklist.ChecklistVerdict;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>Section b.3 of the reference, sentence by sentence: what keeps a deployment behind the tests in each service, and what looks like it.</summary>
public sealed class GateSentenceTests
{
    private const string Deploy = "az containerapp update --name shop --image registry.example.com/shop:1";
    private const string Item = "deploy-needs-tests";

    private const string Test = "  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: dotnet test\n";

    public static TheoryData<string, ChecklistVerdict, string> GitHub => new()
    {
        { "edges are needs", Holds, Test + Ship("needs: test") },
        { "not the order of the file", Fails, Test + Ship("") },
        { "needs as a list", Holds, Test + Ship("needs: [test]") },
        { "a step that comes earlier", Holds, "  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: dotnet test\n      - run: " + Deploy + "\n" },
        { "a step that comes later", Fails, "  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: " + Deploy + "\n      - run: dotnet test\n" },
        { "a condition without a function keeps success()", Holds, Test + Ship("needs: test", "if: github.ref == 'refs/heads/main'") },
        { "success() written out", Holds, Test + Ship("needs: test", "if: success() && github.ref == 'refs/heads/main'") },
        { "always()", Fails, Test + Ship("needs: test", "if: always()") },
        { "!cancelled()", Fails, Test + Ship("needs: test", "if: \"!cancelled()\"") },
        { "failure() alone", Fails, Test + Ship("needs: test", "if: success() || failure()") },
        { "always() and the result", Holds, Test + Ship("needs: test", "if: always() && needs.test.result == 'success'") },
        { "always() and the wrong result", Fails, Test + Ship("needs: test", "if: always() && needs.test.result != 'cancelled'") },
        { "always() and any result of another job", Fails, Test + "  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: dotnet build\n" + Ship("needs: [test, build]", "if: always() && needs.build.result == 'success'") },
        { "always() and all results", Holds, Test + Ship("needs: test", "if: always() && !contains(needs.*.result, 'failure')") },
        { "always() and no failure anywhere", Holds, Test + Ship("needs: test", "if: always() && !failure() && !cancelled()") },
        { "!cancelled() and no failure anywhere", Holds, Test + Ship("needs: test", "if: ${{ !cancelled() && !failure() }}") },
        { "continue-on-error of the job", Fails, Test.Replace("    steps", "    continue-on-error: true\n    steps", StringComparison.Ordinal) + Ship("needs: test") },
        { "continue-on-error of the step", Fails, Test.TrimEnd() + "\n        continue-on-error: true\n" + Ship("needs: test") },
        { "continue-on-error: false", Holds, Test.Replace("    steps", "    continue-on-error: false\n    steps", StringComparison.Ordinal) + Ship("needs: test") },
        { "|| true", Fails, Test.Replace("dotnet test", "dotnet test || true", StringComparison.Ordinal) + Ship("needs: test") },
        { "|| exit 1", Holds, Test.Replace("dotnet test", "dotnet test || exit 1", StringComparison.Ordinal) + Ship("needs: test") },
        { "; exit 0 behind set +e", Fails, Test.Replace("dotnet test", "set +e; dotnet test; exit 0", StringComparison.Ordinal) + Ship("needs: test") },
        { "set +e in front", Fails, Test.Replace("dotnet test", "set +e; dotnet test; echo done", StringComparison.Ordinal) + Ship("needs: test") },
        { "set -e in front", Holds, Test.Replace("dotnet test", "set -e; dotnet test; echo done", StringComparison.Ordinal) + Ship("needs: test") },
        { "a matrix gates as a whole", Holds, Test.Replace("    steps", "    strategy:\n      matrix:\n        os: [ubuntu, windows]\n    steps", StringComparison.Ordinal) + Ship("needs: test") },
        { "a concluding job that asks for the results", Holds, Test + "  gate:\n    needs: test\n    if: always()\n    runs-on: ubuntu-24.04\n    steps:\n      - if: contains(needs.*.result, 'failure')\n        run: exit 1\n" + Ship("needs: gate") },
        { "a concluding job that asks in its script", Holds, Test + "  gate:\n    needs: test\n    if: always()\n    runs-on: ubuntu-24.04\n    steps:\n      - run: '[ \"${{ needs.test.result }}\" = success ]'\n" + Ship("needs: gate") },
        { "a concluding job that asks for nothing", Fails, Test + "  gate:\n    needs: test\n    if: always()\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo done\n" + Ship("needs: gate") },
        { "a concluding job without always()", Holds, Test + "  gate:\n    needs: test\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo done\n" + Ship("needs: gate") },
        { "a test step that a condition skips on main", Fails, "  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - if: github.event_name == 'pull_request'\n        run: dotnet test\n      - run: " + Deploy + "\n" },
        { "a test job that is skipped on main skips what needs it", NotApplicable, Test.Replace("    steps", "    if: github.event_name == 'pull_request'\n    steps", StringComparison.Ordinal) + Ship("needs: test") },
    };

    [Theory, MemberData(nameof(GitHub))]
    public void Workflows(string sentence, ChecklistVerdict expected, string jobs) => Check(sentence, expected, ServicePipelines.Shop.With(".github/workflows/ci.yml", "on:\n  push:\n    branches: [main]\njobs:\n" + jobs));

    [Theory]
    [InlineData("needs: test", Holds)]
    [InlineData("", Fails)]
    [InlineData("needs: test\n    if: always()", Fails)]
    public void Jobs_of_a_called_workflow_wait_for_what_the_caller_waits_for(string keys, ChecklistVerdict expected) => ServicePipelines.Shop
        .With(".github/workflows/ship.yml", "on: workflow_call\njobs:\n" + Ship(""))
        .With(".github/workflows/ci.yml", "on:\n  push:\n    branches: [main]\njobs:\n" + Test + $"  call:\n    {keys}\n    uses: ./.github/workflows/ship.yml\n").Has(Item, expected);

    [Theory]
    [InlineData("dotnet test", "if: github.event.workflow_run.conclusion == 'success'", Holds)]
    [InlineData("dotnet test", "if: ${{ github.event.workflow_run.conclusion == 'success' && github.ref == 'refs/heads/main' }}", Holds)]
    [InlineData("dotnet test", "", Fails)]
    [InlineData("dotnet test", "if: github.event.workflow_run.conclusion != 'cancelled'", Fails)]
    [InlineData("dotnet build", "if: github.event.workflow_run.conclusion == 'success'", Fails)] // nothing was tested
    [InlineData("./somewhere/else.sh", "if: github.event.workflow_run.conclusion == 'success'", Unknown)]
    public void Workflows_that_the_end_of_another_starts(string command, string condition, ChecklistVerdict expected) => ServicePipelines.Shop
        .With(".github/workflows/ci.yml", $"name: CI\non: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: {command}\n")
        .With(".github/workflows/ship.yml", "on:\n  workflow_run:\n    workflows: [CI]\n    types: [completed]\njobs:\n" + Ship(condition)).Has(Item, expected);

    // Who sent them, and after what, is not in the repository.
    [Theory]
    [InlineData("on: deployment")]
    [InlineData("on: check_suite")]
    [InlineData("on: repository_dispatch")]
    [InlineData("on: [deployment, repository_dispatch]")]
    public void Events_of_unknown_origin(string triggers) => ServicePipelines.Shop.With(".github/workflows/ship.yml", triggers + "\njobs:\n" + Ship("")).Has(Item, Unknown);

    public static TheoryData<string, ChecklistVerdict, string> Azure => new()
    {
        { "a stage follows the one before it", Holds, Stages("") },
        { "dependsOn: [] follows none", Fails, Stages("  dependsOn: []\n") },
        { "dependsOn names it", Holds, Stages("  dependsOn: test\n") },
        { "dependsOn names another", Fails, Stages("  dependsOn: build\n", "- stage: build\n  dependsOn: []\n  jobs:\n  - job: build\n    steps:\n    - script: dotnet build\n") },
        { "jobs of a stage run side by side", Fails, "jobs:\n- job: test\n  steps:\n  - script: dotnet test\n- job: ship\n  steps:\n  - script: " + Deploy + "\n" },
        { "unless they are told", Holds, "jobs:\n- job: test\n  steps:\n  - script: dotnet test\n- job: ship\n  dependsOn: test\n  steps:\n  - script: " + Deploy + "\n" },
        { "a condition replaces succeeded()", Fails, Stages("  condition: eq(variables['Build.SourceBranch'], 'refs/heads/main')\n") },
        { "a condition on a variable alone", Fails, Stages("  condition: eq(variables.Deploy, 'true')\n") },
        { "and(succeeded(), …) keeps it", Holds, Stages("  condition: and(succeeded(), eq(variables.Deploy, 'true'))\n") },
        { "and(not(failed()), …)", Holds, Stages("  condition: and(not(failed()), not(canceled()))\n") },
        { "always()", Fails, Stages("  condition: always()\n") },
        { "succeededOrFailed()", Fails, Stages("  condition: succeededOrFailed()\n") },
        // Whether something else it waits for has failed is not followed.
        { "the result of the stage", Unknown, Stages("  condition: eq(dependencies.test.result, 'Succeeded')\n") },
        { "the result of the stage among several", Unknown, Stages("  condition: in(dependencies.test.result, 'Succeeded', 'SucceededWithIssues')\n") },
        { "the result of the stage and failures", Fails, Stages("  condition: in(dependencies.test.result, 'Succeeded', 'Failed')\n") },
        { "continueOnError of the step", Fails, "steps:\n- script: dotnet test\n  continueOnError: true\n- script: " + Deploy + "\n" },
        { "continueOnError of the job", Fails, "jobs:\n- job: test\n  continueOnError: true\n  steps:\n  - script: dotnet test\n- job: ship\n  dependsOn: test\n  steps:\n  - script: " + Deploy + "\n" },
        { "continueOnError: false", Holds, "steps:\n- script: dotnet test\n  continueOnError: false\n- script: " + Deploy + "\n" },
        { "a report that does not fail after a swallowed failure", Fails, "steps:\n- bash: dotnet test || true\n- task: PublishTestResults@2\n  inputs: { failTaskOnFailedTests: false }\n- script: " + Deploy + "\n" },
        { "a report that fails after a swallowed failure", Holds, "steps:\n- bash: dotnet test || true\n- task: PublishTestResults@2\n  inputs: { failTaskOnFailedTests: true }\n- script: " + Deploy + "\n" },
        { "a step with a condition of its own", Fails, "steps:\n- script: dotnet test\n- script: " + Deploy + "\n  condition: always()\n" },
        { "a step with and(succeeded(), …)", Holds, "steps:\n- script: dotnet test\n- script: " + Deploy + "\n  condition: and(succeeded(), eq(variables.Deploy, 'true'))\n" },
        { "a deployment job behind the tests", Holds, "jobs:\n- job: test\n  steps:\n  - script: dotnet test\n- deployment: ship\n  dependsOn: test\n  environment: production\n  strategy:\n    runOnce:\n      deploy:\n        steps:\n        - script: " + Deploy + "\n" },
        { "a deployment job beside the tests", Fails, "jobs:\n- job: test\n  steps:\n  - script: dotnet test\n- deployment: ship\n  environment: production\n  strategy:\n    runOnce:\n      deploy:\n        steps:\n        - script: " + Deploy + "\n" },
        { "tests in a hook before it", Holds, "jobs:\n- deployment: ship\n  environment: production\n  strategy:\n    runOnce:\n      preDeploy:\n        steps:\n        - script: dotnet test\n      deploy:\n        steps:\n        - script: " + Deploy + "\n" },
        { "tests in a hook behind it", Fails, "jobs:\n- deployment: ship\n  environment: production\n  strategy:\n    runOnce:\n      deploy:\n        steps:\n        - script: " + Deploy + "\n      postRouteTraffic:\n        steps:\n        - script: dotnet test\n" },
    };

    [Theory, MemberData(nameof(Azure))]
    public void Azure_pipelines(string sentence, ChecklistVerdict expected, string text) => Check(sentence, expected, ServicePipelines.Shop.With("azure-pipelines.yml", "trigger: [main]\npr: none\n" + text));

    [Theory]
    [InlineData("dotnet test", Holds)]
    [InlineData("dotnet build", Fails)]
    public void Another_pipeline_of_azure_is_the_ancestor(string command, ChecklistVerdict expected) => ServicePipelines.Shop
        .With("ci/azure-pipelines.yml", $"name: CI\ntrigger: [main]\nsteps:\n- script: {command}\n")
        .With("azure-pipelines.yml", "trigger: none\npr: none\nresources:\n  pipelines:\n  - pipeline: build\n    source: CI\n    trigger: true\nsteps:\n- script: " + Deploy + "\n").Has(Item, expected);

    private const string Stage = "stages: [test, ship]\n";
    private const string Tests = "test:\n  stage: test\n  script: dotnet test\n";
    private const string Ships = "ship:\n  stage: ship\n  script: " + Deploy + "\n";

    public static TheoryData<string, ChecklistVerdict, string> GitLab => new()
    {
        { "all jobs of earlier stages have to pass", Holds, Stage + Tests + Ships },
        { "jobs of one stage run side by side", Fails, "test:\n  script: dotnet test\nship:\n  script: " + Deploy + "\n" },
        { "a stage behind it", Fails, "stages: [ship, test]\n" + Tests + Ships },
        { "the stages that are always there", Holds, "check:\n  stage: test\n  script: dotnet test\nship:\n  stage: deploy\n  script: " + Deploy + "\n" },
        { "needs: only the named ones", Fails, Stage + "build:\n  stage: test\n  script: dotnet build\n" + Tests + Ships + "  needs: [build]\n" },
        { "needs names it", Holds, Stage + Tests + Ships + "  needs: [test]\n" },
        { "needs as a mapping", Holds, Stage + Tests + Ships + "  needs: [{ job: test }]\n" },
        { "needs: [] starts at once", Fails, Stage + Tests + Ships + "  needs: []\n" },
        { "optional needs are waited for when they are there", Holds, Stage + Tests + Ships + "  needs: [{ job: test, optional: true }]\n" },
        { "optional needs may be absent", Fails, Stage + Tests + "  rules:\n    - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n" + Ships + "  needs: [{ job: test, optional: true }]\n  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n" },
        { "allow_failure", Fails, Stage + Tests + "  allow_failure: true\n" + Ships },
        { "allow_failure: false", Holds, Stage + Tests + "  allow_failure: false\n" + Ships },
        { "when: manual without rules may fail", Fails, Stage + Tests + "  when: manual\n" + Ships },
        { "when: manual that blocks", Holds, Stage + Tests + "  when: manual\n  allow_failure: false\n" + Ships },
        { "dependencies give no order", Fails, Stage.Replace("test, ship", "ship", StringComparison.Ordinal) + "test:\n  stage: ship\n  script: dotnet test\n" + Ships + "  dependencies: [test]\n" },
        { "when: always", Fails, Stage + Tests + Ships + "  when: always\n" },
        { "when: on_success", Holds, Stage + Tests + Ships + "  when: on_success\n" },
        { "|| true", Fails, Stage + Tests.Replace("dotnet test", "dotnet test || true", StringComparison.Ordinal) + Ships },
        { "after_script does not fail the job", Fails, Stage + "build:\n  stage: test\n  script: dotnet build\n  after_script: [dotnet test]\n" + Ships },
        { "before_script does", Holds, Stage + "build:\n  stage: test\n  before_script: [dotnet test]\n  script: dotnet build\n" + Ships },
        { "a pipeline of another project", Unknown, Stage + "child:\n  stage: test\n  trigger: { project: acme/tests, strategy: depend }\n" + Ships },
        { "tests that are not added on main", Fails, Stage + Tests + "  rules:\n    - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n" + Ships + "  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n" },
        { "tests that extends brings", Holds, Stage + ".tests:\n  script: dotnet test\ntest:\n  extends: .tests\n  stage: test\n" + Ships },
        { "a hidden job runs nowhere", Fails, Stage + ".test:\n  stage: test\n  script: dotnet test\n" + Ships },
    };

    [Theory, MemberData(nameof(GitLab))]
    public void GitLab_pipelines(string sentence, ChecklistVerdict expected, string text) => Check(sentence, expected, ServicePipelines.Shop.With("ci/tests.yml", "unit:\n  script: dotnet test\n").With(".gitlab-ci.yml", text));

    // With strategy: depend the parent waits; without it the child only starts.
    [Theory]
    [InlineData("trigger: { include: ci/tests.yml }", Holds)]
    [InlineData("trigger: { include: ci/tests.yml, strategy: depend }", Fails)]
    public void Child_pipelines_of_gitlab(string trigger, ChecklistVerdict never) => Assert.NotEqual(never, ServicePipelines.Shop.With("ci/tests.yml", "unit:\n  script: dotnet test\n")
        .With(".gitlab-ci.yml", Stage + $"child:\n  stage: test\n  {trigger}\n" + Ships).Verdict(Item));

    private static void Check(string sentence, ChecklistVerdict expected, TestRepository repository) =>
        Assert.True(repository.Verdict(Item) == expected, $"{sentence}: should be {expected}\n{repository.Explain(Item)}");

    private static string Ship(string needs, string key = "") => "  ship:\n" + (needs.Length > 0 ? $"    {needs}\n" : "") + (key.Length > 0 ? $"    {key}\n" : "") + $"    runs-on: ubuntu-24.04\n    steps:\n      - run: {Deploy}\n";

    private static string Stages(string keys, string between = "") =>
        $"stages:\n- stage: test\n  jobs:\n  - job: test\n    steps:\n    - script: dotnet test\n{between}- stage: ship\n{keys}  jobs:\n  - job: ship\n    steps:\n    - script: {Deploy}\n";
}
