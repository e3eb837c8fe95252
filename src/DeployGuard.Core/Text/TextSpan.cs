namespace DeployGuard.Text;

/// <summary>A range of a text, counted in UTF-16 characters.</summary>
/// <param name="Start">0-based offset of the first character.</param>
/// <param name="Length">Number of characters; 0 marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>0-based offset just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span between two 0-based offsets, <paramref name="end"/> excluded.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True when <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the 0-based offset lies inside this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;
}
