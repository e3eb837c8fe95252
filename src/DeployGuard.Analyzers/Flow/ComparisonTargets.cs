using DeployGuard.Judgement;
using DeployGuard.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Flow;

/// <summary>Values a secret is compared with: whoever reads the code knows what to enter.</summary>
internal sealed class ComparisonTargets(NameVerdicts names)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "Equals", "FixedTimeEquals", "SequenceEqual", "Compare", "CompareOrdinal", "CompareTo", "ReferenceEquals",
    };

    /// <summary>A list of thousands of words, <c>"a" or "b" or …</c>, nests as deep, and is no list of passwords.</summary>
    private const int Limit = 64;

    public FlowTarget? OfOperator(IBinaryOperation comparison, IOperation value)
    {
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)) return null;
        return Compared(comparison.LeftOperand == value ? comparison.RightOperand : comparison.LeftOperand);
    }

    /// <summary><c>"…".Equals(password)</c></summary>
    public FlowTarget? OfInstance(IInvocationOperation call, IOperation value) =>
        call.Instance == value && Methods.Contains(call.TargetMethod.Name) && call.Arguments.Length > 0 ? Compared(call.Arguments[0].Value) : null;

    /// <summary><c>password.Equals("…")</c>, <c>string.Equals(password, "…")</c>, <c>comparer.Equals(password, "…")</c></summary>
    public FlowTarget? OfArgument(IArgumentOperation argument)
    {
        if (argument.Parent is not IInvocationOperation call || !Methods.Contains(call.TargetMethod.Name)) return null;

        foreach (var other in call.Arguments)
            if (other != argument && Compared(other.Value) is { } target) return target;
        return call.Instance is { } instance ? Compared(instance) : null;
    }

    /// <summary>A pattern or a label: <c>password is "…"</c>, <c>{ Password: "…" }</c>, <c>case "…":</c>, <c>"…" => …</c></summary>
    public FlowTarget? OfPattern(IOperation pattern)
    {
        var outer = pattern;
        for (var hops = 0; hops < Limit && outer is not null; hops++, outer = outer.Parent)
        {
            switch (outer)
            {
                case IPropertySubpatternOperation property:
                    return Compared(property.Member);
                case IIsPatternOperation test:
                    return Compared(test.Value);
                case ISwitchExpressionOperation choice:
                    return Compared(choice.Value);
                case ISwitchOperation choice:
                    return Compared(choice.Value);
                case IPatternOperation and not (IConstantPatternOperation or INegatedPatternOperation or IBinaryPatternOperation):
                    return null;
                case IPatternOperation or ICaseClauseOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private FlowTarget? Compared(IOperation operand)
    {
        // A constant beside a constant is no comparison with anybody's input.
        var (name, _) = OperandName.Of(operand);
        return names.IsSecret(name) && operand.Constant() is null ? new FlowTarget(FlowKind.Compared, name) : null;
    }
}
