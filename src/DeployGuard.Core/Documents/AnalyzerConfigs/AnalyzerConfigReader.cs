using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.AnalyzerConfigs;

/// <summary>
/// Reads .editorconfig and .globalconfig files line by line, with the results of the C# compiler: a line that is
/// neither a comment nor a section nor a property is ignored there, and so it is here.
/// </summary>
public sealed class AnalyzerConfigReader : IDocumentReader
{
    /// <inheritdoc/>
    public FileKind Kind => FileKind.AnalyzerConfig;

    /// <inheritdoc/>
    public Type DocumentType => typeof(AnalyzerConfigDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text) => Parse(text);

    /// <summary>Reads a file.</summary>
    public static AnalyzerConfigDocument Parse(SourceText text)
    {
        var sections = new List<AnalyzerConfigSection>();
        var comments = new List<Comment>();
        var properties = new Dictionary<string, AnalyzerConfigProperty>(StringComparer.Ordinal);
        var preamble = new AnalyzerConfigSection("", properties);

        foreach (var line in Lines(text.Content))
        {
            var start = SkipSpaces(text.Content, line.Start, line.End);
            if (start == line.End) continue;

            if (IsCommentSign(text.Content[start]))
            {
                var span = TextSpan.FromBounds(start, line.End);
                comments.Add(new Comment(span, text.Content.Substring(start + 1, line.End - start - 1).Trim()));
            }
            else if (SectionName(text.Content, start, line.End) is { } name)
            {
                properties = new Dictionary<string, AnalyzerConfigProperty>(StringComparer.Ordinal);
                sections.Add(new AnalyzerConfigSection(name, properties));
            }
            else if (Property(text.Content, start, line.End) is { } property)
            {
                properties[property.Key] = property;
            }
        }

        return new AnalyzerConfigDocument(text, preamble, sections, comments);
    }

    /// <summary>
    /// The text between the first '[' and the last ']' before the comment; a '#' or ';' inside needs a '\' before it.
    /// </summary>
    private static string? SectionName(string content, int start, int end)
    {
        if (content[start] != '[') return null;

        var comment = start + 1;
        while (comment < end && (!IsCommentSign(content[comment]) || content[comment - 1] == '\\')) comment++;

        var close = SkipSpacesBack(content, start + 1, comment) - 1;
        return close > start + 1 && content[close] == ']' ? content.Substring(start + 1, close - start - 1) : null;
    }

    /// <summary>A comment needs no space before it: the value ends at the first '#' or ';'.</summary>
    private static AnalyzerConfigProperty? Property(string content, int start, int end)
    {
        var keyEnd = start;
        while (keyEnd < end && IsKeyCharacter(content[keyEnd])) keyEnd++;
        var separator = SkipSpaces(content, keyEnd, end);
        if (keyEnd == start || separator == end || content[separator] is not ('=' or ':')) return null;

        var valueStart = SkipSpaces(content, separator + 1, end);
        var valueEnd = valueStart;
        while (valueEnd < end && !IsCommentSign(content[valueEnd])) valueEnd++;
        var span = TextSpan.FromBounds(valueStart, SkipSpacesBack(content, valueStart, valueEnd));
        return new AnalyzerConfigProperty(
            content.Substring(start, keyEnd - start).ToLowerInvariant(), content.Substring(span.Start, span.Length), span);
    }

    /// <summary>The lines without their ends. The compiler also ends a line at CR, NEL, LS and PS.</summary>
    private static IEnumerable<TextSpan> Lines(string content)
    {
        var start = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not ('\n' or '\r' or '\u0085' or '\u2028' or '\u2029')) continue;
            yield return TextSpan.FromBounds(start, i);
            start = i + 1;
        }

        yield return TextSpan.FromBounds(start, content.Length);
    }

    private static bool IsCommentSign(char c) => c is '#' or ';';

    private static bool IsKeyCharacter(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_';

    private static int SkipSpaces(string content, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start])) start++;
        return start;
    }

    private static int SkipSpacesBack(string content, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(content[end - 1])) end--;
        return end;
    }
}
