using DeployGuard.Text;

namespace DeployGuard.Secrets.Tokens;

/// <summary>The private exponent in the XML of .NET's <c>RSA.ToXmlString(true)</c>.</summary>
internal sealed class RsaKeyValue : TokenShape
{
    /// <summary>More than stands before the exponent in a key of 4,096 bits.</summary>
    private const int Window = 4000;

    public override string Anchor => "<RSAKeyValue>";

    public override TokenMatch? At(string text, int anchor)
    {
        // The public key comes first in what .NET writes; without it the exponent is not searched for.
        var modulus = anchor + Anchor.Length;
        while (modulus < text.Length && char.IsWhiteSpace(text[modulus]) && modulus - anchor < 100) modulus++;
        if (string.CompareOrdinal(text, modulus, "<Modulus>", 0, 9) != 0) return null;

        var start = text.IndexOf("<D>", modulus, Math.Min(Window, text.Length - modulus), StringComparison.Ordinal) + 3;
        if (start < 3) return null;

        var body = KeyBody.At(text, start);
        return body.Count < 64 ? null : new TokenMatch(TextSpan.FromBounds(body.Start, body.End), TextSpan.FromBounds(body.Start, body.FirstEnd), IsMixed: true);
    }
}
