using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;
using static DeployGuard.Checklist.ChecklistVerdict;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>Section b.4 of the reference, sentence by sentence: which refs come to a deployment in each service.</summary>
public sealed class ReachSentenceTests
{
    private const string Deploy = "az containerapp update --name shop --image registry.example.com/shop:1";
    private const string Item = "deploy-main-only";

    // What nothing comes to is no deployment: NotApplicable.
    [Theory]
    [InlineData("on:\n  push:\n    branches: [main]", "", Holds)]
    [InlineData("on:\n  push:\n    branches: [production]", "", Holds)]
    [InlineData("on:\n  push:\n    branches: [main, production]", "", Holds)]
    [InlineData("on:\n  push:\n    branches: ['**']", "", Fails)]
    [InlineData("on:\n  push:\n    branches-ignore: [main]", "", Fails)]
    [InlineData("on:\n  push:\n    branches-ignore: ['feature/**']", "", Fails)]
    [InlineData("on:\n  push:\n    paths: ['src/**']", "", Fails)] // paths say nothing of branches
    [InlineData("on:\n  push:\n    branches: [main]\n    paths: ['src/**']", "", Holds)]
    [InlineData("on:\n  push:\n    tags: ['v*']", "", Holds)]
    [InlineData("on:\n  push:\n    tags: ['**']", "", Holds)]
    [InlineData("on:\n  push:\n    branches: [main]\n    tags: ['v*']", "", Holds)]
    [InlineData("on:\n  release:\n    types: [published]", "", Holds)]
    [InlineData("on:\n  schedule:\n    - cron: '0 4 * * 1'", "", Holds)]
    [InlineData("on: workflow_dispatch", "", Holds)] // somebody's own hand
    [InlineData("on: workflow_dispatch", "if: github.ref == 'refs/heads/main'", Holds)]
    [InlineData("on: merge_group", "", Fails)]
    [InlineData("on: merge_group", "if: github.ref == 'refs/heads/main'", NotApplicable)] // the ref is gh-readonly-queue/main/…
    [InlineData("on: merge_group", "if: startsWith(github.ref, 'refs/heads/')", Fails)]
    [InlineData("on: pull_request", "", Fails)]
    [InlineData("on: pull_request", "if: github.ref == 'refs/heads/main'", NotApplicable)] // the ref is refs/pull/N/merge
    [InlineData("on: pull_request", "if: github.ref_name == 'main'", NotApplicable)] // N/merge
    [InlineData("on: pull_request", "if: github.base_ref == 'main'", Fails)] // where it is aimed at
    [InlineData("on: pull_request", "if: github.head_ref == 'main'", Unknown)]
    [InlineData("on: pull_request", "environment: review-${{ github.event.number }}", Holds)] // a review environment
    [InlineData("on: pull_request", "environment:\n      name: pr-${{ github.event.number }}\n      url: https://a.example", Holds)]
    [InlineData("on: pull_request", "environment: production", Fails)]
    [InlineData("on: pull_request_target", "if: github.ref == 'refs/heads/main'", Fails)] // true for every pull request
    [InlineData("on: pull_request_target", "if: github.event_name == 'push'", NotApplicable)]
    [InlineData("on:\n  pull_request:\n    types: [closed]", "if: github.event.pull_request.merged == true", Unknown)] // accepted, or so it says
    [InlineData("on:\n  workflow_run:\n    workflows: [CI]\n    types: [completed]", "if: github.ref == 'refs/heads/main'", Holds)] // vacuous, and of the default branch
    [InlineData("on: repository_dispatch", "if: github.ref == 'refs/heads/main'", Holds)]
    [InlineData("on: issue_comment", "if: github.ref == 'refs/heads/main'", Holds)]
    [InlineData("on: [push, pull_request]", "if: github.ref == 'REFS/HEADS/MAIN'", Holds)] // case is ignored
    [InlineData("on: [push, pull_request]", "if: GitHub.Ref == 'refs/heads/main'", Holds)]
    [InlineData("on: push", "if: contains(github.ref, 'main')", Unknown)] // maintenance holds it, too
    [InlineData("on: push", "if: contains(github.ref, 'refs/heads/')", Fails)]
    [InlineData("on: push", "if: endsWith(github.ref, '/main')", Unknown)] // feature/main
    [InlineData("on: push", "if: startsWith(github.ref, 'refs/tags/')", Holds)]
    [InlineData("on: push", "if: github.ref_type == 'tag'", Holds)]
    [InlineData("on: push", "if: github.ref != 'refs/heads/main'", Fails)]
    [InlineData("on: push", "if: github.ref_name == github.event.repository.default_branch", Holds)]
    [InlineData("on: push", "if: github.ref == format('refs/heads/{0}', github.event.repository.default_branch)", Holds)]
    [InlineData("on: [push, pull_request]", "if: github.event_name == 'push' && github.ref == 'refs/heads/main'", Holds)]
    [InlineData("on: [push, pull_request]", "if: github.event_name == 'push' || github.ref == 'refs/heads/main'", Fails)]
    [InlineData("on: [push, pull_request]", "if: github.event_name != 'pull_request'", Fails)]
    [InlineData("on: push", "if: vars.DEPLOY == 'true'", Unknown)]
    public void Workflows(string triggers, string key, ChecklistVerdict expected)
    {
        var repository = ServicePipelines.Shop.With(".github/workflows/ci.yml", $"{triggers}\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n{(key.Length > 0 ? $"    {key}\n" : "")}    steps:\n      - run: {Deploy}\n");
        Check($"{triggers} {key}", expected, repository);
    }

