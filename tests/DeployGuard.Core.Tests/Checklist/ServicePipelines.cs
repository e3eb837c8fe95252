using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Rules.Pipelines;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>A job in no dialect: its name, and commands of which each is a step of its own.</summary>
internal sealed record JobText(string Id, params string[] Commands)
{
    /// <summary>The jobs it waits for.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    public string? Environment { get; init; }

    /// <summary>Runs for the main branch alone.</summary>
    public bool OnMain { get; init; }

    /// <summary>Runs only when something before it has failed.</summary>
    public bool OnFailure { get; init; }
}

/// <summary>The same jobs in the words of each service, started by every push and every pull request.</summary>
internal static class ServicePipelines
{
    public static readonly IReadOnlyList<PipelineDialect> All = [PipelineDialect.GitHubWorkflow, PipelineDialect.Azure, PipelineDialect.GitLab];

    /// <summary>A web program with a project of tests.</summary>
    public static TestRepository Shop { get; } = TestRepository.Empty
        .With("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
        .With("tests/Shop.Tests/Shop.Tests.csproj", DeploymentWorkflow.TestProject);

    public static string PathOf(PipelineDialect dialect) => dialect switch
    {
        PipelineDialect.Azure => "azure-pipelines.yml",
        PipelineDialect.GitLab => ".gitlab-ci.yml",
        _ => ".github/workflows/ci.yml",
    };

    /// <summary>The shop with a pipeline.</summary>
    public static TestRepository Of(PipelineDialect dialect, params JobText[] jobs) => Shop.With(PathOf(dialect), Text(dialect, jobs));

    public static string Text(PipelineDialect dialect, params JobText[] jobs) => dialect switch
    {
        PipelineDialect.Azure => "trigger:\n  branches:\n    include: ['*']\npr:\n  branches:\n    include: ['*']\njobs:\n" + string.Concat(jobs.Select(Azure)),
        PipelineDialect.GitLab => "workflow:\n  rules:\n    - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n    - if: $CI_COMMIT_BRANCH\n" + string.Concat(jobs.Select(GitLab)),
        _ => "on: [push, pull_request]\njobs:\n" + string.Concat(jobs.Select(GitHub)),
    };

    /// <summary>The verdict on an item as a whole.</summary>
    public static ChecklistVerdict Verdict(this TestRepository repository, string item) =>
        repository.Documents().Model(DeploymentChecklist.Of).Summary.Single(pair => pair.Item.Id == item).Verdict;

    /// <summary>An item as it is printed: scope, verdict, and the places and reasons it rests on.</summary>
    public static string Explain(this TestRepository repository, string item) => string.Join("\n", repository.Documents().Model(DeploymentChecklist.Of).Entries
        .Where(entry => entry.Item == item)
        .Select(entry => $"{entry.Scope}: {entry.Verdict}: " + string.Join("; ", entry.Evidence.Select(evidence => $"{evidence.Location?.Path}:{evidence.Location?.Start.Line} {evidence.Reason}"))));

    /// <summary>Demands a verdict; the evidence is shown when it is another one.</summary>
    public static void Has(this TestRepository repository, string item, ChecklistVerdict expected) =>
        Assert.True(repository.Verdict(item) == expected, $"{item} should be {expected}:\n{repository.Explain(item)}");

    private static string GitHub(JobText job) => $"  {job.Id}:\n    runs-on: ubuntu-24.04\n"
        + Line(job.Needs.Count > 0, $"    needs: [{string.Join(", ", job.Needs)}]")
        + Line(job.Environment is not null, $"    environment: {job.Environment}")
        + Line(job.OnMain, "    if: github.ref == 'refs/heads/main'")
        + Line(job.OnFailure, "    if: failure()")
        + "    steps:\n" + string.Concat(job.Commands.Select(command => $"      - run: |\n{Indented(command, 10)}\n"));

    private static string Azure(JobText job)
    {
        var head = (job.Environment is null ? "- job: " : "- deployment: ") + job.Id + "\n"
            + Line(job.Needs.Count > 0, $"  dependsOn: [{string.Join(", ", job.Needs)}]")
            + Line(job.OnMain, "  condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))")
            + Line(job.OnFailure, "  condition: failed()");
        return job.Environment is null
            ? head + "  steps:\n" + string.Concat(job.Commands.Select(command => $"  - bash: |\n{Indented(command, 6)}\n"))
            : head + $"  environment: {job.Environment}\n  strategy:\n    runOnce:\n      deploy:\n        steps:\n" + string.Concat(job.Commands.Select(command => $"        - bash: |\n{Indented(command, 12)}\n"));
    }

    private static string GitLab(JobText job) => $"{job.Id}:\n  needs: [{string.Join(", ", job.Needs)}]\n"
        + Line(job.Environment is not null, $"  environment: {job.Environment}")
        + Line(job.OnMain, "  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH")
        + Line(job.OnFailure, "  when: on_failure")
        + "  script:\n" + string.Concat(job.Commands.Select(command => $"    - |\n{Indented(command, 6)}\n"));

    private static string Line(bool isWritten, string line) => isWritten ? line + "\n" : "";

    private static string Indented(string command, int blanks)
    {
        var indent = new string(' ', blanks);
        return indent + command.Replace("\n", "\n" + indent, StringComparison.Ordinal);
    }
}
