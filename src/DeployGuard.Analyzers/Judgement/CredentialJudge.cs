using DeployGuard.Flow;
using DeployGuard.Secrets;
using DeployGuard.Sinks;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Judgement;

/// <summary>Decides whether a text is a secret where it flows to.</summary>
internal static class CredentialJudge
{
    /// <summary>No cipher and no signature takes a shorter key.</summary>
    public const int ShortestKey = 5;

    /// <summary>True when the text can be a secret there. A placeholder and what only names a setting cannot.</summary>
    public static bool IsCredential(FlowTarget target, string text)
    {
        if (target.Kind == FlowKind.Sink) return IsHandedOver(target.Sink!, text);
        if (target.Kind == FlowKind.Header) return IsAuthorization(text);

        // What no letter or digit is in is a mask, a sign of a language or punctuation.
        if (text.Length < 3 || !text.Any(char.IsLetterOrDigit) || SettingName.IsNaming(target.Name, text)) return false;
        if (CredentialDetector.Of(target.Name, text) is not { } credential) return false;

        return target.Kind switch
        {
            FlowKind.Compared => !IsSentence(target.Name, text) && (IsChosen(target.Name) || IsGenerated(text)),
            // Lists and dictionaries hold words for other reasons: labels, translations, names of fields.
            FlowKind.Keyed or FlowKind.Item => !IsSentence(target.Name, text) && !text.All(char.IsLetter) && (IsChosen(target.Name) || IsGenerated(text)),
            _ => !IsSentence(target.Name, text) && !IsLabel(target, text)
                && (IsChosen(target.Name) || (credential.Strength == CredentialStrength.Real && IsGenerated(text))),
        };
    }

    /// <summary>True when bytes can be a key: neither too few nor a buffer that is filled later. Bytes that spell a text are judged as one.</summary>
    public static bool IsKey(string bytes) => bytes.Length >= ShortestKey && bytes.Distinct().Count() > 2
        && (bytes.Any(c => c is < ' ' or > '~') || CredentialDetector.Of("password", bytes) is not null);

    /// <summary>True when a text can be what an API takes.</summary>
    public static bool IsHandedOver(Sink sink, string text)
    {
        if (sink.Member == "AppendChar" && text.Length == 1) return true;
        if (SettingName.IsNaming("password", text)) return false;
        // A key may be a phrase, which as a password would be a message to somebody.
        return CredentialDetector.Of("password", text) is not null
            || (sink.Kind == SinkKind.Key && CredentialDetector.Of("signingKey", text) is not null);
    }

    // Bearer, a blank, and what was given to the client.
    private static bool IsAuthorization(string text)
    {
        var blank = text.IndexOf(' ');
        var value = text.Substring(blank + 1);
        return blank > 0 && text.Take(blank).All(char.IsLetter) && !value.Any(char.IsWhiteSpace) && value.Any(char.IsDigit) && IsGenerated(value)
            && CredentialDetector.Of("token", value) is not null;
    }

    /// <summary>People choose passwords and phrases themselves; tokens and keys are generated.</summary>
    private static bool IsChosen(string name) =>
        Array.Exists(["pass", "pwd", "psw", "secret", "credential"], word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsGenerated(string text) => text.Length >= 8 && (text.Any(char.IsDigit) || text.Length >= 16);

    /// <summary>A message about a secret. A phrase may be a key, but says nothing to anybody.</summary>
    private static bool IsSentence(string name, string text)
    {
        if (!text.Any(char.IsWhiteSpace)) return false;
        if (text.Length < 16 || text.TrimEnd() is not { Length: > 0 } trimmed || trimmed[trimmed.Length - 1] is '.' or '!' or '?' or ':') return true;

        // Punctuation before a blank makes it prose.
        for (var i = 0; i + 1 < trimmed.Length; i++)
            if (trimmed[i] is ';' or ',' or ':' or '.' && char.IsWhiteSpace(trimmed[i + 1])) return true;
        var words = NameWords.Of(name);
        return words[words.Count - 1] is not ("key" or "secret" or "passphrase");
    }

    /// <summary><c>const string Password = "Kennwort"</c>: a constant that is called nothing but password holds a label or the name of a field.</summary>
    private static bool IsLabel(FlowTarget target, string text) =>
        target.Symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } or IPropertySymbol { IsReadOnly: true }
        && NameWords.Of(target.Name).Count == 1 && text.All(char.IsLetter);
}
