using System.Text;
using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Puts in what <c>${{ }}</c> stands for, as far as it is known.</summary>
internal static class AzureTexts
{
    private const int LongestText = 100_000;

    private static readonly PipelineRun[] Samples =
    [
        new(PipelineEvent.Push, PipelineRef.MainBranch), new(PipelineEvent.Push, PipelineRef.OtherBranch), new(PipelineEvent.PullRequest, PipelineRef.PullRequest),
        new(PipelineEvent.Schedule, PipelineRef.MainBranch),
    ];

    private static readonly PipelineRun[] Manual = [new(PipelineEvent.Manual, PipelineRef.MainBranch), new(PipelineEvent.Manual, PipelineRef.OtherBranch)];

    /// <summary>The expression when a text is nothing but one in <c>${{ }}</c> or <c>$[ ]</c>; null when it is not.</summary>
    public static string? Expression(string text)
    {
        text = text.Trim();
        if (Between(text, "${{", "}}") is { } inner) return inner.IndexOf("${{", StringComparison.Ordinal) < 0 ? inner : null;
        return Between(text, "$[", "]");
    }

    /// <summary>What a scalar comes to for one way to run.</summary>
    public static ConditionValue ValueOf(YamlScalar scalar, AzureValues values)
    {
        if (Expression(scalar.Value) is { } expression)
            return AzureExpressionParser.Parse(expression) is { } parsed ? AzureEvaluator.Value(parsed, values) : ConditionValue.Unknown;
        if (scalar.Boolean is { } boolean && scalar.Kind == YamlScalarKind.Boolean) return ConditionValue.Of(TruthLogic.Of(boolean));

        var text = Substitute(scalar.Value, values.Scope, values.Fuel, values.Run.Event == PipelineEvent.Manual);
        return text.IndexOf("${{", StringComparison.Ordinal) >= 0 || text.IndexOf("$(", StringComparison.Ordinal) >= 0 ? ConditionValue.Unknown : ConditionValue.Of(text);
    }

    /// <summary>A text with the values of its expressions in their places; what is not known, or differs from run to run, stays.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="fuel">How much may still be looked up; null for enough.</param>
    /// <param name="isManual">True for what it is when somebody starts the pipeline by hand, who may change parameters.</param>
    public static string Substitute(string text, AzureScope scope, Fuel? fuel = null, bool isManual = false)
    {
        if (text.IndexOf("${{", StringComparison.Ordinal) < 0) return text;

        fuel ??= new Fuel(2_000);
        var result = new StringBuilder();
        var position = 0;
        while (position < text.Length && result.Length < LongestText)
        {
            var start = text.IndexOf("${{", position, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0) break;

            result.Append(text, position, start - position);
            position = end + 2;
            result.Append(Known(text.Substring(start + 3, end - start - 3), scope, fuel, isManual) ?? text.Substring(start, position - start));
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>A scalar with the values in their places; it stands where it stood.</summary>
    public static YamlScalar Substitute(YamlScalar scalar, AzureScope scope)
    {
        var text = Substitute(scalar.Value, scope);
        return text == scalar.Value ? scalar : new YamlScalar(scope.Source, scalar.Span, scalar.Tag, text, scalar.Style);
    }

    private static string? Known(string expression, AzureScope scope, Fuel fuel, bool isManual)
    {
        if (AzureExpressionParser.Parse(expression) is not { } parsed) return null;

        string? known = null;
        foreach (var run in isManual ? Manual : Samples)
        {
            var value = AzureEvaluator.Value(parsed, new AzureValues(run, AzureOutcome.Success, scope, fuel));
            var text = value.Text ?? (value.Switch is { } on ? on ? "True" : "False" : null);
            if (text is null || (known is not null && known != text)) return null;
            known = text;
        }

        return known;
    }

    private static string? Between(string text, string start, string end) =>
        text.Length >= start.Length + end.Length && text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal)
            ? text.Substring(start.Length, text.Length - start.Length - end.Length)
            : null;
}
