using DeployGuard.Text;
using YamlDotNet.Core;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>Says in the words of someone who has to correct the file what the parser stumbled over, and where.</summary>
internal sealed class YamlSyntaxError
{
    private const string Fallback = "The file cannot be read as YAML from here on: check indentation, quotes and brackets";

    private readonly string content;
    private readonly string reason;
    private readonly int read;
    private readonly int position;
    private readonly int? bracket;
    private readonly TextSpan lastValue;

    public YamlSyntaxError(string content, YamlTreeBuilder builder, Exception exception)
    {
        this.content = content;
        reason = exception is YamlException ? exception.Message : "";
        read = builder.Position;
        bracket = builder.OpenBracket;
        lastValue = builder.Tokens.Count > 0 ? builder.Tokens[builder.Tokens.Count - 1] : new TextSpan(0, 0);

        // Some errors carry the place 0 or none: then it is what follows the last value.
        var stated = exception is YamlException { Start.Index: > 0 } placed ? (int)placed.Start.Index : -1;
        position = stated >= read && stated <= content.Length ? stated : Whitespace.Skip(content, Math.Min(read, content.Length));
    }

    public SyntaxProblem Problem => Conflict() ?? Tab() ?? Quotes() ?? Brackets() ?? Mappings() ?? Lines() ?? Properties() ?? At(position, 1, Fallback);

    private bool Says(string words) => reason.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    private SyntaxProblem At(int start, int length, string message)
    {
        start = Math.Min(start, content.Length);
        var lineEnd = Whitespace.LineEnd(content, start);
        return new SyntaxProblem(TextSpan.FromBounds(start, Math.Max(start, Math.Min(start + length, lineEnd))), message);
    }

    private SyntaxProblem? Conflict()
    {
        var start = content.StartsWith("<<<<<<< ", StringComparison.Ordinal) ? 0 : content.IndexOf("\n<<<<<<< ", StringComparison.Ordinal) + 1;
        return start > 0 || content.StartsWith("<<<<<<< ", StringComparison.Ordinal)
            ? At(start, 7, "A merge conflict was left in the file: keep one side and remove the marker lines")
            : null;
    }

    private SyntaxProblem? Tab()
    {
        if (!Says("tab ") && CharAt(position) != '\t') return null;

        var tab = TabInIndentation(Whitespace.LineStart(content, read));
        return tab < 0 ? null : At(tab, 1, "A tab indents this line, which YAML does not allow: write spaces instead");
    }

    private int TabInIndentation(int start)
    {
        for (var tab = content.IndexOf('\t', start); tab >= 0; tab = content.IndexOf('\t', tab + 1))
        {
            var before = tab - 1;
            while (before >= start && content[before] == ' ') before--;
            var text = Whitespace.Skip(content, tab);
            if ((before < start || content[before] == '\n') && text < content.Length && text <= Whitespace.LineEnd(content, tab)) return tab;
        }

        return CharAt(position) == '\t' ? position : -1;
    }

    private SyntaxProblem? Quotes()
    {
        if (Says("double-quoted scalar, found wrong indentation"))
            return At(position, 1, "The text in double quotes goes on at the start of a line: close the quote before, or indent the line");
        if (Says("quoted scalar, found unexpected")) return At(position, 1, "This quote is never closed: write it again at the end of the value");
        if (Says("quoted scalar") && (Says("escape") || Says("hexadecimal") || Says("surrogates")))
        {
            var escape = EscapeAt(position);
            return At(escape, 2, "No such escape exists in double quotes: write \\\\ for a plain \\, or use single quotes");
        }

        return null;
    }

    private int EscapeAt(int start)
    {
        const string Known = "0abt\tnvfre \"/\\N_LP\r\n";
        for (var i = content.IndexOf('\\', start); i >= 0 && i + 1 < content.Length; i = content.IndexOf('\\', i + 2))
        {
            var digits = content[i + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits == 0 && Known.IndexOf(content[i + 1]) < 0) return i;
            if (digits > 0 && (i + 2 + digits > content.Length || !content.Skip(i + 2).Take(digits).All(Uri.IsHexDigit))) return i;
            if (i + 2 >= content.Length) break;
        }

        return start;
    }

    private SyntaxProblem? Brackets()
    {
        if (bracket is { } start && (reason.Length == 0 || Says("did not find expected ',' or") || Says("expected node content")))
        {
            var (opening, closing) = CharAt(start) == '{' ? ('{', '}') : ('[', ']');
            if (reason.Length > 0 && CharAt(position) == ',') return At(position, 1, "No value stands before this comma: write one, or remove the comma");

            return reason.Length > 0 && position < content.Length
                ? At(position, 1, $"This does not continue the {opening} of line {LineOf(start)}: write a comma or the closing {closing} before it")
                : At(start, 1, $"This {opening} is never closed: write {closing} behind its last part");
        }

        return Says("expected node content") && CharAt(position) is ']' or '}' or ',' or '?' or ':'
            ? At(position, 1, $"No value can start with {CharAt(position)}: put the value in quotes")
            : null;
    }

