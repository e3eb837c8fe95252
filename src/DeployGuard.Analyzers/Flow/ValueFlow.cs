using DeployGuard.Judgement;
using DeployGuard.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Flow;

/// <summary>Follows a value outwards to the first place that makes it a secret.</summary>
internal sealed class ValueFlow(SinkTable sinks, NameVerdicts names)
{
    /// <summary>More operations around a value than anybody writes.</summary>
    private const int Limit = 64;

    private readonly AssignmentTargets assignments = new(sinks, names);
    private readonly ArgumentTargets arguments = new(sinks, names);
    private readonly ComparisonTargets comparisons = new(names);
    private readonly TupleTargets tuples = new(names);
    private readonly ReturnTargets returns = new(names);
    private readonly TestDataTargets testData = new(names);

    /// <summary>The place a value flows to; null when no name and no API there says that it is secret.</summary>
    /// <param name="value">The operation whose value it is.</param>
    /// <param name="containing">The member the operation stands in.</param>
    public FlowTarget? Of(IOperation value, ISymbol containing)
    {
        if (testData.Of(value) is { } parameter) return parameter;

        var isItem = false;
        for (var hops = 0; hops < Limit && value.Parent is { } parent; hops++)
        {
            if (TargetOf(value, parent, containing) is { } target)
                return isItem && target.Kind is not FlowKind.Sink ? target with { Kind = FlowKind.Item } : target;
            if (PassThrough.Beyond(value, parent) is not { } next) return null;

            isItem |= PassThrough.IsCollection(next);
            value = next;
        }

        return null;
    }

    /// <summary>What a name alone makes of a value; null when it is no secret's.</summary>
    public FlowTarget? OfName(string name) => names.IsSecret(name) ? new FlowTarget(FlowKind.Named, name) : null;

    /// <summary>True when the declaration of a constant, a field or a local shows by itself that its value is secret.</summary>
    public bool IsShownBy(ISymbol constant, string text) =>
        OfName(constant.Name) is { } target && CredentialJudge.IsCredential(target with { Symbol = constant }, text);

    /// <summary>The API that is handed a value as it is.</summary>
    public Sink? SinkOf(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation) (value, parent) = (parent, parent.Parent);
        return parent switch
        {
            IArgumentOperation argument => sinks.Of(argument.Parameter),
            ISimpleAssignmentOperation assignment when assignment.Value == value => sinks.Of(assignment.Target),
            _ => null,
        };
    }

    private FlowTarget? TargetOf(IOperation value, IOperation parent, ISymbol containing) => parent switch
    {
        IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation or IParameterInitializerOperation =>
            assignments.OfInitializer(parent),
        IAssignmentOperation assignment => assignment.Value == value ? assignments.Of(assignment) : null,
        IArgumentOperation argument => arguments.Of(argument) ?? comparisons.OfArgument(argument),
        IInvocationOperation call => comparisons.OfInstance(call, value),
        IBinaryOperation binary => comparisons.OfOperator(binary, value) ?? BasicTargets.OfConcatenation(binary, value),
        IInterpolationOperation hole => BasicTargets.OfHole(hole),
        IPatternOperation or ISingleValueCaseClauseOperation => comparisons.OfPattern(parent),
        ITupleOperation tuple => tuples.Of(tuple, value),
        IReturnOperation => returns.Of(parent, containing),
        IForEachLoopOperation loop => arguments.OfCharacters(loop, value),
        { Kind: OperationKind.None } => assignments.OfFixed(value),
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IInvalidOperation => arguments.OfSyntax(value),
        _ => null,
    };
}
