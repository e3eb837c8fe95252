using System.Text;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines;

/// <summary>Pipelines in short: one line for each job and step.</summary>
internal static class PipelineFixture
{
    private static readonly (string Name, PipelineRun Run)[] Runs =
    [
        ("main", new(PipelineEvent.Push, PipelineRef.MainBranch)), ("branch", new(PipelineEvent.Push, PipelineRef.OtherBranch)),
        ("tag", new(PipelineEvent.Push, PipelineRef.Tag)), ("pr", new(PipelineEvent.PullRequest, PipelineRef.PullRequest)),
        ("schedule", new(PipelineEvent.Schedule, PipelineRef.MainBranch)), ("manual", new(PipelineEvent.Manual, PipelineRef.OtherBranch)),
    ];

    public static PipelineRun Run(string name) => Runs.Single(run => run.Name == name).Run;

    /// <summary>The pipeline of a repository whose first file is the one that is started.</summary>
    public static Pipeline Azure(string content, params (string Path, string Content)[] others) => Single("azure-pipelines.yml", content, others);

    public static Pipeline GitLab(string content, params (string Path, string Content)[] others) => Single(".gitlab-ci.yml", content, others);

    /// <summary>For which runs something holds: <c>main</c>, and <c>main?</c> when that is not known.</summary>
    public static string Where(Func<PipelineRun, Truth> test) => string.Join(" ", Runs.Select(run => test(run.Run) switch
    {
        Truth.True => run.Name,
        Truth.Unknown => run.Name + "?",
        _ => "",
    }).Where(text => text.Length > 0));

    public static PipelineJob Job(this Pipeline pipeline, string id) => pipeline.Jobs.Single(job => job.Id == id);

    public static string Graph(this Pipeline pipeline) => string.Join("\n", pipeline.Jobs.Select(job =>
        $"{(job.Stage.Length == 0 ? "" : job.Stage + "/")}{job.Id}: {string.Join(" ", job.Needs.Select(Describe))}".TrimEnd()));

    public static string Steps(this PipelineJob job) => string.Join("\n", job.Steps.Select(Describe));

    public static string Problems(this Pipeline pipeline) =>
        string.Join("\n", pipeline.Problems.Select(problem => $"{problem.Location.Path}:{problem.Location.Start.Line} {problem.Kind}: {problem.Message}"));

    private static string Describe(PipelineDependency need) =>
        (need.Job?.Id ?? need.Name + "!") + (need.MayFail ? "~" : "") + (need.IsOptional ? "?" : "");

    private static string Describe(PipelineStep step)
    {
        var text = new StringBuilder(step.Source.Path.Split('/').Last()).Append(':').Append(step.Location.Start.Line).Append(' ');
        text.Append(step.Action?.Value ?? string.Join(" ; ", step.Scripts.Select(script => $"{script.Shell}> {script.Text.Value.Trim()}")));
        foreach (var input in step.Inputs) text.Append(' ').Append(input.Key).Append('=').Append(input.Value.Value);
        foreach (var condition in step.Conditions) text.Append(" [").Append(Where(condition.Passes)).Append(']');
        if (step.MayFail) text.Append(" ~");
        if (!step.IsKnown) text.Append(" ?");
        return text.ToString();
    }

    private static Pipeline Single(string path, string content, (string Path, string Content)[] others)
    {
        var repository = others.Aggregate(TestRepository.Empty.With(path, content), (all, other) => all.With(other.Path, other.Content));
        return RepositoryPipelines.Of(repository.Documents()).All.Single(pipeline => pipeline.File.Path == path);
    }
}
