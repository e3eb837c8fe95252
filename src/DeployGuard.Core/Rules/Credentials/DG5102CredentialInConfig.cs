using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A configuration file in XML holds a password, a connection string with one, or a key in clear text.</summary>
public sealed class DG5102CredentialInConfig : SettingsCredentialRule<ConfigDocument>
{
    // The shortest key of DES, as hexadecimal digits.
    private const int ShortestMachineKey = 16;

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5102", "Configuration file holds a credential", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S2068", "sonar:S6418", "gitleaks:generic-api-key"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<SettingsEntry> SettingsOf(ConfigDocument document) => document.Entries;

    /// <inheritdoc/>
    protected override IEnumerable<string> Advice(ConfigDocument document, SettingsEntry entry) =>
        [entry.IsCommented ? "remove it, and change it where it is used" : "keep it in a variable, a vault or a file outside git; change it"];

    private protected override Credential? Find(SettingsEntry entry) =>
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
