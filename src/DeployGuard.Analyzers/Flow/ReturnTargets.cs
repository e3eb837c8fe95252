using DeployGuard.Judgement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Flow;

/// <summary>Values returned by what is named like a secret: a property, a method, a local function.</summary>
internal sealed class ReturnTargets(NameVerdicts names)
{
    private static readonly string[] Readers = ["Get", "Read", "Load", "Fetch", "Retrieve", "Resolve", "Provide", "Obtain"];

    public FlowTarget? Of(IOperation returned, ISymbol containing)
    {
        for (var outer = returned.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILocalFunctionOperation local) return Of(local.Symbol);
            if (outer is IAnonymousFunctionOperation lambda) return OfLambda(lambda);
        }

        return Of(containing);
    }

    /// <summary>A delegate is named by what it is given to: <c>Func&lt;string&gt; getPassword = () => "…"</c>.</summary>
    private FlowTarget? OfLambda(IAnonymousFunctionOperation lambda)
    {
        var outer = lambda.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation) outer = outer.Parent;
        return outer switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } } => OfName(local.Name, local),
            IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } => OfName(fields[0].Name, fields[0]),
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member } } => OfName(member.Name, member),
            IArgumentOperation { Parameter: { } parameter } => OfName(parameter.Name, parameter),
            _ => null,
        };
    }

    private FlowTarget? Of(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => names.IsSecret(property.Name) ? Returned(property.Name, property) : null,
        IMethodSymbol method => OfName(method.Name, method),
        IPropertySymbol property => names.IsSecret(property.Name) ? Returned(property.Name, property) : null,
        _ => null,
    };

    /// <summary>ResetPassword returns no password: a verb must be one of reading.</summary>
    private FlowTarget? OfName(string name, ISymbol symbol)
    {
        if (!names.IsSecret(name)) return null;

        var words = NameWords.Of(name);
        var isReader = Array.Exists(Readers, reader => string.Equals(reader, words[0], StringComparison.OrdinalIgnoreCase));
        return isReader || !NameWords.IsVerb(words[0]) ? Returned(name, symbol) : null;
    }

    private static FlowTarget Returned(string name, ISymbol symbol) => new(FlowKind.Returned, name) { Symbol = symbol };
}
