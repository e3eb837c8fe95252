using DeployGuard.Flow;
using DeployGuard.Judgement;
using DeployGuard.Literals;
using DeployGuard.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard;

/// <summary>Looks at keys that are written byte by byte, and at what refers to a literal that has an innocent name.</summary>
internal sealed class MaterialInspection(ValueFlow flow)
{
    /// <summary>The finding about an array of bytes, or about a reference that is handed to an API.</summary>
    public CredentialFinding? Of(IOperation operation, ISymbol containing, CancellationToken cancellation) => operation switch
    {
        IArrayCreationOperation
        {
            Initializer.ElementValues.Length: >= CredentialJudge.ShortestKey,
            Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte },
        } => SyntaxLiteral.Of(operation.Syntax as ExpressionSyntax) is { } bytes ? OfBytes(operation, bytes, containing) : null,
        IFieldReferenceOperation or ILocalReferenceOperation or IPropertyReferenceOperation or IInvocationOperation => OfReference(operation, cancellation),
        _ => null,
    };

    /// <summary>The finding about bytes or characters in a collection expression.</summary>
    public CredentialFinding? Of(SyntaxNodeAnalysisContext context)
    {
        var collection = (CollectionExpressionSyntax)context.Node;
        if (collection.Elements.Count < CredentialJudge.ShortestKey || SyntaxLiteral.Of(collection) is not { } characters) return null;
        return context.SemanticModel.GetOperation(collection, context.CancellationToken) is { } operation && context.ContainingSymbol is { } containing
            ? OfBytes(operation, characters, containing)
            : null;
    }

    /// <summary>The findings about the defaults of a lambda's parameters.</summary>
    public IEnumerable<CredentialFinding> OfDefaults(ParenthesizedLambdaExpressionSyntax lambda) =>
        from parameter in lambda.ParameterList.Parameters
        let value = parameter.Default?.Value
        where value is not null
        let target = flow.OfName(parameter.Identifier.ValueText)
        where target is not null && SyntaxLiteral.Of(value) is { } text && CredentialJudge.IsCredential(target, text)
        select CredentialFinding.Of(value, target);

    private CredentialFinding? OfBytes(IOperation operation, string bytes, ISymbol containing) =>
        CredentialJudge.IsKey(bytes) && flow.Of(operation, containing) is { Kind: not FlowKind.Item } target
            ? CredentialFinding.Of(operation.Syntax, target)
            : null;

    private CredentialFinding? OfReference(IOperation reference, CancellationToken cancellation)
    {
        if (flow.SinkOf(reference) is not { } sink || Initializers.TextOf(reference, cancellation) is not { } text) return null;

        // What shows at the declaration is reported there, once.
        var isSecret = CredentialJudge.IsKey(text) || CredentialJudge.IsHandedOver(sink, text);
        return isSecret && !(Initializers.SymbolOf(reference) is { } symbol && flow.IsShownBy(symbol, text)) ? CredentialFinding.Of(reference.Syntax, sink) : null;
    }
}
