using DeployGuard.Text;

namespace DeployGuard.Secrets.Readers;

/// <summary>
/// Reads connection strings that are no list of semicolons: <c>cache:6379,password=…,ssl=True</c> of StackExchange.Redis and
/// <c>host=db user=app password=…</c> of libpq and JAAS.
/// </summary>
internal static class DelimitedList
{
    private const int Longest = 400;

    /// <summary>The secrets of such a list, and the 0-based offset behind what was read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">0-based offset of the list.</param>
    /// <param name="end">0-based offset behind the text's part.</param>
    /// <param name="enclosing">The quote around the list, a line feed for none.</param>
    /// <param name="read">What to return for the offset when this is no list.</param>
    public static (IReadOnlyList<SecretPart> Parts, int Stop) SecretsOf(string text, int from, int end, char enclosing, int read)
    {
        var stop = EndOf(text, from, Math.Min(end, from + Longest), enclosing);
        var commas = Pairs(text, from, stop, ',');
        if (commas.Count > 0 && IsRedis(text, from, stop, commas)) return (Secrets(text, commas), stop);

        var blanks = Pairs(text, from, stop, ' ');
        return blanks.Count > 1 && blanks.Any(pair => ConnectionKeys.IsPlace(pair.Key)) ? (Secrets(text, blanks), stop) : ([], commas.Count + blanks.Count > 8 ? Math.Max(read, stop) : read);
    }

    private static IReadOnlyList<SecretPart> Secrets(string text, IReadOnlyList<ConnectionPair> pairs) =>
        [.. ConnectionStrings.SecretsOf(text, pairs, isNested: true).Where(part => !IsCode(text, part))];

    /// <summary>A program hands values over by their names as well: <c>user='postgres', password=args.password)</c>.</summary>
    private static bool IsCode(string text, SecretPart part) => text[part.Span.Start - 1] is not ('"' or '\'')
        && (part.Value.IndexOfAny(['(', ')']) >= 0 || (part.Value.IndexOf('.') > 0 && part.Value.All(c => char.IsLetter(c) || c is '.' or '_')));

    private static int EndOf(string text, int from, int end, char enclosing)
    {
        var isQuoted = false;
        for (var i = from; i < end; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '<' or '>' or '`' || (c == enclosing && !isQuoted)) return i;
            // JAAS quotes its values inside the string.
            if (c == '"') isQuoted = !isQuoted;
        }

        return end;
    }

    // host[:port][,host[:port]]…,key=value…
    private static bool IsRedis(string text, int from, int stop, List<ConnectionPair> pairs)
    {
        var comma = text.IndexOf(',', from, stop - from);
        var equals = text.IndexOf('=', from, stop - from);
        var startsWithHost = comma > from && comma < equals && HasNoBlank(text, from, comma);
        return startsWithHost || (pairs.Count > 1 && pairs.Any(pair => ConnectionKeys.IsPlace(pair.Key)));
    }

    private static bool HasNoBlank(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('.' or '-' or ':' or '_' or '[' or ']' or '{' or '}' or '$')) return false;
        return true;
    }

    private static List<ConnectionPair> Pairs(string text, int from, int stop, char separator)
    {
        var pairs = new List<ConnectionPair>();
        for (var i = from; i < stop;)
        {
            var close = ClosingOf(text, i, stop, separator);
            var equals = text.IndexOf('=', i, close - i);
            if (equals > i) pairs.Add(Pair(text, i, equals, close));
            i = close + 1;
        }

        return pairs;
    }

    private static int ClosingOf(string text, int from, int stop, char separator)
    {
        var quote = '\0';
        for (var i = from; i < stop; i++)
        {
            if (text[i] == separator && quote == '\0') return i;
            if (text[i] == quote) quote = '\0';
            else if (text[i] is '\'' or '"' && quote == '\0' && i > from && text[i - 1] == '=') quote = text[i];
        }

        return stop;
    }

    private static ConnectionPair Pair(string text, int from, int equals, int close)
    {
        var start = equals + 1;
        while (close > start && (char.IsWhiteSpace(text[close - 1]) || text[close - 1] == ';')) close--;
        if (close - start >= 2 && text[start] is '\'' or '"' && text[close - 1] == text[start])
        {
            start++;
            close--;
        }

        return new ConnectionPair(
            ConnectionString.Normal(text.Substring(from, equals - from)), text.Substring(start, close - start), TextSpan.FromBounds(start, close));
    }
}
