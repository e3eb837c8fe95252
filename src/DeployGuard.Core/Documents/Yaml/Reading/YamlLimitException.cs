namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>A file beyond a limit is given up; this says where and why.</summary>
internal sealed class YamlLimitException(SyntaxProblem problem) : Exception(problem.Message)
{
    public SyntaxProblem Problem { get; } = problem;
}
