using DeployGuard.Text;

namespace DeployGuard.Secrets.Readers;

/// <summary>Finds the passwords of addresses: <c>scheme://user:password@host</c>, and those in queries.</summary>
internal static class Addresses
{
    private const int LongestUserInfo = 500;
    private const int LongestQuery = 4_000;

    private const string AuthorityEnd = "/?# \t\r\n\"'`<>\\|^";
    private const string AddressEnd = " \t\r\n\"'`<>\\|^";

    /// <summary>The secrets of the addresses in a block of a text, in order.</summary>
    public static IEnumerable<SecretPart> In(string text, TextBlock block) =>
        UserInfo(text, block.Start, block.End).Concat(Queries(text, block.Start, block.End));

    private static IEnumerable<SecretPart> UserInfo(string text, int start, int end)
    {
        for (var at = Next(text, "://", start, end); at >= 0; at = Next(text, "://", start, end))
        {
            start = at + 3;
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) continue;

            var stop = IndexOfAny(text, AuthorityEnd, start, Math.Min(end, start + LongestUserInfo));
            var host = stop > start ? text.LastIndexOf('@', stop - 1, stop - start) : -1;
            if (host < 0) continue;

            var colon = text.IndexOf(':', start, host - start);
            if (colon >= 0 && host > colon + 1) yield return Password(text, start, colon, host);
            else if (colon < 0 && IsTokenUser(text, start, host)) yield return Part("token", text, start, host, "token in an address");
            // nats://a:b@one,nats://c:d@two ends each authority at the comma's next scheme.
            start = host;
        }
    }

    private static SecretPart Password(string text, int start, int colon, int host) =>
        Part("password", text, colon + 1, host, "password in an address") with { User = Unescape(text.Substring(start, colon - start)) };

    /// <summary>
    /// A token instead of user and password, as git's hosts take it. The 32 hexadecimal digits of error trackers are public.
    /// </summary>
    private static bool IsTokenUser(string text, int start, int host)
    {
        var user = text.Substring(start, host - start);
        return user.Length >= 20 && !user.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')) && user.Any(char.IsDigit) && user.Any(char.IsLetter)
            && user.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
    }

    private static IEnumerable<SecretPart> Queries(string text, int start, int end)
    {
        // A query follows an address or a path without a blank; a question mark of a sentence or of code does not. Both are looked for once.
        var (slash, outside, seen) = (-1, start - 1, start);
        for (var at = NextParameter(text, start, end); at >= 0; at = NextParameter(text, at + 1, end))
        {
            for (; seen < at; seen++)
            {
                if (text[seen] == '/') slash = seen;
                else if (AddressEnd.IndexOf(text[seen]) >= 0) outside = seen;
            }

            var stop = IndexOfAny(text, "=&?;,)(" + AddressEnd, at + 1, Math.Min(end, at + 60));
            if (stop >= end || text[stop] != '=' || stop == at + 1) continue;

            var name = text.Substring(at + 1, stop - at - 1);
            var isSignature = name == "sig";
            if (!isSignature && !CredentialName.IsSecret(name)) continue;

            var close = IndexOfAny(text, "?&#;,)" + AddressEnd, stop + 1, Math.Min(end, stop + LongestQuery));
            if (close == stop + 1 || slash <= outside || at - slash > LongestUserInfo || (isSignature && !IsSignature(text, at, stop + 1, close))) continue;
            yield return Part(isSignature ? "sasToken" : name, text, stop + 1, close, isSignature ? "signature of a shared access URL" : "secret in the query of an address");
        }
    }

    // sig=…&se=… : 32 bytes in base64, percent-encoded or not, beside what it signs.
    private static bool IsSignature(string text, int at, int start, int close) => close - start >= 40
        && (Next(text, "&s", Math.Max(0, at - LongestUserInfo), Math.Min(text.Length, close + LongestUserInfo)) >= 0
            || Next(text, "?s", Math.Max(0, at - LongestUserInfo), at) >= 0);

    private static SecretPart Part(string name, string text, int start, int end, string title) => new(
        CredentialKind.ConnectionString, name, Unescape(text.Substring(start, end - start)), TextSpan.FromBounds(start, end), title);

    private static string Unescape(string text) => text.IndexOf('%') < 0 || text[text.Length - 1] == '%' ? text : Uri.UnescapeDataString(text);

    private static int NextParameter(string text, int from, int end) => from >= end ? -1 : text.IndexOfAny(['?', '&'], from, end - from);

    private static int IndexOfAny(string text, string characters, int from, int end)
    {
        while (from < end && characters.IndexOf(text[from]) < 0) from++;
        return from;
    }

    private static int Next(string text, string what, int from, int end) =>
        from >= end ? -1 : text.IndexOf(what, from, end - from, StringComparison.Ordinal);
}
