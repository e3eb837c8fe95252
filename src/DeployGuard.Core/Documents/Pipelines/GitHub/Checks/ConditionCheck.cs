using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Conditions that cannot be read, and those that hold whatever happens.</summary>
internal static class ConditionCheck
{
    /// <summary>The conditions of steps.</summary>
    public static void RunAll(PipelineFile file, string path, IReadOnlyList<YamlNode> steps, ExpressionCheck expressions, ProblemSink problems)
    {
        foreach (var step in steps.OfType<YamlMapping>()) Run(file, path, step, expressions, problems);
    }

    /// <summary>The condition of a job or step.</summary>
    /// <param name="file">The workflow or action.</param>
    /// <param name="path">The keys that lead to the job or step.</param>
    /// <param name="body">What the job or step says.</param>
    /// <param name="expressions">Looks at conditions without <c>${{ }}</c>, which are expressions all the same.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Run(PipelineFile file, string path, YamlMapping body, ExpressionCheck expressions, ProblemSink problems)
    {
        if (GitHubCondition.Of(file.Text, body) is not { } condition) return;

        if (condition.IsTemplate)
        {
            // One that is never closed is reported as an expression.
            if (!ExpressionPlaces.In(condition.Text).All(ExpressionPlaces.IsClosed)) return;

            Report(IsOfLineBreak(condition.Text)
                ? "The line break behind }} makes a text of the condition, which is always true: write |- or >-, or leave out ${{ }}"
                : "Text around ${{ }} makes a text of the condition, which is always true: put all of it inside, or leave out ${{ }}");
        }
        else if (condition.IsConstant)
        {
            Report("The condition is always true, since a text or number counts as true: compare it with ==");
        }
        else if (condition.IsBare)
        {
            expressions.Parsed(path + ".if", condition.Scalar, new ParsedExpression(condition.Node, condition.Problem));
        }

        void Report(string message) => problems.Add(PipelineProblemKind.ConstantCondition, condition.Location, message);
    }

    private static bool IsOfLineBreak(string text) =>
        text.EndsWith("\n", StringComparison.Ordinal) && ExpressionPlaces.In(text).First().Length == text.Trim().Length;
}
