namespace DeployGuard.Documents.Projects;

/// <summary>
/// Turns the line information of System.Xml and Newtonsoft.Json into offsets. Both end a line at CR, LF and
/// CR LF, whereas <see cref="Text.SourceText"/> ends it at LF alone.
/// </summary>
internal sealed class ReaderLines
{
    private readonly string content;
    private readonly List<int> starts = [0];

    public ReaderLines(string content)
    {
        this.content = content;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && !IsAt(i + 1, '\n'))) starts.Add(i + 1);
        }
    }

    /// <summary>The 0-based offset of a 1-based line and a 0-based column, moved into the text.</summary>
    public int OffsetOf(int line, int column)
    {
        var start = starts[Math.Max(0, Math.Min(line - 1, starts.Count - 1))];
        return Math.Max(0, Math.Min(start + column, content.Length));
    }

    private bool IsAt(int index, char character) => index < content.Length && content[index] == character;
}
