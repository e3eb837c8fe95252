using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Literals;

/// <summary>Reads values that are written in the code from the operations they begin at.</summary>
internal static class LiteralValues
{
    /// <summary>The text an operation writes down; null for a part of a greater one and for what holds no text.</summary>
    public static LiteralValue? Of(IOperation operation) => operation.Kind switch
    {
        OperationKind.Literal => Literal(operation),
        OperationKind.Utf8String => operation is IUtf8StringOperation { Value: { Length: > 0 } text } ? new LiteralValue(operation, text, []) : null,
        OperationKind.InterpolatedString or OperationKind.Binary or OperationKind.Invocation => Composed(operation),
        OperationKind.FieldReference => operation is IFieldReferenceOperation { Field: { IsConst: true } field } ? Reference(operation, field) : null,
        OperationKind.LocalReference => operation is ILocalReferenceOperation { Local: { IsConst: true } local } ? Reference(operation, local) : null,
        OperationKind.ArrayCreation => Characters((IArrayCreationOperation)operation),
        _ => null,
    };

    private static LiteralValue? Literal(IOperation operation) => operation.ConstantValue.Value switch
    {
        string { Length: > 0 } text => IsPart(operation) ? null : new LiteralValue(operation, text, []),
        char c => AppendedCharacter.IsFirst(operation) ? new LiteralValue(operation, c.ToString(), []) : null,
        _ => null,
    };

    private static LiteralValue? Composed(IOperation operation)
    {
        if (!IsComposition(operation) || IsPart(operation)) return null;

        var text = new ComposedText(operation);
        return text.HasLiteral ? new LiteralValue(operation, text.ToString(), text.Parts) : null;
    }

    private static LiteralValue? Reference(IOperation operation, ISymbol constant) =>
        operation.ConstantValue.Value is string { Length: > 0 } text && !IsPart(operation) ? new LiteralValue(operation, text, []) { Constant = constant } : null;

    private static LiteralValue? Characters(IArrayCreationOperation operation)
    {
        if (operation is not { Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char }, Initializer: { } characters }) return null;

        var text = new char[characters.ElementValues.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (characters.ElementValues[i].Unconverted().ConstantValue is not { HasValue: true, Value: char c }) return null;
            text[i] = c;
        }

        return text.Length == 0 ? null : new LiteralValue(operation, new string(text), []);
    }

    /// <summary>True for a part of a concatenation, an interpolation or a call that puts texts together: the whole is looked at instead.</summary>
    private static bool IsPart(IOperation operation) => operation.Enclosing() switch
    {
        IInterpolatedStringTextOperation or IInterpolationOperation or IInterpolatedStringAdditionOperation => true,
        IArgumentOperation argument => argument.Parent is { } call && StringCalls.IsComposition(call),
        IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true } array } => IsPart(array),
        { } parent => parent.IsConcatenation(),
        null => false,
    };

    private static bool IsComposition(IOperation operation) =>
        operation is IInterpolatedStringOperation || operation.IsConcatenation() || StringCalls.IsComposition(operation);
}
