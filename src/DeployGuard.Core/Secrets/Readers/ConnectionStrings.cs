namespace DeployGuard.Secrets.Readers;

/// <summary>Finds connection strings in texts, and the secrets in them.</summary>
internal static class ConnectionStrings
{
    private const int LongestList = 2_000;
    private const int LongestUnknown = 2_000;
    private const int LongestKey = 60;
    private const int LongestOverLines = 12;

    /// <summary>A list of more pairs that is no connection string is not looked at again from each of them.</summary>
    private const int ManyPairs = 8;

    /// <summary>Nor is one with a value that nobody would give to a key.</summary>
    private const int LongJunk = 300;

    private const string Title = "password of a connection string";

    /// <summary>The secrets of a text that is a connection string as a whole; null when it is none.</summary>
    public static IReadOnlyList<SecretPart>? OfWhole(string text)
    {
        var all = ConnectionString.Read(text, 0, text.Length, '\0');
        if (!all.IsComplete) return null;
        if (IsConnectionString(all, isWhole: true) && all.Pairs.Any(pair => ConnectionKeys.IsSecret(pair.Key) || ConnectionKeys.IsPlace(pair.Key)))
            return [.. SecretsOf(text, all.Pairs, isNested: false)];
        return all.Pairs.Count == 1 && SinglePair(text, all) is { } single ? [single] : null;
    }

    /// <summary>True when a text ends amid the password of a connection string, as <c>Server=db;Password=pa</c> does.</summary>
    public static bool IsOpenAtEndOf(string text)
    {
        var part = text.Substring(text.LastIndexOf(';') + 1);
        var equals = part.IndexOf('=');
        return equals > 0 && equals + 1 < part.Length && ConnectionKeys.IsSecret(ConnectionString.Normal(part.Substring(0, equals)));
    }

    /// <summary>
    /// The secrets of the connection strings in a part of a text: <c>key=value;…</c>, <c>host:port,password=…</c> and
    /// <c>host=… password=…</c>, in quotes, in an element or to the end of a line.
    /// </summary>
    public static IEnumerable<SecretPart> In(string text, TextBlock block)
    {
        var (start, end) = (block.Start, block.End);
        foreach (var word in block.Words)
        {
            if (word < start || EqualsBehind(text, word, end) is not (>= 0 and var equals) || !IsAnchor(text, start, equals)) continue;

            var first = Math.Max(start, equals - LongestList);
            var (from, enclosing) = StartOf(text, first, equals);
            var list = OverLines(text, from, end, equals);
            if (list is null && !MayBeList(text, from, end, equals)) continue;
            var (parts, stop) = list is null ? ListAt(text, from, end, equals, enclosing) : ([.. SecretsOf(text, list.Pairs, isNested: false)], list.End);
            foreach (var part in parts)
                if (part.Span.Start >= start) yield return part;
            // What was read is read once, whatever it was: lists of lists stay linear.
            start = Math.Max(equals + 1, stop);
        }
    }

    // One assignment alone is a list only behind a host and a comma; a glance tells, and most are alone.
    private static bool MayBeList(string text, int from, int end, int equals) =>
        text.IndexOf('=', equals + 1, Math.Min(end, equals + LongestList) - equals - 1) >= 0
        || text.IndexOf('=', from, equals - from) >= 0 || text.IndexOf(',', from, equals - from) >= 0;

    private static (IReadOnlyList<SecretPart> Parts, int Stop) ListAt(string text, int from, int end, int anchor, char enclosing)
    {
        var list = ConnectionString.Read(text, BeginOf(text, from, anchor), Math.Min(end, anchor + LongestList), enclosing);
        return list.End > anchor && IsConnectionString(list, isWhole: false)
            ? ([.. SecretsOf(text, list.Pairs, isNested: false)], list.End)
            : DelimitedList.SecretsOf(text, from, end, enclosing, list.Pairs.Count > ManyPairs || list.End - anchor > LongJunk ? list.End : from);
    }

