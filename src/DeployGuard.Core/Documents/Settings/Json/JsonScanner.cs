using DeployGuard.Text;

namespace DeployGuard.Documents.Settings.Json;

/// <summary>Takes JSON with comments apart. Every text has tokens; none is read twice.</summary>
/// <param name="content">The text.</param>
/// <param name="position">0-based offset at which to begin.</param>
/// <param name="end">0-based offset behind the last character to read.</param>
internal sealed class JsonScanner(string content, int position, int end)
{
    /// <summary>The comments passed so far, in order.</summary>
    public List<JsonComment> Comments { get; } = [];

    /// <summary>The next token; the end of the text over and over once that is reached.</summary>
    public JsonToken Next()
    {
        SkipBlanksAndComments();
        if (position == end) return new JsonToken(JsonTokenKind.End, new TextSpan(end, 0));

        var kind = content[position] switch
        {
            '{' => JsonTokenKind.OpenObject,
            '}' => JsonTokenKind.CloseObject,
            '[' => JsonTokenKind.OpenArray,
            ']' => JsonTokenKind.CloseArray,
            ':' => JsonTokenKind.Colon,
            ',' => JsonTokenKind.Comma,
            '"' => JsonTokenKind.Text,
            _ => JsonTokenKind.Unknown,
        };
        return kind switch
        {
            JsonTokenKind.Text => ReadText(),
            JsonTokenKind.Unknown => ReadWord(),
            _ => new JsonToken(kind, new TextSpan(position++, 1)),
        };
    }

    private void SkipBlanksAndComments()
    {
        while (position < end)
        {
            if (content[position] is ' ' or '\t' or '\r' or '\n') position++;
            else if (content[position] == '/' && position + 1 < end && content[position + 1] is '/' or '*') SkipComment(content[position + 1] == '*');
            else return;
        }
    }

    private void SkipComment(bool isBlock)
    {
        var start = position;
        var close = isBlock
            ? content.IndexOf("*/", start + 2, end - start - 2, StringComparison.Ordinal)
            : content.IndexOfAny(['\n', '\r'], start, end - start);
        position = close < 0 ? end : isBlock ? close + 2 : close;
        Comments.Add(new JsonComment(TextSpan.FromBounds(start, position), isBlock, close >= 0 || !isBlock));
    }

    private JsonToken ReadText()
    {
        var start = position++;
        SyntaxProblem? problem = null;
        for (; position < end && content[position] is not ('"' or '\n' or '\r'); position++)
        {
            var isEscape = content[position] == '\\';
            if (problem is null && (isEscape ? !IsEscape(position) : content[position] < ' ')) problem = Wrong(position, isEscape);
            // A line end ends the text whatever stands before it.
            if (isEscape && position + 1 < end && content[position + 1] is not ('\n' or '\r')) position++;
        }

        var isClosed = position < end && content[position] == '"';
        if (isClosed) position++;
        var span = TextSpan.FromBounds(start, position);
        if (!isClosed) problem = new SyntaxProblem(new TextSpan(start, 1), "This quote is not closed on its line; write a line end within a text as \\n");
        return new JsonToken(JsonTokenKind.Text, span) { Problem = problem };
    }

    private SyntaxProblem Wrong(int at, bool isEscape) => isEscape
        ? new SyntaxProblem(TextSpan.FromBounds(at, Math.Min(at + 2, end)), "No escape of JSON begins with this backslash; write \\\\ for a backslash")
        : new SyntaxProblem(new TextSpan(at, 1), "JSON allows no control character within a text; write a tab as \\t");

    private bool IsEscape(int backslash)
    {
        if (backslash + 1 >= end) return false;
        if (content[backslash + 1] != 'u') return "\"\\/bfnrt".IndexOf(content[backslash + 1]) >= 0;

        for (var i = backslash + 2; i < backslash + 6; i++)
            if (i >= end || !IsHexDigit(content[i])) return false;
        return true;
    }

    private JsonToken ReadWord()
    {
        var start = position++;
        if (IsOfWord(content[start]))
        {
            while (position < end && IsOfWord(content[position])) position++;
        }

        var span = TextSpan.FromBounds(start, position);
        var kind = JsonWords.IsSwitch(content, span) ? JsonTokenKind.Switch : JsonWords.IsNumber(content, span) ? JsonTokenKind.Number : JsonTokenKind.Unknown;
        return new JsonToken(kind, span);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '+' or '.' or '_';

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
