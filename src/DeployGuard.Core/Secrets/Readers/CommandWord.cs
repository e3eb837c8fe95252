using DeployGuard.Text;

namespace DeployGuard.Secrets.Readers;

/// <summary>A word of a command line.</summary>
/// <param name="Value">What the program gets, quotes and escapes resolved.</param>
/// <param name="Start">0-based offset of the word's first character in the text, behind an opening quote.</param>
internal sealed record CommandWord(string Value, int Start)
{
    /// <summary>0-based offsets in the text of the characters of the value; null when they follow each other.</summary>
    public IReadOnlyList<int>? Offsets { get; init; }

    /// <summary>Whether quotes surround it: a quoted word is meant as a value.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether more than one blank stands before it, as before the explanations of a help text.</summary>
    public bool IsApart { get; init; }

    /// <summary>Where a part of the value stands in the text.</summary>
    /// <param name="from">0-based index of the part's first character.</param>
    /// <param name="to">0-based index behind its last, greater than <paramref name="from"/>.</param>
    public TextSpan SpanOf(int from, int to) => Offsets is null
        ? TextSpan.FromBounds(Start + from, Start + to)
        : TextSpan.FromBounds(Offsets[from], Offsets[to - 1] + 1);

    /// <summary>Where the value stands in the text from one of its characters on.</summary>
    public TextSpan SpanFrom(int character) => Value.Length == 0 || character >= Value.Length
        ? new TextSpan(Start, 0)
        : Offsets is null
            ? TextSpan.FromBounds(Start + character, Start + Value.Length)
            : TextSpan.FromBounds(Offsets[character], Offsets[Offsets.Count - 1] + 1);
}
