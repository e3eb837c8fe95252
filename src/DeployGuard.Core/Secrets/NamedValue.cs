namespace DeployGuard.Secrets;

/// <summary>Decides about values that only their names make secrets.</summary>
internal static class NamedValue
{
    /// <summary>A phrase for a key has at least the 128 bits that libraries ask for; a token of a service no less than 8 characters.</summary>
    private const int ShortestPhrase = 16;
    private const int ShortestToken = 8;

    /// <summary>Names carry a digit or two, as a version: <c>api-key-v2</c>.</summary>
    private const int DigitsOfNoName = 3;

    /// <summary>What texts say to people about a secret, and secrets do not.</summary>
    private static readonly HashSet<string> Messages = new(StringComparer.Ordinal)
    {
        "enter", "please", "invalid", "missing", "required", "must", "cannot", "could", "should", "failed", "fail", "expired", "forgot", "forgotten", "incorrect",
        "wrong", "provide", "provided", "error", "not", "no", "found", "contain", "contains", "at", "least", "between", "confirm", "repeat", "reset", "choose", "type",
        "same", "match", "optional", "was", "has", "been", "your", "unable", "empty",
    };

    private static readonly string[] SecretWords = ["password", "passwd", "passphrase", "passcode", "secret", "token", "key", "credential", "credentials", "pwd"];

    /// <summary>True when a value can be what a name of that kind says.</summary>
    public static bool CanBe(CredentialNameKind kind, string value) => kind switch
    {
        _ when IsPattern(value) || IsOption(value) => false,
        // "NuGet.Credentials": "7.9.0-rc.42413": packages have such names.
        not CredentialNameKind.Chosen when IsVersion(value) => false,
        CredentialNameKind.Chosen => value.Any(char.IsLetterOrDigit) && !IsText(value),
        CredentialNameKind.Phrase => IsPhrase(value),
        _ => value.Length >= ShortestToken && !value.Any(char.IsWhiteSpace)
            && (!HumanLanguage.Is(value) || value.Count(char.IsDigit) >= DigitsOfNoName) && !IsIdentifier(value),
    };

    /// <summary>
    /// True for a value that names the setting instead of holding it, as constants do: <c>UserPassword</c> or <c>user_password</c> for
    /// a password, an identifier of several words of which one is that of a secret.
    /// </summary>
    public static bool IsName(string name, string value)
    {
        if (!value.All(c => char.IsLetter(c) || c is '_' or '-' or '.' or ':' or ' ') || !value.Any(char.IsLetter)) return false;

        var words = NameWords.Of(value);
        if (!words.Exists(word => SecretWords.Contains(word))) return false;
        // "Password" is how a program writes a name; "password" is what people choose, and a list of defaults knows it.
        if (words.Count == 1) return char.IsUpper(value[0]) && value.Any(char.IsLower);
        // A variable with its own name as value is one nobody has set.
        if (PublicDefaults.Contains(value) || (value == name && !value.Any(char.IsLower))) return false;
        return IsCapitalised(value) || words.TrueForAll(NameWords.Of(name).Contains);
    }

    private static bool IsCapitalised(string value) =>
        value.Any(char.IsLower) && value.Any(char.IsUpper) && value.All(c => char.IsLetter(c) || c is '.' or ':');

    /// <summary>Several words that speak of a secret to somebody.</summary>
    private static bool IsText(string value)
    {
        if (!value.Any(char.IsWhiteSpace)) return false;

        var words = NameWords.Of(value);
        return words.Exists(word => SecretWords.Contains(word) || Messages.Contains(word)) && HumanLanguage.Is(value);
    }

    // A short one is the name of something: "Basic", "client-secret"; people's phrases for signing are long.
    private static bool IsPhrase(string value)
    {
        if (value.Any(char.IsWhiteSpace)) return value.Length >= ShortestPhrase && !NameWords.Of(value).Exists(Messages.Contains);
        return value.Length >= ShortestPhrase || value.Any(char.IsDigit) || value.All(char.IsLetter);
    }

    /// <summary>A regular expression says what a secret looks like; only of these signs no generator makes use.</summary>
    private static bool IsPattern(string value) =>
        value.IndexOf("(?", StringComparison.Ordinal) is >= 0 and var at && at + 2 < value.Length && value[at + 2] is ':' or '=' or '!' or '<'
        || (value.IndexOf("[^", StringComparison.Ordinal) is >= 0 and var open && value.IndexOf(']', open) > 0);

    /// <summary>The option a program takes the secret by: <c>"password": "-p"</c>.</summary>
    private static bool IsOption(string value) =>
        value.Length > 1 && value[0] == '-' && value.Any(char.IsLetter) && value.All(c => char.IsLetter(c) || c == '-');

    /// <summary>Three numbers with points between them, and what may follow them in a version.</summary>
    private static bool IsVersion(string value)
    {
        var points = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '.' && i > 0 && value[i - 1] != '.') points++;
            else if (!char.IsDigit(value[i])) return points >= 2 && i > 0 && char.IsDigit(value[i - 1]) && value[i] is '-' or '+';
        }

        return points >= 2;
    }

    /// <summary>Words joined by punctuation or capitals without a digit.</summary>
    private static bool IsIdentifier(string value) =>
        value.All(c => char.IsLetter(c) || c is '-' or '_' or '.' or ':' or '/') && HumanLanguage.Score(value) > 3;
}
