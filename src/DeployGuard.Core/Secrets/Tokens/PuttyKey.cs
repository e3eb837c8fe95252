using DeployGuard.Text;

namespace DeployGuard.Secrets.Tokens;

/// <summary>A key file of PuTTY: lines of fields, of which <c>Private-Lines</c> counts the lines of the private key behind it.</summary>
/// <param name="isEncrypted">Whether it looks for keys that need a passphrase, or for the others.</param>
internal sealed class PuttyKey(bool isEncrypted) : TokenShape
{
    /// <summary>More than the public key and the comment before the private lines take.</summary>
    private const int Window = 2000;

    public override string Anchor => "PuTTY-User-Key-File-";

    public override TokenMatch? At(string text, int anchor)
    {
        var encryption = ValueOf("Encryption: ", text, anchor, 200);
        if (encryption < 0 || string.CompareOrdinal(text, encryption, "none", 0, 4) != 0 != isEncrypted) return null;

        var lines = ValueOf("Private-Lines: ", text, encryption, Window);
        if (lines < 0) return null;

        var end = lines;
        while (end < text.Length && end - lines < 3 && char.IsDigit(text[end])) end++;
        if (!int.TryParse(text.Substring(lines, end - lines), out var count)) return null;

        var body = KeyBody.At(text, end, count);
        return body.Count < 40
            ? null
            : new TokenMatch(TextSpan.FromBounds(anchor, body.End), TextSpan.FromBounds(body.Start, body.FirstEnd), IsMixed: true);
    }

    private static int ValueOf(string field, string text, int start, int window)
    {
        var at = text.IndexOf(field, start, Math.Min(window, text.Length - start), StringComparison.Ordinal);
        return at < 0 ? -1 : at + field.Length;
    }
}
