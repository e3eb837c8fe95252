using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>An entry of the top level of a compose file.</summary>
/// <param name="Key">Its key.</param>
/// <param name="WholeLines">
/// Its line with the line end, and one blank line behind it: what can go without touching anything else. Null when it takes several
/// lines or shares its line with others.
/// </param>
internal sealed record TopLevelEntry(YamlNode Key, TextSpan? WholeLines)
{
    /// <summary>The lines of an entry.</summary>
    public static TextSpan? LinesOf(SourceText text, YamlEntry entry)
    {
        var start = text.GetPosition(entry.Span.Start);
        if (start.Column != 1 || text.GetPosition(entry.Span.End).Line != start.Line) return null;

        var next = start.Line + 1;
        if (next < text.LineCount && text.ToString(text.GetLine(next)).Trim().Length == 0) next++;
        var end = next <= text.LineCount ? text.GetLine(next).Start : text.Content.Length;
        return TextSpan.FromBounds(entry.Span.Start, end);
    }
}
