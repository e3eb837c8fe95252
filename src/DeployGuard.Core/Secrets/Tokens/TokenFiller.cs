namespace DeployGuard.Secrets.Tokens;

/// <summary>Tells what people write where a token would stand from what a generator makes.</summary>
internal static class TokenFiller
{
    // Long enough not to come up in random text.
    private static readonly string[] Words =
    [
        "example", "placeholder", "redacted", "changeme", "replaceme", "replace_me", "replace-me", "yourtoken", "yourapikey", "yoursecret", "your-", "your_",
        "not-real", "notreal",
    ];

    /// <summary>True for the text of an example: few characters over and over, an alphabet, words.</summary>
    /// <param name="random">The part of the token that a generator would make.</param>
    /// <param name="isMixed">A generator would mix capitals, small letters and digits.</param>
    public static bool IsFiller(string random, bool isMixed) =>
        random.Length >= 8 && (IsMonotonous(random) || IsSequence(random) || IsRepeated(random) || (isMixed && random.Length >= 16 && !IsMixed(random)))
        || random.IndexOf("xxxx", StringComparison.Ordinal) >= 0 || random.IndexOf("XXXX", StringComparison.Ordinal) >= 0
        || Array.Exists(Words, word => random.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsMonotonous(string text)
    {
        var distinct = text.Distinct().Count();
        return distinct < (text.Length >= 32 ? 8 : text.Length >= 16 ? 6 : 4);
    }

    // abcdefgh, 12345678, ABCDEF0123
    private static bool IsSequence(string text)
    {
        var steps = 0;
        for (var i = 1; i < text.Length; i++)
            if (text[i] == text[i - 1] + 1 || text[i] == text[i - 1] || (text[i] == '0' && text[i - 1] == '9')) steps++;
        return steps * 2 > text.Length;
    }

    private static bool IsRepeated(string text)
    {
        for (var period = 1; period <= text.Length / 2 && period <= 32; period++)
            if (string.CompareOrdinal(text, 0, text, period, text.Length - period) == 0) return true;
        return false;
    }

    // One case and no digit: words joined by hyphens, or letters only.
    private static bool IsMixed(string text) => text.Any(char.IsDigit) || (text.Any(char.IsUpper) && text.Any(char.IsLower));
}
