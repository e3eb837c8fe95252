using DeployGuard.Text;

namespace DeployGuard.Secrets.Readers;

/// <summary>
/// Finds the passwords that statements of SQL give to users: <c>CREATE USER shop IDENTIFIED BY '…'</c> of MySQL and Oracle,
/// <c>ALTER ROLE shop WITH PASSWORD '…'</c> of PostgreSQL. T-SQL writes <c>PASSWORD = '…'</c>, which is an assignment.
/// </summary>
internal static class SqlStatements
{
    private const int LongestStatement = 400;
    private const int LongestValue = 200;
    private const string Title = "password of a database user";

    private static readonly string[] Verbs = ["create ", "alter ", "grant "];
    private static readonly string[] Objects = [" user", " role", " login", " group"];

    /// <summary>The passwords in a block of a text.</summary>
    public static IEnumerable<SecretPart> In(string text, TextBlock block)
    {
        var (start, end) = (block.Start, block.End);
        for (var at = start; at < end; at++)
        {
            var behind = text[at] switch
            {
                'i' or 'I' => BehindIdentified(text, at, end),
                'p' or 'P' => Behind(text, at, end, "password"),
                _ => -1,
            };
            if (behind < 0 || (at > start && char.IsLetterOrDigit(text[at - 1]))) continue;

            if (ValueAt(text, behind, end, isOracle: text[at] is 'i' or 'I') is not { } span || !IsOfUser(text, at)) continue;
            var value = text.Substring(span.Start, span.Length);
            if (IsHash(value)) continue;
            yield return new SecretPart(CredentialKind.NamedValue, "password", value, span, Title);
            at = span.End;
        }
    }

    // IDENTIFIED BY, IDENTIFIED WITH plugin BY; BY VALUES and BY PASSWORD stand before a hash.
    private static int BehindIdentified(string text, int at, int end)
    {
        at = Behind(text, at, end, "identified");
        if (at > 0 && Behind(text, at, end, "with") is > 0 and var plugin)
        {
            at = plugin;
            while (at < end && !char.IsWhiteSpace(text[at])) at++;
            while (at < end && text[at] == ' ') at++;
        }

        at = at < 0 ? -1 : Behind(text, at, end, "by");
        return at > 0 && Behind(text, at, end, "values") < 0 && Behind(text, at, end, "password") < 0 ? at : -1;
    }

    /// <summary>The offset behind a word and the blanks that must follow it; -1 where it does not stand.</summary>
    private static int Behind(string text, int at, int end, string word)
    {
        if (at + word.Length >= end || string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) return -1;

        var behind = at + word.Length;
        while (behind < end && text[behind] is ' ' or '\t') behind++;
        return behind > at + word.Length ? behind : -1;
    }

    // Oracle takes a password without quotes, and in those of a name.
    private static TextSpan? ValueAt(string text, int at, int end, bool isOracle)
    {
        if (at >= end) return null;
        var last = Math.Min(end, at + LongestValue);
        if (text[at] == '\'' || (isOracle && text[at] == '"'))
        {
            var close = text.IndexOf(text[at], at + 1, last - at - 1);
            return close > at + 1 ? TextSpan.FromBounds(at + 1, close) : null;
        }

        if (!isOracle) return null;
        var stop = at;
        while (stop < last && !char.IsWhiteSpace(text[stop]) && text[stop] is not (';' or ')' or '"' or '\'' or ',')) stop++;
        for (var i = at; i < stop; i++)
            if (char.IsDigit(text[i])) return TextSpan.FromBounds(at, stop);
        return null;
    }

    /// <summary>True when the statement is about users: prose says "password '…'" too.</summary>
    private static bool IsOfUser(string text, int at)
    {
        var first = Math.Max(0, at - LongestStatement);
        var semicolon = at > first ? text.LastIndexOf(';', at - 1, at - first) : -1;
        if (semicolon >= 0) first = semicolon + 1;
        var statement = text.Substring(first, at - first);
        return Array.Exists(Verbs, verb => Has(statement, verb)) && (Has(statement, "grant ") || Array.Exists(Objects, one => Has(statement, one)));
    }

    private static bool IsHash(string value) =>
        value[0] == '*' || value.StartsWith("md5", StringComparison.Ordinal) || value.StartsWith("SCRAM-", StringComparison.Ordinal) || value.StartsWith("$A$", StringComparison.Ordinal);

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
