using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>A word of a command line in whatever shell.</summary>
/// <param name="Text">The value without quotes, with <see cref="Hole"/> in the place of what is put in when it runs.</param>
/// <param name="Raw">As written, expressions and quotes included.</param>
/// <param name="Span">0-based offsets in the text of the script.</param>
internal sealed record CommandWord(string Text, string Raw, TextSpan Span)
{
    /// <summary>Stands for a value nobody knows before the script runs; of the private use area, so that no script means it.</summary>
    public const char Hole = '\uE000';

    /// <summary>True when the whole value is written down.</summary>
    public bool IsKnown => Text.IndexOf(Hole) < 0;

    /// <summary>True for <c>-x</c> and <c>--option</c>.</summary>
    public bool IsOption => Text.Length > 1 && Text[0] == '-';
}
