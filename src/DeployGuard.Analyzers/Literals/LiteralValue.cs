using Microsoft.CodeAnalysis;

namespace DeployGuard.Literals;

/// <summary>A value that is written in the code, whole: a concatenation and not its parts.</summary>
/// <param name="Operation">The operation whose value it is.</param>
/// <param name="Text">The text, <c>CredentialLiteral.Hidden</c> for each part that is not written down.</param>
/// <param name="Parts">Where each written part begins in the text; empty for a single literal.</param>
internal sealed record LiteralValue(IOperation Operation, string Text, IReadOnlyList<WrittenPart> Parts)
{
    /// <summary>The constant the code refers to; null for a value that is written at this place.</summary>
    public ISymbol? Constant { get; init; }

    /// <summary>The part that holds a stretch of the text; null when it reaches over several, and for a single literal.</summary>
    public WrittenPart? PartOf(int start, int end)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            var next = i + 1 < Parts.Count ? Parts[i + 1].Start : Text.Length;
            if (Parts[i].Start <= start && end <= next) return Parts[i];
        }

        return null;
    }
}
