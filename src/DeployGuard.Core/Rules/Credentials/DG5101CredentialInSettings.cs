using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Settings;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A JSON file of settings holds a password, a token or a key in clear text.</summary>
public sealed class DG5101CredentialInSettings : SettingsCredentialRule<SettingsDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5101", "Settings file holds a credential", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S2068", "sonar:S6418", "gitleaks:generic-api-key"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<SettingsEntry> SettingsOf(SettingsDocument document) => document.Entries;

    /// <inheritdoc/>
    protected override IEnumerable<string> Advice(SettingsDocument document, SettingsEntry entry)
    {
        if (entry.IsCommented)
        {
            yield return "remove it, and change it where it is used";
            yield break;
        }

        // launchSettings.json sets variables itself, and only for developers.
        if (CredentialPlace.IsLaunchSettings(document.Path)) yield return "keep it in user secrets, and change it";
        else if (VariableOf(entry.Key) is { } variable) yield return $"keep it in user secrets, in the variable {variable} or in a vault, and change it";
        yield return "keep it in user secrets, a variable or a vault; then change it";
    }

    /// <summary>The environment variable that sets a key; null when a shell could not.</summary>
    private static string? VariableOf(SettingsKey key)
    {
        var variable = key.ToString().Replace(":", "__");
        return variable.All(c => char.IsLetterOrDigit(c) || c == '_') ? variable : null;
    }
}
