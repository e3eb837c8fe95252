using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Secrets.Readers;

/// <summary>Finds the credentials of HTTP's Authorization header: <c>Bearer</c> with a token, <c>Basic</c> with user and password in base64.</summary>
internal static class AuthorizationHeaders
{
    private const int Shortest = 8;
    private const int Longest = 4_000;

    /// <summary>The credentials in a block of a text.</summary>
    public static IEnumerable<SecretPart> In(string text, TextBlock block)
    {
        var (start, end) = (block.Start, block.End);
        for (var at = Next(text, start, end); at >= 0; at = Next(text, at + 1, end))
        {
            var isBearer = Has(text, at, end, "bearer ");
            if (!isBearer && !Has(text, at, end, "basic ")) continue;
            if (at > start && char.IsLetterOrDigit(text[at - 1])) continue;

            var first = at + (isBearer ? 7 : 6);
            var last = first;
            while (last < Math.Min(end, first + Longest) && IsOfToken(text[last])) last++;
            if (last - first < Shortest) continue;

            var value = text.Substring(first, last - first);
            if (isBearer) yield return new SecretPart(CredentialKind.NamedValue, "token", value, TextSpan.FromBounds(first, last), "bearer token");
            else if (PasswordOf(value) is { } password)
                yield return new SecretPart(CredentialKind.NamedValue, "password", password, TextSpan.FromBounds(first, last), "user and password of a Basic header");
        }
    }

    private static string? PasswordOf(string base64)
    {
        if (base64.Length % 4 != 0) return null;
        try
        {
            var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(base64));
            var colon = decoded.IndexOf(':');
            return colon >= 0 && !decoded.Any(char.IsControl) ? decoded.Substring(colon + 1) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static int Next(string text, int from, int end) => from >= end ? -1 : text.IndexOfAny(['b', 'B'], from, end - from);

    private static bool Has(string text, int at, int end, string word) =>
        at + word.Length <= end && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsOfToken(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '+' or '/' or '=' or '~';
}
