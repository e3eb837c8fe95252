using DeployGuard.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Flow;

/// <summary>The name of what is assigned to or compared with.</summary>
internal static class OperandName
{
    /// <summary>These say nothing themselves; what they are asked of has the name.</summary>
    private static readonly HashSet<string> Transparent = new(StringComparer.Ordinal)
    {
        "Value", "Text", "ToString", "Trim", "TrimEnd", "TrimStart", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "AsSpan", "AsMemory",
        "ToArray", "ToCharArray", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Normalize", "GetBytes", "Result", "GetAwaiter", "GetResult", "ConfigureAwait",
        "GetValueOrDefault",
    };

    /// <summary>The name and whether it is a key in text; an empty name where there is none.</summary>
    public static (string Name, bool IsKey) Of(IOperation? operand)
    {
        while (operand is not null)
        {
            switch (operand)
            {
                case IConversionOperation conversion:
                    operand = conversion.Operand;
                    continue;
                case IDeclarationExpressionOperation declaration:
                    operand = declaration.Expression;
                    continue;
                case IConditionalAccessOperation access:
                    operand = access.WhenNotNull is IInvocationOperation { TargetMethod: var method } && Transparent.Contains(method.Name) ? access.Operation : access.WhenNotNull;
                    continue;
                case IAwaitOperation wait:
                    operand = wait.Operation;
                    continue;
                case ICoalesceOperation coalesce:
                    operand = coalesce.Value;
                    continue;
                case IArrayElementReferenceOperation element:
                    operand = element.ArrayReference;
                    continue;
                case IPropertyReferenceOperation { Arguments.Length: > 0 } indexer:
                    return KeyOf(indexer.Arguments);
                case IPropertyReferenceOperation { Instance: { } instance } property when Transparent.Contains(property.Property.Name):
                    operand = instance;
                    continue;
                case IInvocationOperation call when Transparent.Contains(call.TargetMethod.Name):
                    // An extension method and Encoding.GetBytes have what they are asked of as an argument.
                    operand = call.Arguments.Length > 0 && call.Arguments[0].Parameter?.Type.SpecialType != SpecialType.System_Int32 && (call.Instance is null || call.TargetMethod.Name == "GetBytes")
                        ? call.Arguments[0].Value
                        : call.Instance;
                    continue;
                case IInvocationOperation { Arguments.Length: > 0 } call when call.Arguments[0].Value.Constant() is { } key:
                    return (key, true);
                default:
                    return (SimpleNameOf(operand), false);
            }
        }

        return ("", false);
    }

    private static (string Name, bool IsKey) KeyOf(IReadOnlyList<IArgumentOperation> arguments) =>
        (arguments[arguments.Count - 1].Value.Constant() ?? "", true);

    private static string SimpleNameOf(IOperation operand) => operand switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        IInvocationOperation call => call.TargetMethod.Name,
        IDynamicMemberReferenceOperation member => member.MemberName,
        IDynamicIndexerAccessOperation { Arguments.Length: > 0 } indexer => indexer.Arguments[0].Constant() ?? "",
        // Types that cannot be resolved: the code is being written.
        IInvalidOperation or { Kind: OperationKind.None } => IdentifierOf(operand.Syntax),
        _ => "",
    };

    private static string IdentifierOf(SyntaxNode syntax) => syntax switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => "",
    };
}
