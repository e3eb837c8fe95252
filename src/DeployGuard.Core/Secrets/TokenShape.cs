namespace DeployGuard.Secrets;

/// <summary>Knows the tokens of services that mark theirs with a prefix, and private keys.</summary>
internal static class TokenShape
{
    /// <summary>No token below is shorter; most values are.</summary>
    private const int Shortest = 20;

    /// <summary>Prefix, least number of characters behind it, and the punctuation these may contain besides letters and digits.</summary>
    private static readonly (string Prefix, int Length, string Punctuation)[] Marked =
    [
        ("AKIA", 16, ""), ("ASIA", 16, ""),
        ("ghp_", 36, ""), ("gho_", 36, ""), ("ghu_", 36, ""), ("ghs_", 36, ""), ("ghr_", 36, ""), ("github_pat_", 22, "_"),
        ("glpat-", 20, "-_."), ("npm_", 36, ""), ("dckr_pat_", 27, "-_"),
        ("xoxa-", 20, "-"), ("xoxb-", 20, "-"), ("xoxe-", 20, "-"), ("xoxp-", 20, "-"), ("xoxr-", 20, "-"), ("xoxs-", 20, "-"),
        ("sk_live_", 16, ""), ("rk_live_", 16, ""), ("SG.", 60, "-_."),
        ("AIza", 35, "-_"),
    ];

    /// <summary>True when a value is or contains such a token; what only shows its shape (<c>ghp_xxxx…</c>, <c>…EXAMPLE</c>) is none.</summary>
    public static bool IsIn(string value) => value.Length >= Shortest
        && (IsPrivateKey(value) || IsWebToken(value) || Array.Exists(Marked, token => Has(value, token.Prefix, token.Length, token.Punctuation)));

    /// <summary>True when the only tokens in a value are of a kind that some services also give to browsers.</summary>
    public static bool MayBePublic(string value) => !IsPrivateKey(value)
        && !Array.Exists(Marked, token => token.Prefix != "AIza" && Has(value, token.Prefix, token.Length, token.Punctuation));

    private static bool Has(string value, string prefix, int length, string punctuation)
    {
        for (var at = Next(value, prefix, 0); at >= 0; at = Next(value, prefix, at))
        {
            var start = at + prefix.Length;
            var isApart = at == 0 || !IsLetterOrDigit(value[at - 1]);
            var end = isApart ? EndOf(value, start, punctuation) : start;
            if (end - start >= length && !IsFiller(value.Substring(start, end - start))) return true;
            at = end;
        }

        return false;
    }

    // header.payload.signature, header and payload being JSON objects in base64.
    private static bool IsWebToken(string value)
    {
        for (var at = Next(value, "eyJ", 0); at >= 0; at = Next(value, "eyJ", at))
        {
            var isApart = at == 0 || !IsLetterOrDigit(value[at - 1]);
            var header = EndOf(value, at, "-_");
            at = header;
            if (!isApart || string.CompareOrdinal(value, header, ".eyJ", 0, 4) != 0) continue;

            var payload = EndOf(value, header + 1, "-_");
            at = payload;
            if (payload < value.Length && value[payload] == '.' && EndOf(value, payload + 1, "-_") - payload > 16) return true;
        }

        return false;
    }

    private static bool IsPrivateKey(string value)
    {
        var begin = Next(value, "-----BEGIN ", 0);
        var label = begin < 0 ? -1 : Next(value, "PRIVATE KEY-----", begin);
        // The body of the smallest key in use takes more than 64 characters.
        return label >= 0 && label - begin < 40 && value.Length - label > 64;
    }

    private static bool IsFiller(string text) =>
        text.Distinct().Count() < 5 || text.EndsWith("EXAMPLE", StringComparison.OrdinalIgnoreCase);

    private static int EndOf(string value, int start, string punctuation)
    {
        while (start < value.Length && (IsLetterOrDigit(value[start]) || punctuation.IndexOf(value[start]) >= 0)) start++;
        return start;
    }

    private static int Next(string value, string text, int from) => from > value.Length ? -1 : value.IndexOf(text, from, StringComparison.Ordinal);

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
