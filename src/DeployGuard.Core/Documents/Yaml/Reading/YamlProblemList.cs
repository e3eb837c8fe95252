using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>Collects the problems of one file; a file that is no YAML at all does not flood the build.</summary>
internal sealed class YamlProblemList
{
    private const int MaxProblems = 100;

    private readonly List<SyntaxProblem> problems = [];

    public IReadOnlyList<SyntaxProblem> InOrder => [.. problems.OrderBy(problem => problem.Span.Start)];

    public void Add(TextSpan span, string message) => Add(new SyntaxProblem(span, message));

    public void Add(SyntaxProblem problem)
    {
        if (problems.Count < MaxProblems) problems.Add(problem);
    }

    /// <summary>Forgets everything but the one reason a file is given up.</summary>
    public void Replace(SyntaxProblem problem)
    {
        problems.Clear();
        problems.Add(problem);
    }
}
