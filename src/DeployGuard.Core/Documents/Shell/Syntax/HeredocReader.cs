using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Reads the delimiters of here-documents and, at the next line end, their bodies (POSIX 2.7.4).</summary>
internal sealed class HeredocReader(ShellInput input, WordReader words)
{
    private List<ShellHeredoc> pending = [];

    /// <summary>Reads the delimiter behind <c>&lt;&lt;</c>; null when there is none.</summary>
    public ShellHeredoc? ReadDelimiter(int operatorStart, bool stripsTabs)
    {
        while (input.Current is ' ' or '\t') input.Position++;
        var start = input.Position;
        var delimiter = new StringBuilder();
        var isQuoted = false;
        while (!words.IsAtWordEnd)
        {
            var c = input.Content[input.Position++];
            if (c is '\'' or '"')
            {
                isQuoted = true;
                AppendQuoted(c, delimiter);
            }
            else if (c == '\\' && !words.IsAtWordEnd)
            {
                isQuoted = true;
                delimiter.Append(input.Content[input.Position++]);
            }
            else
            {
                delimiter.Append(c);
            }
        }

        if (input.Position == start) return null;

        var heredoc = new ShellHeredoc(delimiter.ToString(), isQuoted, stripsTabs, operatorStart, input.Position);
        pending.Add(heredoc);
        return heredoc;
    }

    /// <summary>Consumes the line end here and the bodies of the here-documents announced before it.</summary>
    public void ReadLineEnd()
    {
        input.Position++;
        if (pending.Count == 0) return;

        var announced = pending;
        pending = [];
        foreach (var heredoc in announced) ReadBody(heredoc);
    }

    /// <summary>Speaks of the first here-document that the end of the text has left without a body.</summary>
    public void ReportMissingBodies()
    {
        if (pending.Count > 0) ReportUnterminated(pending[0]);
    }

    private void ReadBody(ShellHeredoc heredoc)
    {
        var start = input.Position;
        var lines = new List<TextSpan>();
        var isTerminated = false;
        while (!input.IsAtEnd && !isTerminated)
        {
            var line = NextLine(heredoc.StripsTabs);
            isTerminated = IsDelimiter(line, heredoc.Delimiter);
            if (!isTerminated) lines.Add(line);
        }

        if (!isTerminated) ReportUnterminated(heredoc);
        if (lines.Count == 0) lines.Add(new TextSpan(start, 0));
        var body = input.Text.Pick(heredoc.StripsTabs ? lines : [TextSpan.FromBounds(lines[0].Start, lines[lines.Count - 1].End)]);
        heredoc.Complete(body, heredoc.IsQuoted ? [] : ReadParts(lines[0].Start, lines[lines.Count - 1].End));
    }

    /// <summary>Consumes a line; the span includes the line end but not the tabs that <c>&lt;&lt;-</c> strips.</summary>
    private TextSpan NextLine(bool stripsTabs)
    {
        var start = input.Position;
        var newline = input.Content.IndexOf('\n', start, input.Limit - start);
        input.Position = newline < 0 ? input.Limit : newline + 1;
        while (stripsTabs && start < input.Position && input.Content[start] == '\t') start++;
        return TextSpan.FromBounds(start, input.Position);
    }

    private bool IsDelimiter(TextSpan line, string delimiter)
    {
        var end = line.End;
        if (end > line.Start && input.Content[end - 1] == '\n') end--;
        if (end > line.Start && input.Content[end - 1] == '\r') end--;
        return end - line.Start == delimiter.Length
            && string.CompareOrdinal(input.Content, line.Start, delimiter, 0, delimiter.Length) == 0;
    }

    private IReadOnlyList<ShellWordPart> ReadParts(int start, int end)
    {
        var (position, limit) = (input.Position, input.Limit);
        (input.Position, input.Limit) = (start, end);
        var parts = words.ReadQuotedParts(closing: null);
        (input.Position, input.Limit) = (position, limit);
        return parts;
    }

    private void ReportUnterminated(ShellHeredoc heredoc) =>
        input.Report(heredoc.OperatorStart, heredoc.OperatorEnd, "The here-document has no end; add a line with its delimiter alone");

    private void AppendQuoted(char quote, StringBuilder delimiter)
    {
        while (!input.IsAtEnd && input.Current is not '\n')
        {
            var c = input.Content[input.Position++];
            if (c == quote) return;
            delimiter.Append(c);
        }
    }
}
