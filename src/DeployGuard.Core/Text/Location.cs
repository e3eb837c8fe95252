namespace DeployGuard.Text;

/// <summary>A span in a named file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">0-based offsets; always inside the text.</param>
public sealed record Location(SourceText Source, TextSpan Span)
{
    /// <summary>Path from the repository root, separated by '/'.</summary>
    public string Path => Source.Path;

    /// <summary>1-based position of the first character.</summary>
    public LinePosition Start => Source.GetPosition(Span.Start);

    /// <summary>1-based position just behind the last character.</summary>
    public LinePosition End => Source.GetPosition(Span.End);
}
