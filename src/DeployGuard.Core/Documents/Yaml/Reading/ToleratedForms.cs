using YamlDotNet.Core;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>
/// Forms the library refuses and libyaml, on which docker compose, kubectl and most readers build, accepts: lists and double
/// quotes that go on in the column of their key, and comments without a blank before. They are written anew in the same number
/// of characters, so that every position stays what it is in the file; blanks around a line break inside a value remain in it.
/// </summary>
internal static class ToleratedForms
{
    // Reading again must not cost more than reading the largest file does.
    private const int MaxAttempts = 20;

    /// <summary>How many times a text may be written anew.</summary>
    public static int AttemptsFor(string content) => Math.Min(MaxAttempts, YamlLimits.MaxLength / Math.Max(1, content.Length));

    /// <summary>The text to try instead; null when there is nothing to tolerate.</summary>
    public static string? Rewrite(string content, YamlTreeBuilder builder, Exception failure)
    {
        // Lines that begin too far left inside brackets run the library into a state it has no message for.
        if (failure is not YamlException stated) return builder.OuterBracket is { } open ? WithJoinedBrackets(content, open) : null;
        if (stated.Start.Index <= 0 || stated.Start.Index >= content.Length) return null;

        var position = (int)stated.Start.Index;
        if (Says(stated, "double-quoted scalar, found wrong indentation")) return WithJoinedQuotes(content, position);
        return Says(stated, "invalid comment after") || string.CompareOrdinal(content, position, ",#", 0, 2) == 0
            ? WithoutComment(content, position)
            : null;
    }

    private static bool Says(YamlException failure, string words) => failure.Message.IndexOf(words, StringComparison.Ordinal) >= 0;

    private static string? WithoutComment(string content, int position)
    {
        var sign = content.IndexOf('#', position);
        if (sign < 0 || sign > Whitespace.LineEnd(content, position)) return null;

        var characters = content.ToCharArray();
        Blank(characters, sign, Whitespace.LineEnd(content, sign));
        return new string(characters);
    }

    private static string? WithJoinedQuotes(string content, int start)
    {
        var end = QuoteEnd(content, start);
        if (content[start] != '"' || end < 0) return null;

        var next = end;
        while (next < content.Length && content[next] is ' ' or '\t') next++;
        if (next < content.Length && content[next] is not ('\r' or '\n' or '#' or ',' or ']' or '}')) return null;

        var characters = content.ToCharArray();
        return JoinQuoted(characters, start, end) ? new string(characters) : null;
    }

    private static string? WithJoinedBrackets(string content, int start)
    {
        var characters = content.ToCharArray();
        var depth = 0;
        var changed = false;
        for (var i = start; i < content.Length; i++)
        {
            switch (content[i])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    if (--depth == 0) return changed ? new string(characters) : null;
                    break;
                case '\r' or '\n':
                    if (IsDocumentMarker(content, i + 1)) return null;
                    changed |= characters[i] != ' ';
                    characters[i] = ' ';
                    break;
                case '#' when StartsToken(content[i - 1]):
                    var lineEnd = Whitespace.LineEnd(content, i);
                    Blank(characters, i, lineEnd);
                    changed = true;
                    i = lineEnd - 1;
                    break;
                case '"' or '\'' when StartsToken(content[i - 1]):
                    var end = QuoteEnd(content, i);
                    if (end < 0) return null;
                    changed |= JoinQuoted(characters, i, end);
                    i = end - 1;
                    break;
            }
        }

        return null;
    }

    private static bool StartsToken(char before) =>
        char.IsWhiteSpace(before) || before is '[' or ']' or '{' or '}' or ',' or ':' or '"' or '\'';

    private static bool IsDocumentMarker(string content, int lineStart) =>
        string.CompareOrdinal(content, lineStart, "---", 0, 3) == 0 || string.CompareOrdinal(content, lineStart, "...", 0, 3) == 0;

    // A single line break in quotes is a blank (YAML 1.2 §6.5); "\ " is one as well, in the two characters CR LF takes.
    private static bool JoinQuoted(char[] characters, int start, int end)
    {
        var changed = false;
        for (var i = start; i < end; i++)
        {
            if (characters[i] is not ('\r' or '\n')) continue;

            var isPair = characters[i] == '\r' && characters[i + 1] == '\n' && characters[start] == '"';
            characters[i] = isPair ? '\\' : ' ';
            if (isPair) characters[++i] = ' ';
            changed = true;
        }

        return changed;
    }

    private static int QuoteEnd(string content, int start)
    {
        var quote = content[start];
        for (var i = start + 1; i < content.Length; i++)
        {
            if (content[i] == '\\' && quote == '"') i++;
            else if (content[i] == quote && quote == '\'' && i + 1 < content.Length && content[i + 1] == quote) i++;
            else if (content[i] == quote) return i + 1;
        }

        return -1;
    }

    private static void Blank(char[] characters, int start, int end)
    {
        for (var i = start; i < end; i++) characters[i] = ' ';
    }
}
