using System.Globalization;
using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>The functions of expressions that are no tests of texts.</summary>
internal static class AzureFunctions
{
    private const int LongestText = 10_000;

    /// <summary>How many items a parameter holds, or how long a text is.</summary>
    public static ConditionValue Length(AzureExpression.Call call, AzureValues values)
    {
        if (call.Arguments.Count != 1) return ConditionValue.Unknown;
        if (call.Arguments[0] is AzureExpression.Path path && values.Scope.Find(path) is { Node.Target: YamlSequence list } found)
        {
            // What stands behind a directive may be there or not, and whoever starts it by hand may hand over another list.
            var isKnown = !(found.IsRuntime && values.Run.Event == PipelineEvent.Manual) && list.Items.All(item => !IsDirective(item));
            return isKnown ? Of(list.Items.Count) : ConditionValue.Unknown;
        }

        return AzureEvaluator.Value(call.Arguments[0], values).Text is { } text ? Of(text.Length) : ConditionValue.Unknown;
    }

    /// <summary>A text with <c>{0}</c> and its like replaced.</summary>
    public static ConditionValue Format(List<ConditionValue> arguments)
    {
        if (arguments.Count == 0 || arguments.Any(argument => argument.Text is null)) return ConditionValue.Unknown;

        var text = arguments[0].Text!;
        for (var i = 1; i < arguments.Count && text.Length < LongestText; i++)
            text = text.Replace("{" + (i - 1).ToString(CultureInfo.InvariantCulture) + "}", arguments[i].Text!);
        return ConditionValue.Of(text);
    }

    /// <summary>One of two values.</summary>
    public static ConditionValue Choose(List<ConditionValue> arguments) => arguments.Count != 3 ? ConditionValue.Unknown
        : arguments[0].AsTruth(text => text.Length > 0) switch
        {
            Truth.True => arguments[1],
            Truth.False => arguments[2],
            _ => ConditionValue.Unknown,
        };

    /// <summary>Which of two numbers is the greater.</summary>
    public static Truth Compare(ConditionValue left, ConditionValue right, Func<int, bool> test) =>
        Number(left) is { } one && Number(right) is { } other ? TruthLogic.Of(test(one.CompareTo(other))) : Truth.Unknown;

    private static ConditionValue Of(int number) => ConditionValue.Of(number.ToString(CultureInfo.InvariantCulture));

    private static double? Number(ConditionValue value) =>
        value.Text is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsDirective(YamlNode item) => item.Target switch
    {
        YamlScalar scalar => scalar.Value.IndexOf("${{", StringComparison.Ordinal) >= 0,
        YamlMapping mapping => mapping.EffectiveEntries.Any(entry => entry.Name?.StartsWith("${{", StringComparison.Ordinal) == true),
        _ => true,
    };
}
