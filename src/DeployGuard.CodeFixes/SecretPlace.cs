using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.CodeFixes;

/// <summary>What of an expression a read replaces, and how the string that is read becomes a value of the type that is wanted there.</summary>
internal sealed class SecretPlace
{
    private readonly SemanticModel model;
    private readonly ExpressionSyntax? replaced;
    private readonly ComposedSecret? composed;
    private readonly Form form;

    private SecretPlace(SemanticModel model, ExpressionSyntax replaced, Form form) =>
        (this.model, this.replaced, this.form, Span) = (model, replaced, form, replaced.Span);

    private SecretPlace(SemanticModel model, ComposedSecret secret) => (this.model, form, composed, Span) = (model, Form.Part, secret, secret.Span);

    private enum Form
    {
        String,

        /// <summary>The bytes of a text.</summary>
        Utf8,

        /// <summary>Any bytes: a setting holds them in base64.</summary>
        Base64,

        Characters,

        /// <summary>A part of a text that is put together.</summary>
        Part,
    }

    /// <summary>What is replaced in the document.</summary>
    public TextSpan Span { get; }

    /// <summary>True if all of the text is replaced, and not the secret in it.</summary>
    public bool IsWhole => form != Form.Part;

    /// <summary>How the setting writes the value; empty for a text.</summary>
    public string Encoding => form == Form.Base64 ? "base64" : "";

    /// <summary>True if a null that is read is a null here; otherwise it would be an exception or an empty text.</summary>
    public bool TakesNull => form == Form.String;

    /// <summary>The place of the secret; null where a string that is read cannot take it.</summary>
    public static SecretPlace? Of(ExpressionSyntax literal, bool isConnectionString, SemanticModel model, CancellationToken cancellationToken)
    {
        if (literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
        {
            if (literal.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Parent: InvocationExpressionSyntax copy })
                return new SecretPlace(model, copy, Form.Utf8);
            return LanguagePosition.HasTargetOfItsOwn(literal, model, cancellationToken) ? new SecretPlace(model, literal, Form.Utf8) : null;
        }

        var type = model.GetTypeInfo(literal, cancellationToken);
        if (type.Type?.SpecialType == SpecialType.System_String)
        {
            if (IsFormat(literal, model, cancellationToken)) return null;
            if (PartedText(literal, isConnectionString, model, cancellationToken) is { } text)
            {
                return ComposedSecret.In(text) is { } secret ? new SecretPlace(model, secret) : null;
            }

            // FormattableString and the handlers of interpolated strings take no string.
            var isTemplate = literal is InterpolatedStringExpressionSyntax && type.ConvertedType?.SpecialType != SpecialType.System_String;
            return isTemplate ? null : new SecretPlace(model, literal, Form.String);
        }

        return literal switch
        {
            ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => OfElements(type.Type),
            InitializerExpressionSyntax or CollectionExpressionSyntax or StackAllocArrayCreationExpressionSyntax
                or ImplicitStackAllocArrayCreationExpressionSyntax
                when LanguagePosition.HasTargetOfItsOwn(literal, model, cancellationToken) =>
                OfElements(DeclaredType(literal, model, cancellationToken) ?? type.ConvertedType),
            _ => null,
        };

        SecretPlace? OfElements(ITypeSymbol? type) => ElementOf(type) switch
        {
            SpecialType.System_Byte => new SecretPlace(model, literal, Form.Base64),
            SpecialType.System_Char => new SecretPlace(model, literal, Form.Characters),
            _ => null,
        };
    }

    /// <summary>The code that makes the value of a string that is read; null if it cannot be named here.</summary>
    /// <param name="read">The expression that reads it.</param>
    /// <param name="isLoose">True if the expression binds less tightly than a call.</param>
    public (string Text, IReadOnlyList<NamespaceImport> Imports)? Wrap(string read, bool isLoose)
    {
        switch (form)
        {
            case Form.Characters:
                return ((isLoose ? $"({read})" : read) + ".ToCharArray()", []);
            case Form.Utf8:
                return TypeName.At(Span.Start, "System.Text", "Encoding", model) is { } encoding
                    ? ($"{encoding.Text}.UTF8.GetBytes({read})", encoding.Imports)
                    : null;
            case Form.Base64:
                return TypeName.At(Span.Start, "System", "Convert", model) is { } convert
                    ? ($"{convert.Text}.FromBase64String({read})", convert.Imports)
                    : null;
            case Form.Part:
                // A colon would begin the format of a hole.
                return (composed!.Before + (read.Contains("::") ? $"({read})" : read) + composed.After, []);
            default:
                var needsParentheses = isLoose && !LanguagePosition.TakesWholeExpression(replaced!);
                var isInHole = replaced!.Parent is InterpolationSyntax && read.Contains("::");
                return (needsParentheses || isInHole ? $"({read})" : read, []);
        }
    }

    /// <summary>
    /// The text of which only the secret is replaced: one with parts that are not written down, or that a literal is put into. A
    /// connection string is one setting, and half of it is none. Null for a literal that is a value by itself.
    /// </summary>
    private static ExpressionSyntax? PartedText(
        ExpressionSyntax literal, bool isConnectionString, SemanticModel model, CancellationToken cancellationToken)
    {
        var isWhole = literal is LiteralExpressionSyntax || model.GetConstantValue(literal, cancellationToken).HasValue
            || (literal is InterpolatedStringExpressionSyntax interpolated && !interpolated.Contents.Any(content => content is InterpolationSyntax))
            || TextCall.IsOfLiterals(literal, model, cancellationToken);
        if (!isWhole) return literal;
        if (!isConnectionString) return null;

        var text = literal;
        while (text.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum) text = sum;
        return text != literal || IsAdded(literal, model, cancellationToken) ? text : null;
    }

    private static bool IsAdded(ExpressionSyntax literal, SemanticModel model, CancellationToken cancellationToken) =>
        literal.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression }
        || (literal.Parent is ArgumentSyntax argument
            && model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } }
            && method is { ContainingType.Name: "String" or "StringBuilder", Name: "Concat" or "Join" or "Append" or "AppendLine" or "Insert" });

    private static bool IsFormat(ExpressionSyntax literal, SemanticModel model, CancellationToken cancellationToken) =>
        literal.Parent is ArgumentSyntax argument
        && model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parameter.Name: "format" or "messageTemplate" };

    private static ITypeSymbol? DeclaredType(ExpressionSyntax literal, SemanticModel model, CancellationToken cancellationToken) => literal.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } =>
            model.GetTypeInfo(declaration.Type, cancellationToken).Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetTypeInfo(property.Type, cancellationToken).Type,
        _ => null,
    };

    private static SpecialType ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType.SpecialType,
        INamedTypeSymbol
        {
            Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", ContainingNamespace.Name: "System", TypeArguments.Length: 1,
        } span => span.TypeArguments[0].SpecialType,
        _ => SpecialType.None,
    };
}
