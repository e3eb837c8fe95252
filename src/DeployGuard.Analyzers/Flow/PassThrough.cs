using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Flow;

/// <summary>The operations whose value is the value they are given, in another form at most.</summary>
internal static class PassThrough
{
    /// <summary><c>OperationKind.CollectionExpression</c>, which came with Roslyn 4.9.</summary>
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    private static readonly HashSet<string> OfArgument = new(StringComparer.Ordinal)
    {
        "GetBytes", "FromBase64String", "FromHexString", "ToBase64String", "ToHexString", "FromResult", "AsSpan", "AsMemory", "ToArray", "ToCharArray",
    };

    private static readonly HashSet<string> OfInstance = new(StringComparer.Ordinal)
    {
        "ToCharArray", "ToArray", "ToString", "Trim", "AsSpan", "AsMemory", "Normalize", "ToList",
    };

    private static readonly HashSet<string> Wrappers = new(StringComparer.Ordinal)
    {
        "String", "Uri", "StringValues", "ReadOnlySpan", "Span", "ReadOnlyMemory", "Memory", "ValueTask", "BinaryData", "Nullable",
    };

    /// <summary>The operation that has the value of <paramref name="value"/>; null where its way ends.</summary>
    public static IOperation? Beyond(IOperation value, IOperation parent) => parent switch
    {
        IConversionOperation { OperatorMethod: null } => parent,
        IConversionOperation { Type: { } type } => IsHolder(type.Name) ? parent : null,
        IConditionalOperation conditional => conditional.Condition == value ? null : parent,
        ISwitchExpressionArmOperation arm => arm.Value == value ? parent.Parent : null,
        IArrayInitializerOperation => parent.Parent,
        IArgumentOperation argument => BeyondArgument(argument),
        IInvocationOperation call => call.Instance == value && OfInstance.Contains(call.TargetMethod.Name) ? parent : null,
        ICoalesceOperation or IParenthesizedOperation or IAssignmentOperation => parent,
        // One character of a constant: text[i].
        IPropertyReferenceOperation { Property.ContainingType.SpecialType: SpecialType.System_String } character => character.Instance == value ? parent : null,
        _ => IsCollectionExpression(parent) ? parent : null,
    };

    /// <summary>True for an array, a list or a collection expression: the value is one of several in it.</summary>
    public static bool IsCollection(IOperation operation) =>
        operation is IArrayCreationOperation || IsCollectionExpression(operation)
        || operation is IObjectCreationOperation { Initializer: { } } creation && !Wrappers.Contains(creation.Type?.Name ?? "");

    private static bool IsCollectionExpression(IOperation operation) =>
        operation.Kind == CollectionExpression || (operation.Kind == OperationKind.None && operation.Syntax.IsKind(SyntaxKind.CollectionExpression));

    private static IOperation? BeyondArgument(IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation call when OfArgument.Contains(call.TargetMethod.Name) && IsOfSystem(call.TargetMethod) => call,
        // An element of a collection initializer: { "a", "b" }.
        IInvocationOperation { TargetMethod: { Name: "Add", Parameters.Length: 1 }, Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } } => list,
        IObjectCreationOperation { Type: { } type } creation when IsHolder(type.Name) => creation,
        _ => null,
    };

    private static bool IsOfSystem(IMethodSymbol method)
    {
        var space = method.ContainingType.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space?.Name == "System";
    }

    /// <summary>Types that hold a text as it is. Others that a text converts to are names, paths or labels.</summary>
    private static bool IsHolder(string type) =>
        Wrappers.Contains(type) || Array.Exists(["Secret", "Password", "Sensitive", "Json"], word => type.IndexOf(word, StringComparison.Ordinal) >= 0);
}
