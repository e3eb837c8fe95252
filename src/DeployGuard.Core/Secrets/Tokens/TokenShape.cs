namespace DeployGuard.Secrets.Tokens;

/// <summary>A way to find tokens in a text: a fixed text that announces one, and what has to stand around it.</summary>
internal abstract class TokenShape
{
    /// <summary>The text to look for, in whatever case.</summary>
    public abstract string Anchor { get; }

    /// <summary>The token an occurrence of the anchor belongs to; null if there is none.</summary>
    /// <param name="text">The text that is searched.</param>
    /// <param name="anchor">0-based offset of the anchor.</param>
    public abstract TokenMatch? At(string text, int anchor);
}

/// <summary>A token that a text within itself gives away.</summary>
internal sealed class MarkedToken(TokenPattern pattern) : TokenShape
{
    public override string Anchor => pattern.Anchor;

    public override TokenMatch? At(string text, int anchor) => pattern.Around(text, anchor);
}

/// <summary>A token that only its shape beside a name gives away.</summary>
/// <param name="name">The name, in whatever case.</param>
/// <param name="reach">How many characters may stand between the name and the token: <c>" value="</c>.</param>
/// <param name="pattern">The shape.</param>
internal sealed class NamedToken(string name, int reach, TokenPattern pattern) : TokenShape
{
    public override string Anchor => name;

    public override TokenMatch? At(string text, int anchor)
    {
        var start = anchor + name.Length;
        for (var last = Math.Min(text.Length - 1, start + reach); start <= last; start++)
            if (pattern.At(text, start) is { } match) return match;
        return null;
    }
}
