using DeployGuard.Text;

namespace DeployGuard.Secrets.Readers;

/// <summary>
/// Finds values that are given to secret names in a text of any language: <c>password = "x"</c>, <c>"password": "x"</c>,
/// <c>&lt;add key="Password" value="x"/&gt;</c>, <c>&lt;Password&gt;x&lt;/Password&gt;</c>, <c>DB_PASSWORD=x</c>. A value without quotes
/// behind a colon is prose as often as YAML, and is left alone.
/// </summary>
internal sealed class Assignments
{
    private const int LongestName = 100;
    private const int LongestValue = 500;
    private const string Title = "secret";

    private readonly string text;
    private readonly int start;
    private readonly int end;

    private Assignments(string text, int start, int end)
    {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /// <summary>The values given to secret names in a block of a text, in order.</summary>
    public static IEnumerable<SecretPart> In(string text, TextBlock block)
    {
        var reader = new Assignments(text, block.Start, block.End);
        var at = block.Start;
        foreach (var word in block.Words)
        {
            if (word < at) continue;
            var (first, last) = reader.NameAt(word);
            at = last;
            if (reader.PartAt(first, last) is not { } part || !IsCredible(part)) continue;
            at = Math.Max(at, part.Span.End);
            yield return part;
        }
    }

    private (int First, int Last) NameAt(int word)
    {
        var (first, last) = (word, word);
        while (first > start && word - first < LongestName && IsOfName(text[first - 1])) first--;
        while (last < end && last - word < LongestName && IsOfName(text[last])) last++;
        return (first, last);
    }

    private SecretPart? PartAt(int first, int last)
    {
        if (first > start && text[first - 1] == '<') return last < end && text[last] is '>' or ' ' ? OfElement(first, last) : null;

        var quote = first > start && text[first - 1] is '"' or '\'' ? text[first - 1] : '\0';
        var isQuoted = quote != '\0' && (IsAt(last, quote) || (IsAt(last, '\\') && IsAt(last + 1, quote)));
        if (isQuoted && text[first - 2 < start ? first - 1 : first - 2] == '=') return OfAttribute(first, last, quote);
        if (quote != '\0' && !isQuoted && first - 2 >= start && text[first - 2] == '=') return null;

        // The colon of name: "x" is none of a path of keys.
        if (!isQuoted && last > first && text[last - 1] == ':') last--;
        var behind = isQuoted ? last + (text[last] == '\\' ? 2 : 1) : last;
        return OfOperator(first, last, behind, isQuoted);
    }

    // name = "x", "name": "x", name := 'x', ['name'] = "x", name: string = "x"; NAME=x.
    private SecretPart? OfOperator(int first, int last, int at, bool isQuoted)
    {
        if (isQuoted && IsAt(at, ']')) at++;
        var behind = SkipBlanks(at);
        var isColon = IsAt(behind, ':') && !IsAt(behind + 1, ':');
        if (!isColon && !(IsAt(behind, '=') && !IsAt(behind + 1, '=') && !IsAt(behind + 1, '~'))) return null;

        var value = SkipBlanks(behind + (isColon && IsAt(behind + 1, '=') || IsAt(behind + 1, '>') ? 2 : 1));
        if (isColon && !isQuoted) value = SkipType(value);
        while (value < end && text[value] is '@' or 'N' or 'b' or 'u' or 'r' && value + 1 < end && text[value + 1] is '"' or '\'') value++;
        if (value >= end) return null;
        if (text[value] == '$' && value + 1 < end && text[value + 1] == '"') return OfInterpolation(first, last, value + 1);

        var mark = QuoteMark.At(text, value, end, '\0');
        if (mark.Length > 0) return OfQuoted(first, last, value, mark);
        if (isQuoted && isColon && char.IsDigit(text[value])) return OfNumber(first, last, value);
        return !isColon && !isQuoted && value == behind + 1 && behind == last ? OfVariable(first, last, value) : null;
    }

    // TypeScript and Kotlin name the type between the name and the value.
    private int SkipType(int at)
    {
        var last = at;
        while (last < end && last - at < 40 && char.IsLetterOrDigit(text[last])) last++;
        var equals = SkipBlanks(last);
        return last > at && IsAt(equals, '=') && !IsAt(equals + 1, '=') && !IsAt(equals + 1, '>') ? SkipBlanks(equals + 1) : at;
    }

    private SecretPart? OfQuoted(int first, int last, int value, string mark) => OfQuoted(first, last, value, mark, end);

    private SecretPart? OfQuoted(int first, int last, int value, string mark, int limit)
    {
        var from = value + mark.Length;
        for (var i = from; i < Math.Min(limit, from + LongestValue); i++)
        {
            if (text[i] is '\n') return null;
            if (QuoteMark.Is(mark, text, i, limit)) return i == from ? null : Part(first, last, from, i);
            if (text[i] == '\\' && mark[0] != '\\') i++;
        }

        return null;
    }

    // $"…{x}…" is not all written here.
    private SecretPart? OfInterpolation(int first, int last, int value) =>
        OfQuoted(first, last, value, "\"") is { } part && part.Value.IndexOf('{') < 0 ? part : null;

    private SecretPart? OfNumber(int first, int last, int value)
    {
        var stop = value;
        while (stop < end && char.IsDigit(text[stop])) stop++;
        return stop - value >= 4 && (stop == end || text[stop] is ',' or '}' or ' ' or '\r' or '\n') ? Part(first, last, value, stop) : null;
    }

    // DB_PASSWORD=x of shells and environment files; a value that could be code is none.
    private SecretPart? OfVariable(int first, int last, int value)
    {
        for (var i = first; i < last; i++)
            if (char.IsLower(text[i])) return null;
        if (last - first < 4 || (first > start && text[first - 1] is '.' or '$' or '{' or '?' or '&' or '<' or '(')) return null;

        var stop = value;
        while (stop < Math.Min(end, value + LongestValue) && !char.IsWhiteSpace(text[stop]) && text[stop] is not ('"' or '\'' or '`' or '<' or '>' or ';' or ',' or '|')) stop++;
        var part = Part(first, last, value, stop);
        var isWordLike = part.Value.All(c => char.IsLetter(c) || c is '_' or '.' or '(' or ')');
        return stop - value < 4 || isWordLike || part.Value.IndexOf('(') >= 0 ? null : part;
    }

    private SecretPart? OfElement(int first, int last)
    {
        var open = last;
        while (open < Math.Min(end, last + LongestValue) && text[open] is not ('>' or '<')) open++;
        if (!IsAt(open, '>') || text[open - 1] == '/') return null;

        var from = open + 1;
        var close = from;
        // The value may stand in a line of its own.
        var limit = Math.Min(text.Length, from + LongestValue);
        while (close < limit && text[close] != '<') close++;
        if (close + 1 >= limit || text[close] != '<' || text[close + 1] != '/') return null;
        if (close >= end && string.CompareOrdinal(text, close + 2, text, first, last - first) != 0) return null;
        while (from < close && char.IsWhiteSpace(text[from])) from++;
        while (close > from && char.IsWhiteSpace(text[close - 1])) close--;
        return close > from && text.IndexOf('\n', from, close - from) < 0 ? Part(first, last, from, close) : null;
    }

    // key="Password" value="x", in any order and on lines of their own.
    private SecretPart? OfAttribute(int first, int last, char quote)
    {
        var name = first - 2;
        while (name > start && char.IsLetter(text[name - 1])) name--;
        var attribute = text.Substring(name, first - 2 - name);
        if (attribute is not ("key" or "name" or "Name" or "Key" or "variable" or "id")) return null;

        for (var i = Math.Max(0, name - LongestValue); i + 7 < Math.Min(text.Length, last + LongestValue); i++)
        {
            if (text[i] is not ('v' or 'V') || string.Compare(text, i, "value=", 0, 6, StringComparison.OrdinalIgnoreCase) != 0) continue;
            if (text[i + 6] != quote || (i > 0 && !char.IsWhiteSpace(text[i - 1])) || !IsSameTag(i, first)) continue;
            return OfQuoted(first, last, i + 6, quote.ToString(), text.Length);
        }

        return null;
    }

    private bool IsSameTag(int one, int other)
    {
        for (var i = Math.Min(one, other); i < Math.Max(one, other); i++)
            if (text[i] is '<' or '>') return false;
        return true;
    }

    private SecretPart Part(int first, int last, int from, int to) => new(
        CredentialKind.NamedValue, text.Substring(first, last - first), XmlEntity.Decode(text.Substring(from, to - from)), TextSpan.FromBounds(from, to), Title);

    /// <summary>
    /// Texts of programs also give labels, translations, selectors and names of columns to names of secrets: words without a digit count only when they are
    /// written as nobody writes these.
    /// </summary>
    private static bool IsCredible(SecretPart part)
    {
        var value = part.Value;
        if (References.IsIn(value)) return false;
        var kind = CredentialName.KindOf(part.Name);
        if (kind == CredentialNameKind.None || value.Any(char.IsDigit)) return kind != CredentialNameKind.None;

        if (value.Any(c => c > 127) || (char.IsUpper(value[0]) && value.Skip(1).All(c => char.IsLower(c) || c == ' '))) return false;
        if (value.All(c => char.IsLetter(c) || c is ' ' or '.' or ',' or '!' or '?' or ':' or '\'') && value.IndexOf(' ') > 0) return kind == CredentialNameKind.Phrase;
        return value.IndexOfAny(['_', '-', '.', '/', '#', '[', ':']) < 0 || value.IndexOfAny(['!', '@', '$', '%', '&', '*', '+', '=']) >= 0 || !HumanLanguage.Is(value);
    }

    private int SkipBlanks(int at)
    {
        while (at < end && text[at] is ' ' or '\t') at++;
        return at;
    }

    private bool IsAt(int at, char c) => at < end && text[at] == c;

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':';
}
