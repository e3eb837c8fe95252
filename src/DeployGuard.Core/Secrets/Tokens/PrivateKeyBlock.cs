using DeployGuard.Text;

namespace DeployGuard.Secrets.Tokens;

/// <summary>A private key between <c>BEGIN</c> and <c>END</c> (RFC 7468, RFC 1421, OpenSSH, RFC 9580) whose body is there.</summary>
/// <param name="isEncrypted">Whether it looks for keys that need a passphrase, or for the others.</param>
internal sealed class PrivateKeyBlock(bool isEncrypted) : TokenShape
{
    /// <summary>An Ed25519 key in PKCS #8, the smallest in use.</summary>
    private const int ShortestBody = 64;

    private const string OpenSshMagic = "b3BlbnNzaC1rZXktdjEAAAAA";

    public override string Anchor => "-----BEGIN ";

    public override TokenMatch? At(string text, int anchor)
    {
        if (string.CompareOrdinal(text, anchor, Anchor, 0, Anchor.Length) != 0) return null;

        var label = LabelAt(text, anchor + Anchor.Length);
        var isPgp = label == "PGP PRIVATE KEY BLOCK";
        if (!isPgp && !label.EndsWith("PRIVATE KEY", StringComparison.Ordinal)) return null;

        var header = anchor + Anchor.Length + label.Length + 5;
        var start = BehindFields(text, header);
        var isEncryptedByField = text.IndexOf("ENCRYPTED", header, start - header, StringComparison.Ordinal) >= 0;
        var body = KeyBody.At(text, start);
        if (body.Count < ShortestBody || body.FirstEnd - body.Start < 32) return null;
        if (!isEncryptedByField && !(isPgp ? text[body.Start] is 'l' or 'x' : IsKey(text, body.Start))) return null;

        var needsPassphrase = isEncryptedByField || label.StartsWith("ENCRYPTED", StringComparison.Ordinal) || IsEncryptedOpenSsh(text, body.Start);
        if (needsPassphrase != isEncrypted) return null;

        var random = Math.Min(body.FirstEnd - body.Start, ShortestBody);
        return new TokenMatch(TextSpan.FromBounds(anchor, EndOf(text, body.End)), new TextSpan(body.Start, random), IsMixed: true);
    }

    /// <summary>The label before the closing dashes; empty when there are none.</summary>
    private static string LabelAt(string text, int start)
    {
        const int Longest = 32;
        var end = start;
        while (end < text.Length && end - start < Longest && text[end] is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ') end++;
        return string.CompareOrdinal(text, end, "-----", 0, 5) == 0 ? text.Substring(start, end - start) : "";
    }

    // Proc-Type: 4,ENCRYPTED; they end with their line, which may be written \n.
    private static int BehindFields(string text, int start)
    {
        for (var field = 0; field < 6; field++)
        {
            var name = start;
            while (name < text.Length && text[name] is ' ' or '\t' or '\r' or '\n' or '"') name++;
            while (string.CompareOrdinal(text, name, "\\n", 0, 2) == 0 || string.CompareOrdinal(text, name, "\\r", 0, 2) == 0) name += 2;

            var colon = name;
            while (colon < text.Length && colon - name < 20 && (char.IsLetter(text[colon]) || text[colon] == '-')) colon++;
            if (colon == name || colon >= text.Length || text[colon] != ':') return start;

            start = text.IndexOfAny(['\n', '\r', '\\'], colon, Math.Min(200, text.Length - colon));
            if (start < 0) return colon;
        }

        return start;
    }

    // A SEQUENCE of ASN.1 with its length in DER, or OpenSSH's own beginning.
    private static bool IsKey(string text, int start) =>
        (text[start] == 'M' && start + 1 < text.Length && text[start + 1] is >= 'A' and <= 'I')
        || string.CompareOrdinal(text, start, OpenSshMagic, 0, OpenSshMagic.Length) == 0;

    // Behind the magic stands the cipher; "none" is BG5vbmU.
    private static bool IsEncryptedOpenSsh(string text, int start) =>
        string.CompareOrdinal(text, start, OpenSshMagic, 0, OpenSshMagic.Length) == 0
        && string.CompareOrdinal(text, start + OpenSshMagic.Length, "BG5vbmU", 0, 7) != 0;

    private static int EndOf(string text, int body)
    {
        const int Longest = 80;
        var footer = text.IndexOf("-----END ", body, Math.Min(Longest, text.Length - body), StringComparison.Ordinal);
        if (footer < 0) return body;

        var close = text.IndexOf("-----", footer + 5, Math.Min(Longest, text.Length - footer - 5), StringComparison.Ordinal);
        return close < 0 ? body : close + 5;
    }
}