    // The name of the environment says what comes before production, unless it is of production all the same.
    [Theory]
    [InlineData("dev", Holds)]
    [InlineData("shop-dev", Holds)]
    [InlineData("ShopTest", Holds)]
    [InlineData("staging", Holds)]
    [InlineData("uat", Holds)]
    [InlineData("pre-production", Holds)]
    [InlineData("nonprod", Holds)]
    [InlineData("shop-preprod", Holds)]
    [InlineData("premium", Fails)]
    [InlineData("production", Fails)]
    [InlineData("prod", Fails)]
    [InlineData("live", Fails)]
    [InlineData("latest", Fails)]
    [InlineData("developer-portal", Fails)]
    [InlineData("devops-tools", Fails)]
    [InlineData("demo-production", Fails)]
    [InlineData("shop", Fails)]
    public void Environments_before_production(string environment, ChecklistVerdict expected)
    {
        foreach (var service in ServicePipelines.All) Check($"{service} {environment}", expected, ServicePipelines.Of(service, new JobText("ship", Deploy) { Environment = environment }));
    }

    // The action of static web apps makes a site of its own for each pull request.
    [Theory]
    [InlineData("on: pull_request", "Azure/static-web-apps-deploy@v1", Holds)]
    [InlineData("on: [push, pull_request]", "Azure/static-web-apps-deploy@v1", Fails)] // every branch
    [InlineData("on: pull_request", "azure/webapps-deploy@v3", Fails)]
    public void Previews_of_static_web_apps(string triggers, string action, ChecklistVerdict expected) => Check($"{triggers} {action}", expected, ServicePipelines.Shop
        .With(".github/workflows/ci.yml", $"{triggers}\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: {action}\n"));

    // What the same job takes down again was there for its tests.
    [Theory]
    [InlineData("azd up --no-prompt", "azd down --force", "", NotApplicable)]
    [InlineData("terraform apply -auto-approve", "terraform destroy -auto-approve", "        if: always()\n", NotApplicable)]
    [InlineData("terraform apply -auto-approve", "terraform destroy -auto-approve", "        if: inputs.action == 'destroy'\n", Fails)] // one or the other
    [InlineData("terraform apply -auto-approve", "terraform destroy -auto-approve", "        if: failure()\n", Fails)]
    [InlineData("azd up --no-prompt", "azd show", "", Fails)]
    public void Environments_that_end_with_the_job(string up, string down, string condition, ChecklistVerdict expected) => Check($"{up} {down} {condition}", expected, ServicePipelines.Shop
        .With(".github/workflows/ci.yml", $"on: [push, pull_request]\njobs:\n  e2e:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: {up}\n      - run: {down}\n{condition}"));

