using DeployGuard.Text;

namespace DeployGuard.Documents.CSharp;

/// <summary>
/// Splits C# into tokens: comments, preprocessor lines and characters are skipped, all forms of strings decoded, and the code in the
/// holes of interpolated strings gives tokens of its own. Any text is read, in time linear to its length. Source: C# specification,
/// lexical structure.
/// </summary>
public sealed class CSharpLexer
{
    /// <summary>Dollar signs and '@' in front of a string; more than anyone writes.</summary>
    private const int LongestPrefix = 16;

    private static readonly char[] LineEnds = ['\n', '\r'];

    private readonly string content;
    private readonly List<CSharpToken> tokens = [];
    private readonly Stack<OpenHole> holes = new();
    private int position;
    private int conditions;

    private CSharpLexer(string content) => this.content = content;

    /// <summary>The tokens of a text in order, also of code that a directive such as <c>#if</c> may leave out.</summary>
    public static IReadOnlyList<CSharpToken> Read(string content) => Tokenize(content);

    /// <summary>As <see cref="Read"/>, as the list those go through that look at every token.</summary>
    internal static List<CSharpToken> Tokenize(string content)
    {
        var lexer = new CSharpLexer(content);
        while (lexer.position < content.Length) lexer.ReadNext();
        return lexer.tokens;
    }

    private void ReadNext()
    {
        var c = content[position];
        if (char.IsWhiteSpace(c)) position++;
        else if (c == '/' && Peek(1) == '/') position = EndOfLine(position);
        else if (c == '/' && Peek(1) == '*') SkipBlockComment();
        else if (c == '#' && IsFirstOnLine()) SkipDirective();
        else if (c is '"' or '$' or '@' && TryReadString()) return;
        else if (c == '\'') SkipCharacter();
        else if (c == '_' || c == '@' || char.IsLetter(c)) ReadIdentifier();
        else if (char.IsDigit(c)) ReadNumber();
        else ReadSign(c);
    }

    private void SkipBlockComment()
    {
        var end = content.IndexOf("*/", position + 2, StringComparison.Ordinal);
        position = end < 0 ? content.Length : end + 2;
    }

    private void SkipDirective()
    {
        var start = position + 1;
        position = EndOfLine(position);
        while (start < position && content[start] is ' ' or '\t') start++;
        var end = start;
        while (end < position && char.IsLetter(content[end])) end++;
        var word = content.Substring(start, end - start);
        if (word == "if") conditions++;
        else if (word == "endif" && conditions > 0) conditions--;
    }

    /// <summary>A quote that closes on its line; else it is a sign among others.</summary>
    private void SkipCharacter()
    {
        var i = position + 1;
        if (i < content.Length && content[i] == '\\') i++;
        for (i++; i < content.Length && i < position + 12 && content[i] is not ('\n' or '\r'); i++)
        {
            if (content[i] != '\'') continue;
            position = i + 1;
            return;
        }

        position++;
    }

    private void ReadIdentifier()
    {
        var start = position;
        if (content[position] == '@') position++;
        var name = position;
        while (position < content.Length && (content[position] == '_' || char.IsLetterOrDigit(content[position]))) position++;
        if (position == name)
        {
            position = Math.Max(position, start + 1);
            return;
        }

        Add(CSharpTokenKind.Identifier, start, content.Substring(name, position - name));
    }

    private void ReadNumber()
    {
        var start = position;
        while (position < content.Length && (content[position] == '_' || char.IsLetterOrDigit(content[position]))) position++;
        Add(CSharpTokenKind.Number, start, content.Substring(start, position - start));
    }

    private void ReadSign(char c)
    {
        if (holes.Count > 0 && (c is '{' or '}' ? CrossesHole(c) : SkipsFormat(c))) return;

        var start = position;
        var isDouble = c is '?' or '=' && Peek(1) == c;
        position += isDouble ? 2 : 1;
        Add(CSharpTokenKind.Sign, start, isDouble ? new string(c, 2) : c.ToString());
    }

