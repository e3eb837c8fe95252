using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Literals;

/// <summary>Questions about operations that several readers ask.</summary>
internal static class OperationShapes
{
    /// <summary>The operation without conversions around it.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        return operation;
    }

    /// <summary>The next operation outwards that is no conversion; null at the top.</summary>
    public static IOperation? Enclosing(this IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation) parent = parent.Parent;
        return parent;
    }

    /// <summary>The constant text of an operation; null when it has none.</summary>
    public static string? Constant(this IOperation operation) =>
        operation.Unconverted().ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>True for <c>+</c> of texts.</summary>
    public static bool IsConcatenation(this IOperation operation) =>
        operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };
}
