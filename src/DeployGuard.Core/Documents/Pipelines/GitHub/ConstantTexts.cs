using DeployGuard.Documents.Pipelines.GitHub.Expressions;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Texts that are the same however a workflow runs.</summary>
internal static class ConstantTexts
{
    /// <summary>The text of a value; null when it is not known, or differs from run to run.</summary>
    public static string? Of(Func<PipelineRun, ExpressionValue> value)
    {
        string? constant = null;
        foreach (var run in PipelineRun.All)
        {
            if (value(run).Printed?.Literal is not { } text || (constant is not null && constant != text)) return null;
            constant = text;
        }

        return constant;
    }
}