    /// <summary>Counts the braces of the code in a hole; the one that ends it leads back into the string.</summary>
    private bool CrossesHole(char brace)
    {
        var hole = holes.Peek();
        if (brace == '{')
        {
            hole.Depth++;
            return false;
        }

        if (hole.Depth-- > 0) return false;

        holes.Pop();
        position += hole.Form.Braces;
        ReadInterpolated(hole.Form, position);
        return true;
    }

    /// <summary>
    /// Behind the first colon of a hole that no bracket encloses follows a format, which is no code; it is skipped up to the end of the hole.
    /// A comma there begins an alignment and separates nothing.
    /// </summary>
    private bool SkipsFormat(char sign)
    {
        var hole = holes.Peek();
        if (sign is '(' or '[') hole.Brackets++;
        else if (sign is ')' or ']' && hole.Brackets > 0) hole.Brackets--;
        if (sign is not (':' or ',') || hole.Depth > 0 || hole.Brackets > 0) return false;

        position++;
        while (sign == ':' && position < content.Length && content[position] is not ('}' or '"' or '\n' or '\r')) position++;
        return true;
    }

    private bool TryReadString()
    {
        var start = position;
        var dollars = 0;
        var isVerbatim = false;
        var i = position;
        for (; i < content.Length && i < position + LongestPrefix && content[i] is '$' or '@'; i++)
        {
            if (content[i] == '$') dollars++;
            else isVerbatim = true;
        }

        if (i == content.Length || content[i] != '"') return false;

        var quotes = 1;
        if (!isVerbatim)
            while (i + quotes < content.Length && content[i + quotes] == '"') quotes++;
        // Two quotes are an empty string.
        if (quotes == 2) quotes = 1;
        var form = new StringForm(quotes, isVerbatim, dollars);
        position = i + quotes;
        if (dollars > 0)
        {
            // Only a string without holes has a value.
            var first = tokens.Count;
            Add(CSharpTokenKind.String, start, null);
            var body = position;
            var (end, hasHole) = ReadInterpolated(form, start);
            tokens[first] = tokens[first] with
            {
                Span = TextSpan.FromBounds(start, position),
                Text = hasHole ? null : form.Decode(content.Substring(body, end - body)),
            };
            return true;
        }

        var valueStart = position;
        var valueEnd = form.FindEnd(content, position);
        position = Math.Min(content.Length, valueEnd + quotes);
        Add(CSharpTokenKind.String, start, form.Decode(content.Substring(valueStart, valueEnd - valueStart)));
        return true;
    }

    /// <summary>Reads an interpolated string up to its end or its next hole; 0-based offset behind the text read.</summary>
    private (int End, bool HasHole) ReadInterpolated(StringForm form, int start)
    {
        var (end, isHole) = form.FindEndOrHole(content, position);
        position = Math.Min(content.Length, end + (isHole ? form.Braces : form.Quotes));
        if (isHole) holes.Push(new OpenHole(form));
        return (Math.Max(start, end), isHole);
    }

    private bool IsFirstOnLine()
    {
        var i = position - 1;
        while (i >= 0 && content[i] is ' ' or '\t') i--;
        return i < 0 || content[i] is '\n' or '\r';
    }

    private int EndOfLine(int start)
    {
        var end = content.IndexOfAny(LineEnds, start);
        return end < 0 ? content.Length : end;
    }

    private char Peek(int ahead) => position + ahead < content.Length ? content[position + ahead] : '\0';

    private void Add(CSharpTokenKind kind, int start, string? text) =>
        tokens.Add(new CSharpToken(kind, TextSpan.FromBounds(start, position), text) { IsConditional = conditions > 0 });

    private sealed class OpenHole(StringForm form)
    {
        public StringForm Form { get; } = form;

        /// <summary>Number of open braces.</summary>
        public int Depth { get; set; }

        /// <summary>Number of open parentheses and square brackets.</summary>
        public int Brackets { get; set; }
    }
}