    /// <summary>A connection string with a key on each line, of which the last is that of the password: the lines above are known keys as well.</summary>
    private static ConnectionString? OverLines(string text, int from, int end, int equals)
    {
        if (from == 0 || text[from - 1] != '\n' || text.IndexOf('=', from, equals - from) >= 0) return null;

        var top = from;
        for (var lines = 0; lines < LongestOverLines && top > 0 && LineAbove(text, top) is { } above; lines++)
        {
            top = above;
            if (top > 0 && text[top - 1] is '"' or '\'') break;
        }

        if (top == from) return null;
        var last = text.IndexOfAny(['"', '<', '>', '`'], equals, end - equals);
        var list = ConnectionString.Read(text, top, last < 0 ? end : last, '\0');
        return list.End > equals && IsConnectionString(list, isWhole: false) ? list : null;
    }

    /// <summary>Where <c>key=value;</c> begins on the line above, behind a quote if there is one; null when it holds something else.</summary>
    private static int? LineAbove(string text, int lineStart)
    {
        var stop = lineStart - 1;
        while (stop > 0 && text[stop - 1] is '\r' or ' ') stop--;
        if (stop == 0 || text[stop - 1] != ';') return null;

        var first = Math.Max(0, stop - LongestList);
        var start = Math.Max(first, text.LastIndexOfAny(['\n', '"', '\''], stop - 1, stop - first) + 1);
        var equals = text.IndexOf('=', start, stop - start);
        // Somebody's code has blanks there.
        if (equals < 1 || text[equals - 1] == ' ' || text[equals + 1] == ' ') return null;
        return ConnectionKeys.IsPlace(ConnectionString.Normal(text.Substring(start, equals - start).Trim())) ? start : null;
    }

    /// <summary>
    /// Where the first key that is one of a connection string stands. A list also begins behind the name it is given to:
    /// <c>CONNECTION=Server=db;…</c>, <c>conn: Server=db;…</c>, <c>jdbc:sqlserver://db;user=…</c>.
    /// </summary>
    private static int BeginOf(string text, int from, int anchor)
    {
        for (var i = from - 1; i < anchor; i++)
        {
            var isBegin = i < from || text[i] is ';' or '=' || (text[i] == ':' && i + 1 < anchor && text[i + 1] == ' ');
            if (!isBegin) continue;

            var equals = text.IndexOf('=', i + 1, Math.Min(anchor, i + LongestKey) - i);
            if (equals < 0) continue;
            var key = ConnectionString.Normal(text.Substring(i + 1, equals - i - 1).Trim());
            if (ConnectionKeys.IsPlace(key) || ConnectionKeys.IsSecret(key)) return i + 1;
        }

        return from;
    }

    private static (int From, char Enclosing) StartOf(string text, int first, int equals)
    {
        for (var i = equals - 1; i >= first; i--)
        {
            switch (text[i])
            {
                case '\n' or '\r' or '<' or '>' or '`':
                    return (i + 1, text[i] == '`' ? '`' : '\n');
                case '"' when i + 1 < equals && text[i + 1] == ' ' && OpeningOf(text, first, i) is >= 0 and var opening:
                    // username="app" password=… goes on behind a quoted value.
                    i = opening;
                    break;
                case '"':
                    return (i + 1, '"');
                case '\'' when i == first || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == ';'):
                    // Server='a;b';Password=… goes on behind a quoted value.
                    if (i + 1 < equals && text[i + 1] == ';') break;
                    return i > first && text[i - 1] == '=' && text.IndexOf('\'', i + 1, equals - i - 1) >= 0 ? (first, '\n') : (i + 1, '\'');
                default:
                    break;
            }
        }

