namespace DeployGuard.Secrets;

/// <summary>
/// Tells words from random characters by how common their pairs of letters are. Names and sentences reach 4.3 and more,
/// 99 of 100 random strings of 16 characters stay below 4.
/// </summary>
internal static class HumanLanguage
{
    private const double Threshold = 4.1;

    /// <summary>From a lower to an upper case letter a name goes on with its next word; random text does it all the time.</summary>
    private const double Hump = 1.5;

    /// <summary>Years and numbers have digits behind each other.</summary>
    private const double Digits = 3;

    /// <summary>
    /// How common a pair is, a row per first and a column per second letter, from 0 for rarer than 1 in 500 to 9 for every second;
    /// counted over the 4,515 words of the documentation of .NET's class libraries.
    /// </summary>
    private static readonly string[] Pairs =
    [
        "06760150603857050769432040", "71447100740922740575700040", "80508007606600900628600030", "60259121901503630471640030",
        "60783440200658143886142520", "60008700900610800635602050", "71009066800537600763700000", "90009000800132810726600030",
        "63756550000559840567050105", "33339333333333733353733333", "51339141811516131193413111", "72159200800801720055520070",
        "96009000800262780050500000", "60777481613324510188440020", "43650350314679560866646100", "80028014600800770857500010",
        "22222222222222222222922222", "82459230803354720576432050", "50609406803321560079700040", "70309106900310610775501050",
        "66646440500768360878000000", "80009000900000600010200000", "90007007800508800772003000", "71817111811141191119311141",
        "34517111711668691486115114", "82229222722422722222222222",
    ];

    /// <summary>True for words, also run together, and for texts of them; false for what a generator made and for short texts without pairs.</summary>
    public static bool Is(string text) => Score(text) >= Threshold;

    /// <summary>The mean of how common the pairs are, from 0 to 9.</summary>
    internal static double Score(string text)
    {
        var sum = 0.0;
        var count = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (Of(text[i - 1], text[i]) is not { } pair) continue;
            sum += pair;
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    // Between words, nothing: punctuation is as common in either.
    private static double? Of(char first, char second)
    {
        if (IsLetter(first) && IsLetter(second))
            return IsLower(first) && !IsLower(second) ? Hump : Pairs[(first | 0x20) - 'a'][(second | 0x20) - 'a'] - '0';
        if (char.IsDigit(first) && char.IsDigit(second)) return Digits;
        return (IsLetter(first) || char.IsDigit(first)) && (IsLetter(second) || char.IsDigit(second)) ? 0 : null;
    }

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsLetter(char c) => IsLower(c) || c is >= 'A' and <= 'Z';
}
