using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Makes conditions of the texts behind <c>condition</c>.</summary>
internal static class AzureConditions
{
    // Each condition of a pipeline is asked many times over; a single one must not take long.
    private const int Lookups = 500;

    /// <summary>A condition that is worked out when the pipeline runs; one that cannot be read is not known.</summary>
    /// <param name="scalar">The condition as written.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public static PipelineCondition Of(YamlScalar scalar, AzureScope scope, ICollection<PipelineProblem> problems)
    {
        var text = TextOf(scalar, scope, isManual: false);
        var (expression, manual) = (AzureExpressionParser.Parse(text), AzureExpressionParser.Parse(TextOf(scalar, scope, isManual: true)));
        // What is put in may be anything, and a macro makes it unreadable only if the service does not know it either.
        if (expression is null && text.Length > 0 && text.IndexOf('$') < 0) problems.Add(Unreadable(text, scope.At(scalar)));

        return new PipelineCondition(scalar.Value, scope.At(scalar))
        {
            Passes = run => Holds(run.Event == PipelineEvent.Manual ? manual : expression, run, scope),
            NeedsSuccess = expression is null or AzureExpression.Opaque or AzureExpression.Path ? Truth.Unknown : NeedsSuccess(expression, scope),
        };
    }

    /// <summary>Whether an expression holds at compile time.</summary>
    public static Func<PipelineRun, Truth> AtCompileTime(string text, AzureScope scope)
    {
        var expression = AzureExpressionParser.Parse(text.Trim());
        return run => Holds(expression, run, scope);
    }

    /// <summary>The scope under one more compile-time condition; null when that never holds.</summary>
    public static AzureScope? Under(AzureScope scope, string text, Location location, Func<PipelineRun, Truth> passes) => ConditionLogic.Constant(passes) switch
    {
        Truth.False => null,
        Truth.True => scope,
        _ => scope with
        {
            Conditions = [.. scope.Conditions, new PipelineCondition(text, location) { Passes = passes, NeedsSuccess = Truth.True }],
        },
    };

    /// <summary>A condition without a function of status loses the implicit <c>succeeded()</c>: it passes although something has failed.</summary>
    private static Truth NeedsSuccess(AzureExpression expression, AzureScope scope)
    {
        if (Never(AzureOutcome.SomeFailed)) return Truth.True;
        return Never(AzureOutcome.AllFailed) ? Truth.Unknown : Truth.False;

        bool Never(AzureOutcome outcome) => PipelineRun.All.All(run => AzureEvaluator.Holds(expression, Values(run, outcome, scope)) == Truth.False);
    }

    private static string TextOf(YamlScalar scalar, AzureScope scope, bool isManual)
    {
        var text = AzureTexts.Substitute(scalar.Value, scope, isManual: isManual);
        return (AzureTexts.Expression(text) ?? text).Trim();
    }

    private static Truth Holds(AzureExpression? expression, PipelineRun run, AzureScope scope) =>
        expression is null ? Truth.Unknown : AzureEvaluator.Holds(expression, Values(run, AzureOutcome.Success, scope));

    private static AzureValues Values(PipelineRun run, AzureOutcome outcome, AzureScope scope) => new(run, outcome, scope, new Fuel(Lookups));

    private static PipelineProblem Unreadable(string text, Location location) =>
        new(PipelineProblemKind.Expression, location, $"The condition '{Excerpt.Of(text)}' cannot be read: check its brackets, commas and single quotes");
}
