using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeployGuard.Reporting;

/// <summary>
/// <c>[SuppressMessage("Microsoft.Security", "CS001:SecretInline")]</c> on a member or a type around the literal. Only the syntax
/// shows it: builds without the symbol CODE_ANALYSIS leave the attribute out.
/// </summary>
internal static class AttributeSuppression
{
    public static bool Covers(SyntaxNode node) => node.Ancestors().Any(ancestor => AttributesOf(ancestor).Any(IsSuppression));

    private static IEnumerable<AttributeSyntax> AttributesOf(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax member => member.AttributeLists.SelectMany(list => list.Attributes),
        AccessorDeclarationSyntax accessor => accessor.AttributeLists.SelectMany(list => list.Attributes),
        ParameterSyntax parameter => parameter.AttributeLists.SelectMany(list => list.Attributes),
        StatementSyntax statement => statement.AttributeLists.SelectMany(list => list.Attributes),
        _ => [],
    };

    private static bool IsSuppression(AttributeSyntax attribute)
    {
        if (attribute.Name.ToString().IndexOf("SuppressMessage", StringComparison.Ordinal) < 0) return false;

        var arguments = attribute.ArgumentList?.Arguments ?? default;
        return arguments.Count >= 2 && TextOf(arguments[0]) == "Microsoft.Security"
            && TextOf(arguments[1]).StartsWith("CS001", StringComparison.OrdinalIgnoreCase);
    }

    private static string TextOf(AttributeArgumentSyntax argument) =>
        argument.Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : "";
}
