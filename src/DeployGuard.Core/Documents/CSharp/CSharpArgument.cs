using DeployGuard.Text;

namespace DeployGuard.Documents.CSharp;

/// <summary>An argument of a call or indexer.</summary>
/// <param name="Name">The name in front of the colon; null when there is none.</param>
/// <param name="Value">The text of a string literal, or of a constant of the same file; null when the argument is anything else.</param>
/// <param name="Span">0-based offsets of the expression, without the name.</param>
public sealed record CSharpArgument(string? Name, string? Value, TextSpan Span);
