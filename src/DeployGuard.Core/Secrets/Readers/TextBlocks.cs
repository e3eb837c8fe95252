namespace DeployGuard.Secrets.Readers;

/// <summary>
/// Finds the lines of a text that readers have to look at. Most have no sign: this pass decides the speed on ordinary text, so it looks at
/// few characters closely.
/// </summary>
internal static class TextBlocks
{
    /// <summary>1 for the characters at which a sign can be told.</summary>
    private static readonly byte[] IsTelling = CreateTable();

    /// <summary>The blocks with a sign, in order.</summary>
    public static List<TextBlock> Of(string text)
    {
        var blocks = new List<TextBlock>();
        var start = 0;
        var signs = SecretSigns.None;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 128 || IsTelling[c] == 0) continue;
            if (c != '\n')
            {
                signs |= SignAt(text, i, c);
                continue;
            }

            if (Continues(text, start, i)) continue;
            if (signs != SecretSigns.None) blocks.Add(new TextBlock(start, i, signs));
            start = i + 1;
            signs = SecretSigns.None;
        }

        if (signs != SecretSigns.None) blocks.Add(new TextBlock(start, text.Length, signs));
        return blocks;
    }

    private static SecretSigns SignAt(string text, int i, char c) => c switch
    {
        ':' => i + 2 < text.Length && text[i + 1] == '/' && text[i + 2] == '/' ? SecretSigns.Address : SecretSigns.None,
        '-' or '/' => IsOption(text, i) || Has(text, i, "-secrets set") ? SecretSigns.Option : SecretSigns.None,
        'k' or 'K' => Has(text, i, "key") || (i > 1 && Has(text, i - 2, "token")) ? SecretSigns.Word : SecretSigns.None,
        'p' or 'P' => Has(text, i, "pass") || Has(text, i, "pw") || Has(text, i, "psw") ? SecretSigns.Word : SecretSigns.None,
        'c' or 'C' => Has(text, i, "cred") || (i > 1 && Has(text, i - 2, "secret")) ? SecretSigns.Word : SecretSigns.None,
        'b' or 'B' => Has(text, i, "bearer ") || Has(text, i, "basic ") ? SecretSigns.Header : SecretSigns.None,
        '?' => i > 0 && i + 1 < text.Length && text[i - 1] > ' ' && char.IsLetter(text[i + 1]) ? SecretSigns.Address : SecretSigns.None,
        '=' => i > 2 && Has(text, i - 3, "sig=") ? SecretSigns.Address : SecretSigns.None,
        'q' or 'Q' => Has(text, i, "qctl ") ? SecretSigns.Option : SecretSigns.None,
        _ => Has(text, i, "net us") ? SecretSigns.Option : SecretSigns.None,
    };

    // " -p x", " -psecret", ", "-p"", " /p x".
    private static bool IsOption(string text, int i) =>
        i > 0 && i + 1 < text.Length && text[i - 1] is ' ' or '"' or '\'' or '\t' && text[i + 1] is '-' or (>= 'A' and <= 'Z') or 'p' or 'a' or 'u' or 'k' or 'w' or 's' or 'n' or 'b';

    private static bool Has(string text, int at, string lower)
    {
        if (at + lower.Length > text.Length) return false;
        for (var i = 0; i < lower.Length; i++)
            if ((text[at + i] | 0x20) != lower[i]) return false;
        return true;
    }

    /// <summary>True behind a backslash of a shell, a caret of cmd and a backtick of PowerShell at the end of a line.</summary>
    private static bool Continues(string text, int start, int lineFeed)
    {
        var last = lineFeed - 1;
        if (last >= start && text[last] == '\r') last--;
        return last > start && text[last] is '\\' or '^' or '`' && (text[last] != '`' || text[last - 1] == ' ');
    }

    private static byte[] CreateTable()
    {
        var table = new byte[128];
        foreach (var c in "\n:-/kKpPcCbB=?qQnN") table[c] = 1;
        return table;
    }
}
