using DeployGuard.Text;

namespace DeployGuard.Secrets.Tokens;

/// <summary>
/// A JSON Web Token (RFC 7519) with a signature: <c>header.payload.signature</c>, the header being an object that names the algorithm.
/// </summary>
internal sealed class WebToken : TokenShape
{
    /// <summary>The signature of HS256, the shortest of RFC 7518, in base64; what is shorter was cut for a document.</summary>
    private const int ShortestSignature = 43;

    /// <summary>What a payload says when everybody may have the token: the samples of jwt.io and PyJWT, and keys that Supabase gives to browsers.</summary>
    private static readonly string[] PublicClaims = ["\"sub\":\"1234567890\"", "{\"some\":\"payload\"}", "\"role\":\"anon\"", "\"iss\":\"supabase-demo\""];

    public override string Anchor => "eyJ";

    public override TokenMatch? At(string text, int anchor)
    {
        // The payload begins like the header; a run is read once from its beginning, however often the anchor stands in it.
        if (!IsAnchor(text, anchor) || !TokenBoundary.IsAt(text, anchor) || (anchor > 0 && text[anchor - 1] is '.' or '-')) return null;

        var header = EndOf(text, anchor);
        if (!IsDot(text, header) || !IsAnchor(text, header + 1)) return null;

        var payload = EndOf(text, header + 1);
        if (!IsDot(text, payload)) return null;

        var signature = EndOf(text, payload + 1);
        if (signature - payload - 1 < ShortestSignature || (IsDot(text, signature) && EndOf(text, signature + 1) > signature + 1)) return null;
        if (!IsSigned(Decode(text, anchor, header)) || IsPublic(Decode(text, header + 1, payload))) return null;

        return new TokenMatch(TextSpan.FromBounds(anchor, signature), TextSpan.FromBounds(payload + 1, signature), IsMixed: true);
    }

    private static bool IsAnchor(string text, int at) => string.CompareOrdinal(text, at, "eyJ", 0, 3) == 0;

    private static bool IsDot(string text, int at) => at < text.Length && text[at] == '.';

    private static int EndOf(string text, int start)
    {
        while (start < text.Length && (TokenBoundary.IsWord(text[start]) || text[start] == '-')) start++;
        return start;
    }

    private static bool IsSigned(string header)
    {
        var name = header.IndexOf("\"alg\":\"", StringComparison.Ordinal);
        return name >= 0 && header[header.Length - 1] == '}'
            && string.Compare(header, name + 7, "none\"", 0, 5, StringComparison.OrdinalIgnoreCase) != 0;
    }

    private static bool IsPublic(string payload) => Array.Exists(PublicClaims, claim => payload.IndexOf(claim, StringComparison.Ordinal) >= 0);

    /// <summary>The JSON of a part without its white space; empty when it is no base64, cut when it is long.</summary>
    private static string Decode(string text, int start, int end)
    {
        const int Longest = 4096;
        var base64 = text.Substring(start, Math.Min(end - start, Longest)).Replace('-', '+').Replace('_', '/');
        if (base64.Length % 4 == 1) return "";

        var bytes = Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
        return new string([.. bytes.Select(b => (char)b).Where(c => !char.IsWhiteSpace(c))]);
    }
}
