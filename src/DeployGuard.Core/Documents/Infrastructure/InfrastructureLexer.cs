using DeployGuard.Text;

namespace DeployGuard.Documents.Infrastructure;

/// <summary>
/// Splits Bicep, Terraform and JSON into tokens without comments, in time linear to the length. What a string takes from variables is not
/// looked at. Any text is read.
/// </summary>
internal sealed class InfrastructureLexer
{
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    private readonly string content;
    private readonly bool isBicep;
    private readonly List<InfrastructureToken> tokens = [];
    private int position;
    private bool isFirst = true;

    private InfrastructureLexer(string content, bool isBicep)
    {
        this.content = content;
        this.isBicep = isBicep;
    }

    /// <summary>The tokens in order.</summary>
    public static List<InfrastructureToken> Read(string content, bool isBicep)
    {
        var lexer = new InfrastructureLexer(content, isBicep);
        while (lexer.position < content.Length) lexer.ReadNext();
        return lexer.tokens;
    }

    private void ReadNext()
    {
        var c = content[position];
        if (char.IsWhiteSpace(c)) SkipBlank(c);
        else if (c == '#' || (c == '/' && Peek(1) == '/')) position = EndOfLine(position);
        else if (c == '/' && Peek(1) == '*') position = EndOf("*/", position + 2);
        else if (isBicep && Matches("'''")) ReadString(3, EndOf("'''", position + 3) - 3, isLiteral: true);
        else if (c == (isBicep ? '\'' : '"')) ReadQuoted(c);
        else if (!isBicep && c == '<' && Peek(1) == '<' && (Peek(2) == '-' || char.IsLetter(Peek(2)))) SkipHeredoc();
        else if (IsOfWord(c)) ReadWord();
        else ReadSign(c);
    }

    private void SkipBlank(char blank)
    {
        isFirst |= blank == '\n';
        position++;
    }

    private void ReadSign(char sign)
    {
        Add(InfrastructureTokenKind.Sign, new TextSpan(position, 1), sign < Signs.Length ? Signs[sign] : sign.ToString());
        position++;
    }

    private void ReadWord()
    {
        var start = position;
        while (position < content.Length && (IsOfWord(content[position]) || content[position] is '.' or '-')) position++;
        Add(InfrastructureTokenKind.Word, TextSpan.FromBounds(start, position), content.Substring(start, position - start));
    }

    /// <summary>A string of one line; quotes inside <c>${…}</c> belong to strings of their own.</summary>
    private void ReadQuoted(char quote)
    {
        var isLiteral = true;
        var depth = 0;
        var at = position + 1;
        for (; at < content.Length && content[at] != '\n'; at++)
        {
            var c = content[at];
            if (c == '\\')
            {
                isLiteral = false;
                at++;
            }
            else if (c == '$' && at + 1 < content.Length && content[at + 1] == '{')
            {
                isLiteral = false;
                depth++;
                at++;
            }
            else if (depth > 0)
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            else if (c == quote)
            {
                break;
            }
        }

        ReadString(1, Math.Min(at, content.Length), isLiteral);
    }

    private void ReadString(int quotes, int end, bool isLiteral)
    {
        var start = Math.Min(position + quotes, content.Length);
        end = Math.Max(start, Math.Min(end, content.Length));
        Add(InfrastructureTokenKind.String, TextSpan.FromBounds(start, end), isLiteral ? content.Substring(start, end - start) : null);
        position = Math.Min(content.Length, end + quotes);
    }

    /// <summary>A text of several lines up to the word behind its <c>&lt;&lt;</c>.</summary>
    private void SkipHeredoc()
    {
        var start = position + (Peek(2) == '-' ? 3 : 2);
        var end = start;
        while (end < content.Length && IsOfWord(content[end])) end++;
        var word = content.Substring(start, end - start);
        Add(InfrastructureTokenKind.String, TextSpan.FromBounds(position, end), null);
        for (var line = EndOfLine(end); ; line = EndOfLine(line + 1))
        {
            position = line;
            if (line >= content.Length) return;

            var first = line + 1;
            while (first < content.Length && content[first] is ' ' or '\t') first++;
            if (string.CompareOrdinal(content, first, word, 0, word.Length) != 0 || (first + word.Length < content.Length && IsOfWord(content[first + word.Length]))) continue;
            position = first + word.Length;
            return;
        }
    }

    private void Add(InfrastructureTokenKind kind, TextSpan span, string? text)
    {
        tokens.Add(new InfrastructureToken(kind, span, text, isFirst));
        isFirst = false;
    }

    private static bool IsOfWord(char c) => c == '_' || char.IsLetterOrDigit(c);

    private bool Matches(string text) => string.CompareOrdinal(content, position, text, 0, text.Length) == 0;

    private char Peek(int offset) => position + offset < content.Length ? content[position + offset] : '\0';

    private int EndOfLine(int from)
    {
        var end = from >= content.Length ? -1 : content.IndexOf('\n', from);
        return end < 0 ? content.Length : end;
    }

    private int EndOf(string text, int from)
    {
        var end = from >= content.Length ? -1 : content.IndexOf(text, from, StringComparison.Ordinal);
        return end < 0 ? content.Length : end + text.Length;
    }
}
