using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitHub;

/// <summary>Pipelines out of workflows in memory, and short words for the ways they run.</summary>
internal static class GitHubFixture
{
    public const string Folder = ".github/workflows/";

    /// <summary>Letters for the ways to run: <c>push:main</c>, <c>pr</c>, <c>manual:tag</c>.</summary>
    public static IReadOnlyDictionary<string, PipelineRun> Runs { get; } = new Dictionary<string, PipelineRun>
    {
        ["push:main"] = new(PipelineEvent.Push, PipelineRef.MainBranch),
        ["push:other"] = new(PipelineEvent.Push, PipelineRef.OtherBranch),
        ["push:tag"] = new(PipelineEvent.Push, PipelineRef.Tag),
        ["pr"] = new(PipelineEvent.PullRequest, PipelineRef.PullRequest),
        ["target"] = new(PipelineEvent.PullRequestTarget, PipelineRef.MainBranch),
        ["queue"] = new(PipelineEvent.MergeQueue, PipelineRef.OtherBranch),
        ["release"] = new(PipelineEvent.Release, PipelineRef.Tag),
        ["schedule"] = new(PipelineEvent.Schedule, PipelineRef.MainBranch),
        ["manual:main"] = new(PipelineEvent.Manual, PipelineRef.MainBranch),
        ["manual:other"] = new(PipelineEvent.Manual, PipelineRef.OtherBranch),
        ["manual:tag"] = new(PipelineEvent.Manual, PipelineRef.Tag),
        ["ended"] = new(PipelineEvent.PipelineEnded, PipelineRef.MainBranch),
        ["else"] = new(PipelineEvent.Other, PipelineRef.MainBranch),
    };

    /// <summary>The pipelines of a repository, by path.</summary>
    public static IReadOnlyList<Pipeline> PipelinesOf(TestRepository repository) => repository.Documents().Model(RepositoryPipelines.Of).All;

    /// <summary>The pipeline of the only workflow of a repository.</summary>
    public static Pipeline PipelineOf(string workflow) => Assert.Single(PipelinesOf(TestRepository.Empty.With(Folder + "ci.yml", workflow)));

    /// <summary>The ways to run that have one of two values, those that may with a question mark.</summary>
    public static string Describe(Func<PipelineRun, Truth> truth) => string.Join(" ",
        from run in Runs
        let value = truth(run.Value)
        where value != Truth.False
        select value == Truth.True ? run.Key : run.Key + "?");
}
