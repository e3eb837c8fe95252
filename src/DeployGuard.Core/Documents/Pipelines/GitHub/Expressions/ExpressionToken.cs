using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>What a word of an expression is.</summary>
internal enum ExpressionTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name, <c>true</c>, <c>false</c> and <c>null</c> included.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text in single quotes.</summary>
    Text,

    /// <summary>An operator, a bracket, a comma or a dot.</summary>
    Sign,

    /// <summary>What is none of these.</summary>
    Wrong,
}

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">0-based offsets in the text.</param>
/// <param name="Text">The word; of a text what stands in the quotes, of a wrong one what to say about it.</param>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, TextSpan Span, string Text)
{
    public bool Is(string sign) => Kind == ExpressionTokenKind.Sign && Text == sign;
}
