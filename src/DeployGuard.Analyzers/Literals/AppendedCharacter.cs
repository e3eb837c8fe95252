using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Literals;

/// <summary>A password that is written character by character: <c>secure.AppendChar('p'); secure.AppendChar('a');</c></summary>
internal static class AppendedCharacter
{
    /// <summary>True for the first of the characters; they are one finding.</summary>
    public static bool IsFirst(IOperation character) =>
        CallOf(character) is { Parent: IExpressionStatementOperation { Parent: IBlockOperation block } statement }
        && !IsAppend(block.Operations.ElementAtOrDefault(block.Operations.IndexOf(statement) - 1));

    private static IOperation? CallOf(IOperation character) =>
        character.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AppendChar" } call } ? call : null;

    private static bool IsAppend(IOperation? statement) =>
        statement is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: "AppendChar", Arguments: { Length: 1 } arguments } }
        && arguments[0].Value.ConstantValue.HasValue;
}
