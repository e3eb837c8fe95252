using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeployGuard.Literals;

/// <summary>
/// The literal an initializer consists of, told by its syntax alone: the declaration may stand in another file, for which
/// no semantic model is at hand.
/// </summary>
internal static class SyntaxLiteral
{
    private static readonly HashSet<string> Conversions = new(StringComparer.Ordinal)
    {
        "GetBytes", "FromBase64String", "FromHexString", "ToCharArray", "ToArray", "AsSpan", "AsMemory",
    };

    /// <summary>
    /// The text of <c>"…"</c>, <c>"…"u8</c>, <c>Encoding.UTF8.GetBytes("…")</c> and the like; for numbers in an array or a collection, their
    /// characters. Null for everything else.
    /// </summary>
    public static string? Of(ExpressionSyntax? expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    continue;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven:
                    expression = forgiven.Operand;
                    continue;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call when Conversions.Contains(member.Name.Identifier.ValueText):
                    expression = call.ArgumentList.Arguments.Count > 0 ? call.ArgumentList.Arguments[0].Expression : member.Expression;
                    continue;
                case LiteralExpressionSyntax literal:
                    return literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression ? literal.Token.ValueText : null;
                case ArrayCreationExpressionSyntax { Initializer: { } items }:
                    return Characters(items.Expressions);
                case ImplicitArrayCreationExpressionSyntax array:
                    return Characters(array.Initializer.Expressions);
                case InitializerExpressionSyntax items:
                    return Characters(items.Expressions);
                case CollectionExpressionSyntax collection:
                    return Characters(collection.Elements.Select(element => (element as ExpressionElementSyntax)?.Expression));
                default:
                    return null;
            }
        }
    }

    /// <summary>Numbers and characters as a text; null unless all are literals that fit a byte or a character.</summary>
    public static string? Characters(IEnumerable<ExpressionSyntax?> items)
    {
        var characters = new List<char>();
        foreach (var item in items)
        {
            var literal = (item is CastExpressionSyntax cast ? cast.Expression : item) as LiteralExpressionSyntax;
            switch (literal?.Token.Value)
            {
                case int number and >= 0 and < char.MaxValue:
                    characters.Add((char)number);
                    break;
                case char c:
                    characters.Add(c);
                    break;
                default:
                    return null;
            }
        }

        return characters.Count == 0 ? null : new string([.. characters]);
    }
}