    [Theory]
    [InlineData("if: github.ref == 'refs/heads/main'", "", "", Holds)] // of the caller
    [InlineData("", "if: github.ref == 'refs/heads/main'", "", Holds)] // of the job
    [InlineData("", "", "if: github.ref == 'refs/heads/main'", Holds)] // of the step
    [InlineData("", "", "", Fails)]
    [InlineData("if: github.event_name == 'push'", "if: github.ref == 'refs/heads/main'", "", Holds)] // each of them counts
    [InlineData("if: github.event_name == 'push'", "", "if: github.actor == 'ann'", Unknown)]
    public void Conditions_of_callers_jobs_and_steps(string caller, string job, string step, ChecklistVerdict expected) => ServicePipelines.Shop
        .With(".github/workflows/ci.yml", $"on: [push, pull_request]\njobs:\n  call:\n    {caller}\n    uses: ./.github/workflows/ship.yml\n")
        .With(".github/workflows/ship.yml", $"on: workflow_call\njobs:\n  ship:\n    {job}\n    runs-on: ubuntu-24.04\n    steps:\n      - run: {Deploy}\n        {step}\n").Has(Item, expected);

    [Fact]
    public void A_workflow_that_others_call_is_not_judged() => ServicePipelines.Shop
        .With(".github/workflows/ship.yml", $"on: workflow_call\njobs:\n  ship:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: {Deploy}\n").Has(Item, Unknown);

    [Theory]
    [InlineData("trigger: [main]\npr: none", "", Holds)]
    [InlineData("trigger: [main, production]\npr: none", "", Holds)]
    [InlineData("trigger:\n- '*'\npr: none", "", Fails)]
    [InlineData("trigger:\n  branches:\n    exclude: [main]\npr: none", "", Fails)]
    [InlineData("trigger:\n  tags:\n    include: ['v*']\npr: none", "", Unknown)] // what it does to branches is not written down
    [InlineData("trigger:\n  branches:\n    exclude: ['*']\n  tags:\n    include: ['v*']\npr: none", "", Holds)]
    [InlineData("pr: none", "", Fails)] // without a trigger every branch starts it
    [InlineData("trigger: none\npr: none", "", Holds)] // by hand
    [InlineData("trigger: none\npr: none\nschedules:\n- cron: '0 4 * * 1'\n  branches:\n    include: [main]", "", Holds)]
    [InlineData("trigger: none\npr: ['*']", "", Fails)]
    [InlineData("trigger: none\npr: [main]", "", Fails)] // the branch it is aimed at
    [InlineData("trigger: none\npr: ['*']", "condition: eq(variables['Build.SourceBranch'], 'refs/heads/main')", Holds)] // refs/pull/N/merge: by hand alone
    [InlineData("trigger: none\npr: ['*']", "condition: eq(variables['System.PullRequest.TargetBranch'], 'main')", Unknown)]
    [InlineData("trigger: none\npr: ['*']", "condition: ne(variables['Build.Reason'], 'PullRequest')", Holds)]
    [InlineData("trigger: none\npr: ['*']", "condition: eq(variables['Build.Reason'], 'PullRequest')", Fails)]
    [InlineData("trigger:\n- '*'\npr: none", "condition: eq(variables['Build.SourceBranch'], 'refs/heads/main')", Holds)]
    [InlineData("trigger:\n- '*'\npr: none", "condition: startsWith(variables['Build.SourceBranch'], 'refs/tags/')", Holds)]
    [InlineData("trigger:\n- '*'\npr: none", "condition: startsWith(variables['Build.SourceBranch'], 'refs/heads/')", Fails)]
    [InlineData("trigger:\n- '*'\npr: none", "condition: in(variables['Build.SourceBranch'], 'refs/heads/main', 'refs/heads/production')", Holds)]
    [InlineData("trigger:\n- '*'\npr: none", "condition: ne(variables['Build.SourceBranch'], 'refs/heads/main')", Fails)]
    public void Azure_pipelines(string triggers, string condition, ChecklistVerdict expected)
    {
        var repository = ServicePipelines.Shop.With("azure-pipelines.yml", $"{triggers}\njobs:\n- job: ship\n{(condition.Length > 0 ? $"  {condition}\n" : "")}  steps:\n  - script: {Deploy}\n");
        Check($"{triggers} {condition}", expected, repository);
    }

