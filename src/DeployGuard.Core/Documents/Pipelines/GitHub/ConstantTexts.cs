using DeployGuard.Documents.Pipelines.GitHub.Expressions;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Texts that are the same however a workflow runs.</summary>
internal static class ConstantTexts
{
    /// <summary>The text of an expression; null when it is not known, or differs from run to run.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="scope">What is known where it stands.</param>
    /// <param name="row">The combination of the matrix; null when it is not told.</param>
    public static string? Of(ExpressionNode node, WorkflowScope scope, MatrixRow? row)
    {
        string? constant = null;
        foreach (var run in PipelineRun.All)
        {
            var facts = new RunFacts(run, scope) { Row = row };
            if (facts.Evaluator.Evaluate(node).Printed?.Literal is not { } text || (constant is not null && constant != text)) return null;

            constant = text;
            if (!facts.IsOfRun) break;
        }

        return constant;
    }
}
