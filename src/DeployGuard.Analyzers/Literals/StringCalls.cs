using DeployGuard.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Literals;

/// <summary>The calls that put texts together: <c>string.Concat</c>, <c>string.Join</c> and <c>string.Format</c>.</summary>
internal static class StringCalls
{
    public static bool IsComposition(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Concat" or "Join" or "Format", ContainingType.SpecialType: SpecialType.System_String } };

    /// <summary>What a call puts together, in order: operations, and texts of a format.</summary>
    public static IReadOnlyList<object> PartsOf(IInvocationOperation call)
    {
        var arguments = ArgumentsOf(call);
        if (arguments.Count == 0) return [];

        return call.TargetMethod.Name switch
        {
            "Concat" => arguments,
            "Join" => Joined(arguments),
            _ => Formatted(arguments),
        };
    }

    private static List<IOperation> ArgumentsOf(IInvocationOperation call)
    {
        var arguments = new List<IOperation>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "provider") continue;

            if (argument.Value.Unconverted() is IArrayCreationOperation { Initializer: { } items }) arguments.AddRange(items.ElementValues);
            else arguments.Add(argument.Value);
        }

        return arguments;
    }

    private static List<object> Joined(List<IOperation> arguments)
    {
        var parts = new List<object>();
        for (var i = 1; i < arguments.Count; i++)
        {
            if (i > 1) parts.Add(arguments[0]);
            parts.Add(arguments[i]);
        }

        return parts;
    }

    private static List<object> Formatted(List<IOperation> arguments)
    {
        var parts = new List<object>();
        if (arguments[0].Constant() is not { } format) return parts;

        for (var i = 0; i < format.Length;)
        {
            var open = format.IndexOf('{', i);
            var close = open < 0 ? -1 : format.IndexOf('}', open);
            parts.Add(format.Substring(i, (close < 0 ? format.Length : open) - i));
            if (close < 0) break;

            var isArgument = int.TryParse(format.Substring(open + 1, close - open - 1), out var index) && index >= 0 && index + 1 < arguments.Count;
            parts.Add(isArgument ? arguments[index + 1] : CredentialLiteral.Hidden.ToString());
            i = close + 1;
        }

        return parts;
    }
}
