using DeployGuard.Text;

namespace DeployGuard.Secrets.Readers;

/// <summary>
/// Reads <c>key=value;…</c> by the grammar of DbConnectionStringBuilder: blanks around <c>=</c> and <c>;</c> do not count, values stand
/// in <c>'</c> or <c>"</c> with doubling or in the braces of ODBC, <c>==</c> in a key is one equals sign.
/// </summary>
internal sealed class ConnectionString
{
    private const int LongestKey = 60;

    /// <summary>What is quoted ends within this many characters: else each of many open quotes would be looked for through all of the text.</summary>
    private const int LongestQuoted = 2_000;

    private readonly string text;
    private readonly int end;
    private readonly char enclosing;
    private readonly List<ConnectionPair> pairs = [];
    private int at;

    private ConnectionString(string text, int start, int end, char enclosing)
    {
        this.text = text;
        this.end = end;
        this.enclosing = enclosing;
        at = start;
    }

    /// <summary>The pairs in order, those of doubled keys too.</summary>
    public IReadOnlyList<ConnectionPair> Pairs => pairs;

    /// <summary>0-based offset behind the last pair.</summary>
    public int End => at;

    /// <summary>Whether a semicolon stands before or behind a pair.</summary>
    public bool HasSeparator { get; private set; }

    /// <summary>Whether what ended the reading is the end of what encloses it, and not something that is no pair.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads pairs from a text's part until its end or until something is no pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">0-based offset of the first character to read.</param>
    /// <param name="end">0-based offset behind the last.</param>
    /// <param name="enclosing">The quote around the string; a line feed for one that ends with its line; 0 when all of the part is the string.</param>
    public static ConnectionString Read(string text, int start, int end, char enclosing)
    {
        var result = new ConnectionString(text, start, end, enclosing);
        result.Read();
        return result;
    }

    private void Read()
    {
        while (true)
        {
            SkipSeparators();
            if (at >= end || EndsAt(at)) break;

            var start = at;
            if (ReadKey() is not { } key)
            {
                at = start;
                return;
            }

            pairs.Add(ReadValue(key));
            while (at < end && char.IsWhiteSpace(text[at]) && !EndsAt(at)) at++;
            if (at < end && text[at] != ';' && !EndsAt(at)) return;
        }

        IsComplete = true;
    }

    private void SkipSeparators()
    {
        while (at < end && (text[at] == ';' || (char.IsWhiteSpace(text[at]) && !EndsAt(at))))
            HasSeparator |= text[at++] == ';';
    }

    private string? ReadKey()
    {
        var start = at;
        for (; at < end && at - start <= LongestKey; at++)
        {
            var c = text[at];
            if (c == '=' && at + 1 < end && text[at + 1] == '=') at++;
            else if (c == '=') return at == start || !char.IsLetter(text[start]) ? null : Normal(text.Substring(start, at++ - start));
            else if (!char.IsLetterOrDigit(c) && c is not (' ' or '.' or '_' or '-' or ':' or '/' or '(' or ')')) return null;
        }

        return null;
    }

    /// <summary>A key as keys are compared.</summary>
    public static string Normal(string key) =>
        key.Replace(" ", "").Replace("_", "").Replace("-", "").Replace("==", "=").ToLowerInvariant();

    private ConnectionPair ReadValue(string key)
    {
        while (at < end && text[at] is ' ' or '\t' && !EndsAt(at)) at++;
        var start = at;
        return ReadQuoted(key) ?? ReadBraces(key) ?? ReadPlain(key, start);
    }

    private ConnectionPair? ReadQuoted(string key)
    {
        var quote = QuoteMark.At(text, at, end, enclosing);
        if (quote.Length == 0) return null;

        var start = at + quote.Length;
        for (var i = start; i < Math.Min(end, start + LongestQuoted); i++)
        {
            if (!QuoteMark.Is(quote, text, i, end)) continue;
            if (QuoteMark.Is(quote, text, i + quote.Length, end) && quote.Length < 3)
            {
                i += quote.Length;
                continue;
            }

            var behind = i + quote.Length;
            while (behind < end && text[behind] is ' ' or '\t') behind++;
            if (behind < end && text[behind] != ';' && !EndsAt(behind)) return null;
            at = behind;
            var value = text.Substring(start, i - start);
            return new ConnectionPair(key, XmlEntity.Decode(value.Replace(quote + quote, quote)), TextSpan.FromBounds(start, i));
        }

        return null;
    }

    private ConnectionPair? ReadBraces(string key)
    {
        if (at >= end || text[at] != '{') return null;

        var start = at + 1;
        for (var i = start; i < Math.Min(end, start + LongestQuoted / 10) && !EndsAt(i); i++)
        {
            if (text[i] != '}') continue;
            if (i + 1 < end && text[i + 1] == '}')
            {
                i++;
                continue;
            }

            var content = text.Substring(start, i - start);
            // {0} and {password} are places of a format; braces that quote are there for what needs them.
            var isFormat = content.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or ':' or '-');
            if (isFormat || (i + 1 < end && text[i + 1] != ';' && !EndsAt(i + 1))) return null;
            at = i + 1;
            return new ConnectionPair(key, content.Replace("}}", "}"), TextSpan.FromBounds(start, i));
        }

        return null;
    }

    private ConnectionPair ReadPlain(string key, int start)
    {
        var isEncoded = false;
        // No value goes on in the next line: what follows there is a setting of its own.
        while (at < end && text[at] is not (';' or '\n' or '\r') && !EndsAt(at))
        {
            var entity = XmlEntity.LengthAt(text, at, end);
            isEncoded |= entity > 0;
            at += Math.Max(1, entity);
        }

        var last = at;
        while (last > start && char.IsWhiteSpace(text[last - 1])) last--;
        var value = text.Substring(start, last - start);
        return new ConnectionPair(key, isEncoded ? XmlEntity.Decode(value) : value, TextSpan.FromBounds(start, last));
    }

    private bool EndsAt(int offset) => enclosing switch
    {
        '\0' => false,
        '\n' => text[offset] is '\n' or '\r' or '"' or '`' or '<' or '>',
        _ => text[offset] == enclosing || (text[offset] == '\\' && offset + 1 < end && text[offset + 1] == enclosing),
    };
}
