using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.StartUp;

/// <summary>Reads which method a call stands in, and whether it happens when that method runs.</summary>
internal static class CallReader
{
    /// <summary>Methods that run what they are handed; others keep it for a request, a command or never.</summary>
    private static readonly HashSet<string> Runners = new(StringComparer.Ordinal)
        { "Execute", "ExecuteAsync", "ExecuteInTransaction", "ExecuteInTransactionAsync", "Run", "StartNew", "Invoke", "InvokeAsync", "ForEach", "Register" };

    /// <summary>The method or local function that runs an operation; null for what it only hands on.</summary>
    public static IMethodSymbol? OwnerOf(IOperation operation, ISymbol containing)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILocalFunctionOperation local) return local.Symbol.OriginalDefinition;
            if (outer is IAnonymousFunctionOperation lambda && !IsRun(lambda)) return null;
        }

        return (containing as IMethodSymbol)?.OriginalDefinition;
    }

    /// <summary>The method itself: no extension in its short form, no type arguments.</summary>
    public static IMethodSymbol DefinitionOf(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    /// <summary>The name of what is called.</summary>
    public static SyntaxNode NameOf(SyntaxNode call) => (call as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        { } expression => expression,
        null => call,
    };

    private static bool IsRun(IAnonymousFunctionOperation lambda)
    {
        IOperation? outer = lambda.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation) outer = outer.Parent;
        return outer is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } }
            // What the project's own methods are handed they mostly run; but the handlers of routes.
            && (Runners.Contains(method.Name) || (method.DeclaringSyntaxReferences.Length > 0 && !method.Name.StartsWith("Map", StringComparison.Ordinal)));
    }
}
