namespace DeployGuard.Secrets.Tokens;

/// <summary>
/// Random texts for the samples that formats carry. They are made when a test asks for them: a token in the sources would be a leak to
/// every scanner that reads them.
/// </summary>
internal static class TokenSample
{
    private const string Small = "abcdefghijklmnopqrstuvwxyz";
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Numerals = "0123456789";

    /// <summary>Letters and digits.</summary>
    public static string Mixed(int length) => Of(length, Small + Capitals + Numerals);

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>, a letter at both ends.</summary>
    public static string Url(int length) => "q" + Of(length - 2, Small + Capitals + Numerals + "-_") + "Z";

    /// <summary>Letters, digits, <c>+</c> and <c>/</c>.</summary>
    public static string Base64(int length) => Of(length, Small + Capitals + Numerals + "+/");

    /// <summary>Digits and the letters a to f.</summary>
    public static string Hex(int length) => Of(length, Numerals + "abcdef");

    /// <summary>Digits and small letters.</summary>
    public static string Lower(int length) => Of(length, Small + Numerals);

    /// <summary>Digits and capitals.</summary>
    public static string Upper(int length) => Of(length, Capitals + Numerals);

    /// <summary>Small letters and the digits 2 to 7.</summary>
    public static string Base32(int length) => Of(length, Small + "234567");

    /// <summary>Digits.</summary>
    public static string Digits(int length) => Of(length, Numerals);

    /// <summary>A GUID of small letters.</summary>
    public static string Guid() => $"{Hex(8)}-{Hex(4)}-4{Hex(3)}-a{Hex(3)}-{Hex(12)}";

    /// <summary>One character over and over, as in examples.</summary>
    public static string Run(char character, int length) => new(character, length);

    // The same text for the same length and alphabet: samples must not differ between runs. A linear congruential generator will do.
    private static string Of(int length, string alphabet)
    {
        var state = (uint)((length * 7919) + alphabet.Length);
        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            state = (state * 1664525) + 1013904223;
            text[i] = alphabet[(int)((state >> 16) % (uint)alphabet.Length)];
        }

        return new string(text);
    }
}
