using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Knows what Windows encrypted for one user of one machine.</summary>
internal static class MachineBound
{
    /// <summary>What to do with it.</summary>
    public const string Advice = "remove it, since no other machine can use it";

    /// <summary>The head of a DPAPI blob in base64: its version and the id of its provider, which is always the same.</summary>
    private const string Head = "AQAAANCMnd8BFdERjHoAwE/Cl+s";

    /// <summary>True for a value that only the machine which wrote it can read.</summary>
    public static bool Is(SettingsEntry entry) => entry.Value.Content.StartsWith(Head, StringComparison.Ordinal);

    /// <summary>The encrypted value as a credential.</summary>
    public static Credential In(SettingsEntry entry) =>
        new(CredentialKind.NamedValue, new TextSpan(0, entry.Value.Content.Length), "value encrypted for one machine");
}
