using DeployGuard.Text;

namespace DeployGuard.Documents.CSharp;

/// <summary>A token of C# source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">0-based offsets in the file; of a string with holes the text up to the first one.</param>
/// <param name="Text">The text of an identifier or sign; the decoded value of a string, null when it has holes or cannot be decoded.</param>
public readonly record struct CSharpToken(CSharpTokenKind Kind, TextSpan Span, string? Text)
{
    /// <summary>True between <c>#if</c> and <c>#endif</c>: whether it is compiled is not known.</summary>
    public bool IsConditional { get; init; }

    /// <summary>True for this sign or word.</summary>
    public bool Is(string text) => Kind is CSharpTokenKind.Sign or CSharpTokenKind.Identifier && Text == text;
}

/// <summary>The kinds of token.</summary>
public enum CSharpTokenKind
{
    /// <summary>A name or keyword; the '@' in front is left out.</summary>
    Identifier,

    /// <summary>A string of any form.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>One sign; <c>??</c> and <c>==</c> are one token each.</summary>
    Sign,
}
