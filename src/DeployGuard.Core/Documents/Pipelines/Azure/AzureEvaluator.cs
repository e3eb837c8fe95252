using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Works expressions out in three values; texts are compared without regard to case, as the service does.</summary>
internal static class AzureEvaluator
{
    private const StringComparison Comparison = StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether an expression holds as a condition.</summary>
    public static Truth Holds(AzureExpression expression, AzureValues values) => Truth(Value(expression, values));

    /// <summary>What an expression comes to.</summary>
    public static ConditionValue Value(AzureExpression expression, AzureValues values) => expression switch
    {
        AzureExpression.Literal { IsBoolean: true } literal => ConditionValue.Of(TruthLogic.Of(literal.Text.Equals("true", Comparison))),
        AzureExpression.Literal literal => OfText(literal.Text),
        AzureExpression.Nothing => ConditionValue.Null,
        AzureExpression.Path path => values.Find(path),
        AzureExpression.Call call => Call(call, values),
        _ => ConditionValue.Unknown,
    };

    // What is put in later is not what stands there.
    private static ConditionValue OfText(string text) => text.IndexOf("${{", StringComparison.Ordinal) >= 0 || text.IndexOf("$(", StringComparison.Ordinal) >= 0
        ? ConditionValue.Unknown
        : ConditionValue.Of(text);

    private static Truth Truth(ConditionValue value) => value.AsTruth(text => text.Length > 0);

    private static ConditionValue Call(AzureExpression.Call call, AzureValues values)
    {
        var name = call.Name.ToLowerInvariant();
        if (Status(name, call, values.Outcome) is { } status) return ConditionValue.Of(status);

        if (name == "length") return AzureFunctions.Length(call, values);

        List<ConditionValue> arguments = [.. call.Arguments.Select(argument => Value(argument, values))];
        return name switch
        {
            "lower" => arguments.Count == 1 ? Changed(arguments[0], text => text.ToLowerInvariant()) : ConditionValue.Unknown,
            "upper" => arguments.Count == 1 ? Changed(arguments[0], text => text.ToUpperInvariant()) : ConditionValue.Unknown,
            "trim" => arguments.Count == 1 ? Changed(arguments[0], text => text.Trim()) : ConditionValue.Unknown,
            "replace" => arguments.Count == 3 && arguments[1].Text is { Length: > 0 } old && arguments[2].Text is { } put
                ? Changed(arguments[0], text => text.Replace(old, put)) : ConditionValue.Unknown,
            "coalesce" => Coalesce(arguments),
            "format" => AzureFunctions.Format(arguments),
            "iif" => AzureFunctions.Choose(arguments),
            _ => ConditionValue.Of(Logical(name, arguments)),
        };
    }

    private static Truth? Status(string name, AzureExpression.Call call, AzureOutcome outcome) => name switch
    {
        "always" => Pipelines.Truth.True,
        "canceled" => Pipelines.Truth.False,
        "succeededorfailed" => Pipelines.Truth.True,
        "succeeded" => outcome == AzureOutcome.Success ? Pipelines.Truth.True : Of(call, outcome, Pipelines.Truth.False),
        "failed" => outcome == AzureOutcome.Success ? Pipelines.Truth.False : Of(call, outcome, Pipelines.Truth.True),
        _ => null,
    };

    /// <summary>With names, only what they name is looked at: whether that has failed is not known when only something has.</summary>
    private static Truth Of(AzureExpression.Call call, AzureOutcome outcome, Truth truth) =>
        call.Arguments.Count > 0 && outcome == AzureOutcome.SomeFailed ? Pipelines.Truth.Unknown : truth;

    private static Truth Logical(string name, List<ConditionValue> arguments)
    {
        switch (name)
        {
            case "and":
                return arguments.Aggregate(Pipelines.Truth.True, (result, argument) => result.And(Truth(argument)));
            case "or":
                return arguments.Aggregate(Pipelines.Truth.False, (result, argument) => result.Or(Truth(argument)));
            case "not" when arguments.Count == 1:
                return Truth(arguments[0]).Not();
            case "xor" when arguments.Count == 2:
                return Truth(arguments[0]).And(Truth(arguments[1]).Not()).Or(Truth(arguments[1]).And(Truth(arguments[0]).Not()));
            case "in" when arguments.Count > 0:
                return IsIn(arguments);
            case "notin" when arguments.Count > 0:
                return IsIn(arguments).Not();
            default:
                return arguments.Count == 2 ? Compared(name, arguments[0], arguments[1]) : Pipelines.Truth.Unknown;
        }
    }

    private static Truth Compared(string name, ConditionValue left, ConditionValue right) => name switch
    {
        "eq" => ConditionValue.AreEqual(left, right, Comparison),
        "ne" => ConditionValue.AreEqual(left, right, Comparison).Not(),
        "startswith" => right.Text is { } start ? left.Matches(text => text.StartsWith(start, Comparison)) : Pipelines.Truth.Unknown,
        "gt" => AzureFunctions.Compare(left, right, order => order > 0),
        "ge" => AzureFunctions.Compare(left, right, order => order >= 0),
        "lt" => AzureFunctions.Compare(left, right, order => order < 0),
        "le" => AzureFunctions.Compare(left, right, order => order <= 0),
        "endswith" => right.Text is { } end ? left.Matches(text => text.EndsWith(end, Comparison)) : Pipelines.Truth.Unknown,
        "contains" => right.Text is { } part ? left.Matches(text => text.IndexOf(part, Comparison) >= 0) : Pipelines.Truth.Unknown,
        _ => Pipelines.Truth.Unknown,
    };

    private static Truth IsIn(List<ConditionValue> arguments) =>
        arguments.Skip(1).Aggregate(Pipelines.Truth.False, (result, one) => result.Or(ConditionValue.AreEqual(arguments[0], one, Comparison)));

    private static ConditionValue Changed(ConditionValue value, Func<string, string> change) =>
        value.Ref is { } name ? ConditionValue.Of(name.Select(change))
        : value.Text is { } text ? ConditionValue.Of(change(text))
        : value.IsNull ? ConditionValue.Of("")
        : ConditionValue.Unknown;

    private static ConditionValue Coalesce(List<ConditionValue> arguments)
    {
        foreach (var argument in arguments)
        {
            switch (argument.Exists)
            {
                case Pipelines.Truth.True:
                    return argument;
                case Pipelines.Truth.Unknown:
                    return ConditionValue.Unknown;
            }
        }

        return ConditionValue.Null;
    }
}
