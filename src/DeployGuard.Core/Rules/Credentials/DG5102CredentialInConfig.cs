using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A configuration file in XML holds a password, a connection string with one, or a key in clear text.</summary>
public sealed class DG5102CredentialInConfig : SettingsCredentialRule<ConfigDocument>
{
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

    private protected override Credential? Find(SettingsEntry entry) => ConfigCredential.Of(entry);
}
