namespace DeployGuard.Secrets.Tokens;

/// <summary>The checksum of IEEE 802.3, as several services put it into their tokens.</summary>
internal static class Crc32
{
    private const string Base62Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>The checksum of a text of ASCII characters.</summary>
    public static uint Of(string text)
    {
        var sum = uint.MaxValue;
        foreach (var c in text)
        {
            sum ^= (byte)c;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }

    /// <summary>The checksum of a text in base 62, with zeros before it to make six digits.</summary>
    public static string Base62(string text)
    {
        var digits = new char[6];
        var sum = Of(text);
        for (var i = digits.Length - 1; i >= 0; i--, sum /= 62) digits[i] = Base62Digits[(int)(sum % 62)];
        return new string(digits);
    }

    /// <summary>True when the last six characters of a token of GitHub's scheme are the checksum of the 30 before them.</summary>
    public static bool EndsToken(string token) =>
        token.EndsWith(Base62(token.Substring(token.Length - 36, 30)), StringComparison.Ordinal);
}