        return (first, '\n');
    }

    private static int OpeningOf(string text, int first, int closing)
    {
        var opening = closing > first ? text.LastIndexOf('"', closing - 1, closing - first) : -1;
        return opening > first && text[opening - 1] == '=' && char.IsLetter(text[Math.Max(first, opening - 2)]) ? opening : -1;
    }

    private static bool IsAnchor(string text, int start, int equals)
    {
        var last = equals;
        while (last > start && text[last - 1] == ' ') last--;
        var first = last;
        while (first > start && last - first < 30 && IsOfKey(text[first - 1])) first--;
        if (last - first < 3) return false;
        return ConnectionKeys.IsSecret(ConnectionString.Normal(text.Substring(first, last - first)));
    }

    private static bool IsConnectionString(ConnectionString list, bool isWhole)
    {
        var others = list.Pairs.Count(pair => !ConnectionKeys.IsSecret(pair.Key));
        if (list.Pairs.Count < 2) return false;
        // A program's text can be made of assignments alone; no value is that long.
        return list.Pairs.Any(pair => ConnectionKeys.IsPlace(pair.Key)) || (isWhole && others > 0 && list.End < LongestUnknown);
    }

    // Part of a string put together: ";Password=x", "Password=x;". Or all of it, unless the value is a word that could be anything.
    private static SecretPart? SinglePair(string text, ConnectionString all)
    {
        var pair = all.Pairs[0];
        var isTold = all.HasSeparator || (pair.Value.Any(char.IsDigit) && !pair.Value.Any(char.IsWhiteSpace) && pair.Value.Any(char.IsLetter));
        // In code the value would be one as well: $"{x}".
        return isTold && pair.Value.IndexOfAny(['"', '{', '(']) < 0 && ConnectionKeys.IsSecret(pair.Key) ? SecretsOf(text, all.Pairs, isNested: false).FirstOrDefault() : null;
    }

    /// <summary>The secrets among the pairs of a connection string; none when they say that another identity is used.</summary>
    internal static IEnumerable<SecretPart> SecretsOf(string text, IReadOnlyList<ConnectionPair> pairs, bool isNested)
    {
        if (pairs.Any(IsOtherIdentity)) yield break;

        var user = pairs.FirstOrDefault(pair => ConnectionKeys.IsUser(pair.Key)).Value ?? "";
        for (var i = 0; i < pairs.Count; i++)
        {
            var pair = pairs[i];
            if (pair.Key == "providerconnectionstring" && !isNested)
            {
                var nested = ConnectionString.Read(text, pair.Span.Start, pair.Span.End, '\0');
                foreach (var secret in SecretsOf(text, nested.Pairs, isNested: true)) yield return secret;
            }

            if (!ConnectionKeys.IsSecret(pair.Key) || pair.Value.Length == 0 || IsOverridden(pairs, i)) continue;

            var isPassword = ConnectionKeys.IsPassword(pair.Key);
            yield return new SecretPart(
                CredentialKind.ConnectionString, isPassword ? "password" : pair.Key, pair.Value, pair.Span, isPassword ? Title : "key of a connection string")
            {
                User = isPassword ? user : "",
            };
        }
    }

    // Of a key given twice the last counts, and Password and PWD are one key.
    private static bool IsOverridden(IReadOnlyList<ConnectionPair> pairs, int index)
    {
        for (var i = index + 1; i < Math.Min(pairs.Count, index + 50); i++)
            if (Same(pairs[i].Key) == Same(pairs[index].Key)) return true;
        return false;

        static string Same(string key) => key is "pwd" or "psw" or "passwd" ? "password" : key;
    }

    private static bool IsOtherIdentity(ConnectionPair pair) => pair.Key switch
    {
        "integratedsecurity" or "trustedconnection" => pair.Value.ToLowerInvariant() is "true" or "yes" or "sspi",
        "usedevelopmentstorage" => pair.Value.ToLowerInvariant() is "true",
        "authentication" => IsWithoutPassword(pair.Value.Replace(" ", "").ToLowerInvariant()),
        _ => false,
    };

    private static bool IsWithoutPassword(string authentication) => authentication is
        "activedirectorymanagedidentity" or "activedirectorymsi" or "activedirectoryintegrated" or "activedirectorydefault"
        or "activedirectoryinteractive" or "activedirectoryworkloadidentity" or "activedirectorydevicecodeflow" or "windowsauthentication" or "managedidentity";

    // Every key of a secret has such a word in it.
    private static int EqualsBehind(string text, int word, int end)
    {
        var at = word;
        while (at < end && at - word < LongestKey && IsOfKey(text[at])) at++;
        while (at < end && text[at] == ' ') at++;
        return at < end && text[at] == '=' ? at : -1;
    }

    private static bool IsOfKey(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-';
}
