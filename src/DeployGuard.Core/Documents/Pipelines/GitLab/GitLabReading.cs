using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>One pipeline while it is read.</summary>
/// <param name="configuration">Its files.</param>
/// <param name="inherited">The variables that the pipeline which starts it hands over, unknown ones with a dollar sign in them; null for one that nobody starts.</param>
internal sealed class GitLabReading(GitLabConfiguration configuration, IReadOnlyDictionary<string, string>? inherited = null)
{
    private readonly Dictionary<string, GitLabConfiguration?> children = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, int Start)> told = [];
    private readonly List<PipelineProblem> problems = [];
    private readonly Fuel complaints = new(200);

    public GitLabNode Root => configuration.Root;

    /// <summary>False when something is included that is not in the repository.</summary>
    public bool IsKnown => configuration.IsKnown;

    /// <summary>The variables that come from the pipeline which starts this one; null when nobody starts it.</summary>
    public IReadOnlyDictionary<string, string>? Inherited => inherited;

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

    /// <summary>The pipeline that a job starts; null when it starts none, or some part of it is not in the repository.</summary>
    public GitLabConfiguration? ChildOf(GitLabNode job)
    {
        if (!children.TryGetValue(job.Name, out var child)) children[job.Name] = child = configuration.Child(Jobs.Value(job.Find("trigger")));
        return child;
    }

    /// <summary>Whether one of the paths of <c>exists</c> is a file of the repository.</summary>
    public Truth Exists(GitLabNode exists) => Jobs.Value(exists) is { } list ? configuration.Exists(list) : Truth.Unknown;

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
