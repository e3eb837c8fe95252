using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Tells whether a setting is a credential: from its value, its key, and the keys around it.</summary>
internal static class SettingCredential
{
    /// <summary>Say nothing themselves: <c>Password: { Value: … }</c>.</summary>
    private static readonly HashSet<string> Holders = new(StringComparer.OrdinalIgnoreCase)
    {
        "value", "default", "primary", "secondary", "current", "plain", "plaintext", "cleartext", "raw", "text",
    };

    /// <summary>Around a plain <c>Key</c> they make it one that signs, encrypts or opens a door.</summary>
    private static readonly string[] KeyOwners =
        ["jwt", "token", "tokens", "bearer", "auth", "authentication", "authorization", "signing", "encryption", "crypto", "security", "aes", "hmac", "api"];

    /// <summary>What people read: the label of a password is no password.</summary>
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "labels", "label", "messages", "message", "errors", "errormessages", "texts", "strings", "translations", "localization", "placeholders", "tooltips",
        "cultures", "culture", "i18n",
    };

    /// <summary>The credential in a setting, its span in the value; null for none.</summary>
    public static Credential? Of(SettingsEntry entry) => Of(entry, entry.Value.Content);

    /// <summary>The credential in a setting, its span in the value; null for none.</summary>
    /// <param name="entry">The setting.</param>
    /// <param name="value">Its value, of the same length, with <see cref="CredentialLiteral.Hidden"/> for what is not written down.</param>
    public static Credential? Of(SettingsEntry entry, string value)
    {
        if (entry.Kind == SettingsValueKind.Switch) return null;

        if (entry.Key.NamesOutward.Any(Texts.Contains) || IsLabel(entry.Key.Name, value)) return CredentialDetector.FindTokens(value).FirstOrDefault();

        if (entry.Key.Name.Equals("commandLineArgs", StringComparison.OrdinalIgnoreCase)) return InArguments(value);

        return NamesOf(entry, value).Where(name => entry.Kind != SettingsValueKind.Number || MayBeNumber(name))
            .Select(name => CredentialDetector.Of(name, value)).FirstOrDefault(credential => credential is not null);
    }

    /// <summary>What launchSettings.json hands to a program is a command line without the program.</summary>
    private static Credential? InArguments(string value)
    {
        const string Program = "dotnet run -- ";
        return CredentialDetector.Find(Program + value).Where(credential => credential.Span.Start >= Program.Length)
            .Select(credential => credential with { Span = new TextSpan(credential.Span.Start - Program.Length, credential.Span.Length) }).FirstOrDefault();
    }

    /// <summary>
    /// <c>"Password": "Password"</c> labels a field of a form; a password of that kind is written without a capital. And an expression checks passwords.
    /// </summary>
    private static bool IsLabel(string name, string value) => name.EndsWith("Expression", StringComparison.OrdinalIgnoreCase)
        || (string.Equals(name, value, StringComparison.OrdinalIgnoreCase) && value.Length > 0 && char.IsUpper(value[0]));

    private static IEnumerable<string> NamesOf(SettingsEntry entry, string value)
    {
        var key = entry.Key;
        while (key is { IsIndex: true, Parent: { } array }) key = array;
        yield return key.Name;
        // Each item of Passwords is one.
        if (entry.Key.IsIndex && key.Name.EndsWith("s", StringComparison.OrdinalIgnoreCase)) yield return key.Name.Substring(0, key.Name.Length - 1);

        var around = key.Parent;
        while (around is { IsIndex: true, Parent: { } array }) around = array;
        if (around is not { Parent: not null }) yield break;

        if (Holders.Contains(key.Name)) yield return around.Name;
        // Any service's key may be called just that; what is no generated one may name an entry of a cache.
        if (key.Name.Equals("key", StringComparison.OrdinalIgnoreCase) && (IsKeyOwner(around.Name) || CredentialLiteral.LooksGenerated("apiKey", value)))
            yield return "signingKey";
    }

    private static bool IsKeyOwner(string name) => Array.Exists(KeyOwners, owner =>
        name.StartsWith(owner, StringComparison.OrdinalIgnoreCase) || name.EndsWith(owner, StringComparison.OrdinalIgnoreCase));

    /// <summary>People choose numbers as passwords; the number beside a token or a key is a duration, a size or a count.</summary>
    private static bool MayBeNumber(string name) => Array.Exists(["pass", "pwd", "secret"], word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
