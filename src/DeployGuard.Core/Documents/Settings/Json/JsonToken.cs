using DeployGuard.Text;

namespace DeployGuard.Documents.Settings.Json;

/// <summary>The parts JSON is made of. Source: RFC 8259.</summary>
internal enum JsonTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary><c>{</c></summary>
    OpenObject,

    /// <summary><c>}</c></summary>
    CloseObject,

    /// <summary><c>[</c></summary>
    OpenArray,

    /// <summary><c>]</c></summary>
    CloseArray,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Switch,

    /// <summary>What JSON does not know.</summary>
    Unknown,
}

/// <summary>A part of JSON.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, quotes included; empty at the end of the text.</param>
internal readonly record struct JsonToken(JsonTokenKind Kind, TextSpan Span)
{
    /// <summary>What is wrong within it, or null.</summary>
    public SyntaxProblem? Problem { get; init; }
}

/// <summary>A comment between the parts.</summary>
/// <param name="Span">The whole comment with its signs.</param>
/// <param name="IsBlock">True for <c>/* … */</c>.</param>
/// <param name="IsClosed">False for a block that has no end.</param>
internal readonly record struct JsonComment(TextSpan Span, bool IsBlock, bool IsClosed);
