using DeployGuard.Judgement;
using DeployGuard.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Flow;

/// <summary>Values given to variables and members: where they are declared, and later.</summary>
internal sealed class AssignmentTargets(SinkTable sinks, NameVerdicts names)
{
    public FlowTarget? OfInitializer(IOperation initializer) => initializer switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } } => OfSymbol(local),
        IFieldInitializerOperation field => OfSymbol(field.InitializedFields.FirstOrDefault()),
        IPropertyInitializerOperation property => OfSymbol(property.InitializedProperties.FirstOrDefault()),
        IParameterInitializerOperation parameter => OfSymbol(parameter.Parameter),
        _ => null,
    };

    /// <summary><c>fixed (char* password = "…")</c>, for which there is no operation.</summary>
    public FlowTarget? OfFixed(IOperation value) =>
        value.Syntax.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } && names.IsSecret(name)
            ? new FlowTarget(FlowKind.Named, name)
            : null;

    public FlowTarget? Of(IAssignmentOperation assignment)
    {
        // An array element and a deconstructed tuple are targets as well; the latter is read with the tuple.
        if (assignment is IDeconstructionAssignmentOperation) return null;
        if (sinks.Of(assignment.Target) is { } sink) return new FlowTarget(FlowKind.Sink, sink.Member) { Sink = sink };

        var (name, isKey) = OperandName.Of(assignment.Target);
        if (isKey || name == "Authorization") return names.OfKey(name);
        return names.IsSecret(name) ? new FlowTarget(FlowKind.Named, name) { Symbol = (assignment.Target as IMemberReferenceOperation)?.Member } : null;
    }

    private FlowTarget? OfSymbol(ISymbol? symbol) =>
        symbol is not null && names.IsSecret(symbol.Name) ? new FlowTarget(FlowKind.Named, symbol.Name) { Symbol = symbol } : null;
}
