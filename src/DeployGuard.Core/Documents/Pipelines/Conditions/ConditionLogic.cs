namespace DeployGuard.Documents.Pipelines.Conditions;

/// <summary>What conditions of several languages share.</summary>
internal static class ConditionLogic
{
    /// <summary>Whether a truth is the switch that a value spells.</summary>
    public static Truth Equal(this Truth truth, ConditionValue other, StringComparison comparison) =>
        other.Text is { } text
            ? string.Equals(text, "true", comparison) ? truth
                : string.Equals(text, "false", comparison) ? truth.Not()
                : Truth.False
            : other.AsTruth(_ => false) is var second && truth != Truth.Unknown && second != Truth.Unknown ? TruthLogic.Of(truth == second)
            : Truth.Unknown;

    /// <summary>What holds for each way to run; a single value when it is the same for all.</summary>
    public static Truth? Constant(Func<PipelineRun, Truth> condition)
    {
        var first = condition(PipelineRun.All[0]);
        return PipelineRun.All.All(run => condition(run) == first) ? first : null;
    }
}
