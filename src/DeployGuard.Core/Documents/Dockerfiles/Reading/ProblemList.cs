using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Collects the problems of one file; a file that is no Dockerfile at all does not flood the build.</summary>
internal sealed class ProblemList
{
    private const int MaxProblems = 50;

    private readonly List<SyntaxProblem> problems = [];

    public IReadOnlyList<SyntaxProblem> InOrder => [.. problems.OrderBy(problem => problem.Span.Start)];

    public void Add(TextSpan span, string message) => Add(new SyntaxProblem(span, message));

    public void Add(SyntaxProblem problem)
    {
        if (problems.Count < MaxProblems) problems.Add(problem);
    }

    /// <summary>Adds what is wrong with the first malformed word; the others fail for the same reason.</summary>
    public void AddFirst(IEnumerable<DockerWord?> words)
    {
        if (words.Select(word => word?.Problem).FirstOrDefault(found => found is not null) is { } problem) Add(problem);
    }
}