    // The last segment alone: feature/main is called so, too.
    [Fact]
    public void The_short_name_of_azure_is_not_taken_for_a_mistake() => Assert.NotEqual(Fails, ServicePipelines.Shop
        .With("azure-pipelines.yml", $"trigger: ['*']\npr: none\njobs:\n- job: ship\n  condition: eq(variables['Build.SourceBranchName'], 'main')\n  steps:\n  - script: {Deploy}\n").Verdict(Item));

    [Theory]
    [InlineData("${{ if eq(variables['Build.SourceBranch'], 'refs/heads/main') }}", Holds)]
    [InlineData("${{ if ne(variables['Build.Reason'], 'PullRequest') }}", Fails)] // every branch is left
    [InlineData("${{ if ne(variables['Build.SourceBranch'], 'refs/heads/main') }}", Fails)]
    [InlineData("${{ if eq(parameters.ship, true) }}", Unknown)]
    public void Stages_that_compile_time_guards(string guard, ChecklistVerdict expected) => Check(guard, expected, ServicePipelines.Shop.With("azure-pipelines.yml",
        $"trigger: ['*']\npr: ['*']\nparameters:\n- name: ship\n  type: boolean\nstages:\n- stage: build\n  jobs:\n  - job: build\n    steps:\n    - script: dotnet test\n- {guard}:\n  - stage: ship\n    jobs:\n    - job: ship\n      steps:\n      - script: {Deploy}\n"));

    [Theory]
    [InlineData("", Fails)]
    [InlineData("  only: [main]\n", Holds)]
    [InlineData("  only: [tags]\n", Holds)]
    [InlineData("  only: [branches]\n", Fails)]
    [InlineData("  only: [merge_requests]\n", Fails)]
    [InlineData("  only:\n    refs: [main]\n    changes: ['src/**']\n", Holds)]
    [InlineData("  only:\n    variables: [$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH]\n", Holds)]
    [InlineData("  except: [main]\n", Fails)]
    [InlineData("  except: [branches, merge_requests]\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n", Holds)]
    [InlineData("  rules:\n    - if: '$CI_COMMIT_BRANCH == \"main\"'\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_BRANCH\n", Fails)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_BRANCH == null\n", Fails)] // tags, and merge requests, whose pipelines this rule makes
    [InlineData("  rules:\n    - if: $CI_COMMIT_TAG\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_TAG =~ /^v\\d+/\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_REF_PROTECTED == \"true\"\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_REF_NAME == \"main\"\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n", Fails)]
    [InlineData("  rules:\n    - if: $CI_PIPELINE_SOURCE == \"web\"\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_PIPELINE_SOURCE == \"schedule\"\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH\n      when: never\n    - when: always\n", Holds)] // the first match wins
    [InlineData("  rules:\n    - when: always\n    - if: $CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH\n      when: never\n", Fails)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n      when: manual\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == \"push\"\n", Holds)]
    [InlineData("  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH || $CI_PIPELINE_SOURCE == \"push\"\n", Fails)]
    [InlineData("  rules:\n    - if: $SHIP == \"true\"\n", Unknown)]
    [InlineData("  rules:\n    - when: never\n", NotApplicable)]
    [InlineData("  environment: review/$CI_COMMIT_REF_SLUG\n", Holds)]
    [InlineData("  environment: { name: production }\n", Fails)]
    public void GitLab_pipelines(string keys, ChecklistVerdict expected) => Check(keys, expected, ServicePipelines.Shop.With(".gitlab-ci.yml", $"ship:\n  script: {Deploy}\n{keys}"));

    [Theory]
    [InlineData("workflow:\n  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n", Holds)]
    [InlineData("workflow:\n  rules:\n    - if: $CI_COMMIT_TAG\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n", Holds)]
    [InlineData("workflow:\n  rules:\n    - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n", Fails)]
    [InlineData("workflow:\n  rules:\n    - if: $CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH\n      when: never\n    - when: always\n", Holds)]
    [InlineData("workflow:\n  rules:\n    - when: always\n", Fails)]
    public void Rules_of_the_workflow(string workflow, ChecklistVerdict expected) => Check(workflow, expected, ServicePipelines.Shop.With(".gitlab-ci.yml", $"{workflow}ship:\n  script: {Deploy}\n"));

    private static void Check(string sentence, ChecklistVerdict expected, TestRepository repository) =>
        Assert.True(repository.Verdict(Item) == expected, $"{sentence}\nshould be {expected}\n{repository.Explain(Item)}");
}
