using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Tells whether a setting of a configuration file in XML is a credential.</summary>
internal static class ConfigCredential
{
    // The shortest key of DES, as hexadecimal digits.
    private const int ShortestMachineKey = 16;

    /// <summary>The credential in a setting, its span in the value; null for none.</summary>
    public static Credential? Of(SettingsEntry entry) =>
        IsMachineKey(entry.Key) ? MachineKeyIn(entry.Value.Content)
        // Where identity, sessionState and processModel find theirs, encrypted (aspnet_setreg.exe).
        : entry.Value.Content.StartsWith("registry:", StringComparison.OrdinalIgnoreCase) ? null
        : SettingCredential.Of(entry);

    private static bool IsMachineKey(SettingsKey key) => string.Equals(key.Parent?.Name, "machineKey", StringComparison.OrdinalIgnoreCase)
        && (key.Name.Equals("validationKey", StringComparison.OrdinalIgnoreCase) || key.Name.Equals("decryptionKey", StringComparison.OrdinalIgnoreCase));

    /// <summary>Everything but hexadecimal digits (<c>AutoGenerate,IsolateApps</c>, a placeholder) is no key.</summary>
    private static Credential? MachineKeyIn(string value) => value.Length >= ShortestMachineKey && value.All(IsHexDigit) && value.Distinct().Count() > 4
        ? new Credential(CredentialKind.NamedValue, new TextSpan(0, value.Length), "machine key")
        : null;

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