    private SyntaxProblem? Mappings()
    {
        if (!Says("found invalid mapping") && !Says("values are not allowed")) return null;

        var colon = CharAt(position) == ':' ? position : Math.Max(position, content.IndexOf(':', Math.Min(position, content.Length)));
        var line = content.Substring(Whitespace.LineStart(content, colon), colon - Whitespace.LineStart(content, colon));
        return line.IndexOf(": ", StringComparison.Ordinal) >= 0
            ? At(colon, 1, "The value holds a ':' followed by a blank, as only keys do: put the value in quotes")
            : KeyWithoutBlank(Whitespace.LineStart(content, Whitespace.LineStart(content, colon) - 1)) ?? At(FirstOfLine(colon), Math.Max(1, colon - FirstOfLine(colon)),
                "The key does not fit the line above: indent both alike, or leave that line's value empty");
    }

    // key:value, which is a text and no pair.
    private SyntaxProblem? KeyWithoutBlank(int lineStart)
    {
        var start = lineStart;
        while (CharAt(start) is ' ' or '-') start++;
        var colon = start;
        while (char.IsLetterOrDigit(CharAt(colon)) || CharAt(colon) is '_' or '-' or '.') colon++;
        return colon > start && CharAt(colon) == ':' && CharAt(colon + 1) is not ('/' or '\0') && !char.IsWhiteSpace(CharAt(colon + 1))
            ? At(colon, 1, "No blank follows this ':', so it ends no key: write key: value")
            : null;
    }

    private SyntaxProblem? Lines()
    {
        if (Says("sequence entries are not allowed"))
            return At(position, 1, "No list can start here: write each '- ' on a line of its own, below the key");
        if (Says("expected '-' indicator"))
            return At(position, 1, "This line does not belong to the list above: start it with '- ', or correct its indentation");
        if (Says("could not find expected ':'")) return KeyWithoutBlank(Whitespace.LineStart(content, position)) ?? NoPair();
        if (!Says("did not find expected key") && !Says("<document end>") && !Says("<document start>")) return null;
        if (FirstOfLine(position) < position) return BehindValue();

        var end = Whitespace.LineEnd(content, position);
        return content.IndexOf(": ", position, end - position, StringComparison.Ordinal) >= 0 || CharAt(end - 1) == ':' || CharAt(position) == '-'
            ? At(position, RestOfLine(position), "The indentation fits no line above: start the line in the column of its siblings")
            : KeyWithoutBlank(Whitespace.LineStart(content, position)) ?? NoPair();
    }

    private SyntaxProblem NoPair() =>
        At(position, RestOfLine(position), "This line is neither 'key: value' nor '- item': write ': ' behind the key, or correct it");

    private SyntaxProblem BehindValue()
    {
        if (CharAt(position) is ']' or '}') return At(position, 1, $"No bracket is open that this {CharAt(position)} closes: remove it");

        var isQuoted = lastValue.Length > 0 && CharAt(lastValue.Start) is '"' or '\'';
        return isQuoted && Whitespace.LineEnd(content, lastValue.Start) < lastValue.End
            ? At(lastValue.Start, 1, "The next such quote stands lines below, and text follows it: close this one where its value ends")
            : At(position, RestOfLine(position), "Text follows the end of the value: put the whole value in quotes, and double a ' inside '…'");
    }

    private SyntaxProblem? Properties()
    {
        if (Says("block scalar"))
            return At(position, 1, "The text block does not start well: write | or > alone on the line and indent the text below it evenly");
        if (Says("cannot start any token")) return At(position, 1, $"No value can start with {Printable(CharAt(position))}: put the value in quotes");
        if (Says("more than one anchor")) return At(position, 1, "A value takes one anchor only: remove the second");
        if (Says("anchor or alias")) return At(position, 1, "A name belongs behind * and &: write it, or put the value in quotes");
        if (Says("directive") || Says("incompatible")) return At(position, 1, "A line that starts with % is a directive of YAML: remove it, or put the text in quotes");
        if (Says("tag")) return At(position, 1, "A value that starts with ! is a tag, and this one is unknown: put the value in quotes");
        return Says("comment") ? At(position, 1, "A comment needs a blank before its #: write one, or put the value in quotes") : null;
    }

    private int LineOf(int offset) => content.Take(offset).Count(c => c == '\n') + 1;

    private char CharAt(int offset) => offset < content.Length ? content[offset] : '\0';

    private int RestOfLine(int start) => Math.Max(1, Whitespace.LineEnd(content, Math.Min(start, content.Length)) - start);

    private int FirstOfLine(int offset)
    {
        var first = Whitespace.LineStart(content, offset);
        while (first < offset && content[first] is ' ' or '\t') first++;
        return first;
    }

    private static string Printable(char c) => char.IsControl(c) || char.IsSurrogate(c) ? "this character" : c.ToString();
}
