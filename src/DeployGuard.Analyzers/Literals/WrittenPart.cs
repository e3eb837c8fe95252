using Microsoft.CodeAnalysis;

namespace DeployGuard.Literals;

/// <summary>A part of a text that is put together, as far as it is written down.</summary>
/// <param name="Start">0-based offset in the whole text.</param>
/// <param name="Text">What it says.</param>
/// <param name="Node">The literal, or the reference to a constant.</param>
/// <param name="Constant">The constant it refers to; null for a literal.</param>
internal sealed record WrittenPart(int Start, string Text, SyntaxNode Node, ISymbol? Constant);
