using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>One pipeline while it is read.</summary>
/// <param name="configuration">Its files.</param>
internal sealed class GitLabReading(GitLabConfiguration configuration)
{
    private readonly HashSet<(string Path, int Start)> told = [];
    private readonly List<PipelineProblem> problems = [];
    private readonly Fuel complaints = new(200);

    public GitLabNode Root => configuration.Root;

    /// <summary>False when something is included that is not in the repository.</summary>
    public bool IsKnown => configuration.IsKnown;

    public GitLabJobs Jobs { get; } = new(configuration);

    public GitLabPatterns Patterns { get; } = new();

    /// <summary>What is wrong, each place once.</summary>
    public IReadOnlyList<PipelineProblem> Problems
    {
        get
        {
            foreach (var problem in configuration.Problems.Concat(Jobs.Problems)) Add(problem);
            return problems;
        }
    }

    /// <summary>False when so much is wrong that nobody reads more; what is right would be costly to name.</summary>
    public bool MayComplain() => complaints.Take();

    public void Add(PipelineProblem problem)
    {
        if (told.Add((problem.Location.Path, problem.Location.Span.Start)) && problems.Count < 100) problems.Add(problem);
    }

    /// <summary>Whether the expression behind a key holds; what cannot be read is not known.</summary>
    public Func<PipelineRun, Truth> Condition(GitLabNode node, GitLabFacts facts)
    {
        if (Jobs.Value(node) is not { Text: { } text } found) return _ => Truth.Unknown;
        if (GitLabExpressionParser.Parse(text, facts, Patterns) is { } condition) return condition;

        Add(new PipelineProblem(
            PipelineProblemKind.Expression, found.Location, $"The condition '{Excerpt.Of(text)}' cannot be read: check its quotes, brackets and operators"));
        return _ => Truth.Unknown;
    }
}
