using DeployGuard.Documents.CSharp;
using DeployGuard.Secrets;
using DeployGuard.Secrets.Readers;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Finds credentials in C# by its tokens alone: what stands behind a secret name, and what shows by itself what it is.</summary>
internal static class CodeCredentials
{
    /// <summary>A file without any of these holds none: most files are only searched.</summary>
    private static readonly string[] Signs = ["pass", "pwd", "secret", "token", "key", "credential", "://", "-----BEGIN", "eyJ", "ghp_", "AKIA", "xox"];

    /// <summary>The real credentials of a file, spans in its content.</summary>
    public static IEnumerable<Credential> In(string content)
    {
        if (!Signs.Any(sign => content.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0)) yield break;

        var tokens = CSharpLexer.Read(content);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != CSharpTokenKind.String || TextOf(tokens[i], content) is not { Length: > 3 } value) continue;

            // A part of an expression is not the value, and what is compared is not set.
            if (i + 1 < tokens.Count && (tokens[i + 1].Is("+") || tokens[i + 1].Is("."))) continue;

            var credential = tokens[i].Text is not null && NameBefore(tokens, i) is { } name ? CredentialDetector.Of(name, value) : CredentialDetector.Find(value).FirstOrDefault(one => one.Kind != CredentialKind.NamedValue);
            if (credential is { Strength: CredentialStrength.Real, Confidence: CredentialConfidence.High, MayBePublic: false }) yield return credential with { Span = tokens[i].Span };
        }
    }

    /// <summary>Of a text with holes what stands before the first one, unless a value goes on in the hole.</summary>
    private static string? TextOf(CSharpToken token, string content)
    {
        if (token.Text is { } text) return text;

        var before = content.Substring(token.Span.Start, token.Span.Length).TrimStart('$', '@', '"');
        return ConnectionStrings.IsOpenAtEndOf(before) ? null : before;
    }

    /// <summary>The name a text is given to: <c>password = "…"</c>, <c>password: "…"</c>, <c>["Password"] = "…"</c>; null for none.</summary>
    private static string? NameBefore(IReadOnlyList<CSharpToken> tokens, int index)
    {
        if (index < 2 || !(tokens[index - 1].Is("=") || tokens[index - 1].Is(":"))) return null;
        var before = tokens[index - 2];
        if (before.Kind == CSharpTokenKind.Identifier) return before.Text;
        if (before.Is("}")) return PropertyBefore(tokens, index - 2);
        return before.Is("]") && index > 3 && tokens[index - 3].Kind == CSharpTokenKind.String ? LastOf(tokens[index - 3].Text) : null;
    }

    // Password { get; set; } = "…"
    private static string? PropertyBefore(IReadOnlyList<CSharpToken> tokens, int close)
    {
        const int LongestAccessors = 10;
        for (var i = close - 1; i > 0 && i > close - LongestAccessors; i--)
        {
            if (tokens[i].Is("{")) return tokens[i - 1] is { Kind: CSharpTokenKind.Identifier } name ? name.Text : null;
            if (!tokens[i].Is(";") && !(tokens[i].Kind == CSharpTokenKind.Identifier && tokens[i].Text is "get" or "set" or "init" or "private" or "protected" or "internal")) return null;
        }

        return null;
    }

    private static string? LastOf(string? key) => key?.Substring(key.LastIndexOf(':') + 1);
}
