using DeployGuard.Judgement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Flow;

/// <summary>Elements of tuples: named by the tuple, by the type it is given to, or by what it is taken apart into.</summary>
internal sealed class TupleTargets(NameVerdicts names)
{
    public FlowTarget? Of(ITupleOperation tuple, IOperation value)
    {
        var index = tuple.Elements.IndexOf(value);
        if (index < 0) return null;

        var outer = tuple.Parent;
        while (outer is IConversionOperation { Parent: { } parent }) outer = parent;
        if (outer is IDeconstructionAssignmentOperation { Target: var target })
        {
            if (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
            return target is ITupleOperation targets && index < targets.Elements.Length ? Named(OperandName.Of(targets.Elements[index]).Name) : null;
        }

        return Named(NameIn(tuple.Parent is IConversionOperation conversion ? conversion.Type : null, index)) ?? Named(NameIn(tuple.NaturalType, index));
    }

    private static string NameIn(ITypeSymbol? type, int index) =>
        type is INamedTypeSymbol { IsTupleType: true } tuple && index < tuple.TupleElements.Length ? tuple.TupleElements[index].Name : "";

    private FlowTarget? Named(string name) => names.IsSecret(name) ? new FlowTarget(FlowKind.Named, name) : null;
}
