namespace DeployGuard.Secrets.Readers;

/// <summary>A text that announces a place of secrets.</summary>
/// <param name="Text">The text, found in whatever case.</param>
/// <param name="Kind">What it is a sign of.</param>
internal sealed record SignKeyword(string Text, SecretSigns Kind)
{
    /// <summary>Every one; what they are found with is built of these and of what announces tokens.</summary>
    public static readonly IReadOnlyList<SignKeyword> All =
    [
        .. Of(SecretSigns.Word, "pass", "pw", "psw", "secret", "token", "key", "cred", "bearer", "signature="),
        .. Of(SecretSigns.Header, "bearer ", "basic "),
        .. Of(SecretSigns.Address, "://", "sig=", "?"),
        .. Of(SecretSigns.Option, " -", "\t-", "\"-", "'-", " /", "\t/", "\"/", "'/", "-secrets set", "qctl ", "net us", "sqlplus ", "sqlldr ", "expdp ", "impdp ", "vault login ", "config set "),
        .. Of(SecretSigns.Statement, "identified by ", "identified with ", "password '"),
    ];

    /// <summary>Whether an occurrence is a sign, by the characters around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">0-based offset of the keyword.</param>
    public bool IsSignAt(string text, int start)
    {
        if (Text == "?") return start > 0 && start + 1 < text.Length && text[start - 1] > ' ' && char.IsLetter(text[start + 1]);
        if (Kind != SecretSigns.Option || Text.Length != 2) return true;

        // " -p x", " -psecret", ", "-p"", " /p x".
        return start + 2 < text.Length && text[start + 2] is '-' or (>= 'A' and <= 'Z') or 'p' or 'a' or 'u' or 'k' or 'w' or 's' or 'n' or 'b';
    }

    private static IEnumerable<SignKeyword> Of(SecretSigns kind, params string[] texts) => texts.Select(text => new SignKeyword(text, kind));
}
