using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Expressions that GitHub cannot read, and names in them that nothing has.</summary>
internal static class ExpressionCheck
{
    private static readonly string[] Contexts =
        ["github", "env", "vars", "job", "jobs", "steps", "runner", "secrets", "strategy", "matrix", "needs", "inputs"];

    /// <summary>Everything between <c>${{</c> and <c>}}</c> in a file.</summary>
    public static void Run(PipelineFile file, ProblemSink problems)
    {
        if (file.Text.Content.IndexOf("${{", StringComparison.Ordinal) < 0) return;

        foreach (var value in file.Values)
        {
            foreach (var place in ExpressionPlaces.In(value.Scalar.Value))
            {
                if (ExpressionPlaces.IsClosed(place)) Parsed(file.Text, value.Scalar, ExpressionParser.Parse(value.Scalar.Value, ExpressionPlaces.Inside(place)), problems);
                else Report(file.Text, value.Scalar, place, "This expression is never closed, and GitHub refuses the workflow: write }} behind it", problems);
            }
        }
    }

    /// <summary>An expression that was read.</summary>
    public static void Parsed(SourceText source, YamlScalar scalar, ParsedExpression expression, ProblemSink problems)
    {
        if (expression.Problem is { } problem) Report(source, scalar, problem.Span, problem.Message, problems);
        foreach (var node in expression.Node?.All ?? [])
        {
            if (node is ContextNode context && !Contexts.Contains(context.Name, StringComparer.OrdinalIgnoreCase))
            {
                if (NearestName.Find(context.Name, Contexts) is { } near)
                    Report(source, scalar, context.Span, $"There is no context '{Excerpt.Of(context.Name)}', and GitHub refuses the workflow: write '{near}'", problems);
            }
            else if (node is CallNode call && !ExpressionFunctions.Names.Contains(call.Name, StringComparer.OrdinalIgnoreCase))
            {
                if (NearestName.Find(call.Name, ExpressionFunctions.Names) is { } near)
                    Report(source, scalar, call.NameSpan, $"There is no function '{Excerpt.Of(call.Name)}', and GitHub refuses the workflow: write '{near}'", problems);
            }
        }
    }

    private static void Report(SourceText source, YamlScalar scalar, TextSpan span, string message, ProblemSink problems) =>
        problems.Add(PipelineProblemKind.Expression, new Location(source, scalar.ToSource(span)), message);
}
