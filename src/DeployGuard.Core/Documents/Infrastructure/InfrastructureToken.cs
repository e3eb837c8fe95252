using DeployGuard.Text;

namespace DeployGuard.Documents.Infrastructure;

/// <summary>A token of Bicep, Terraform or JSON.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">0-based offsets in the file; of a string without its quotes.</param>
/// <param name="Text">The word, the sign, or what the string says; null for a string with variables or escapes.</param>
/// <param name="IsFirst">True for the first token of its line.</param>
internal readonly record struct InfrastructureToken(InfrastructureTokenKind Kind, TextSpan Span, string? Text, bool IsFirst)
{
    /// <summary>True for a sign.</summary>
    public bool Is(char sign) => Kind == InfrastructureTokenKind.Sign && Text is { } text && text[0] == sign;
}

/// <summary>What a token is.</summary>
internal enum InfrastructureTokenKind
{
    /// <summary>A name, a number, a switch.</summary>
    Word,

    /// <summary>A text in quotes.</summary>
    String,

    /// <summary>Any other character.</summary>
    Sign,
}
