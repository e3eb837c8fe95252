using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Projects;
using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A nuget.config holds the password of a package source or an API key.</summary>
public sealed class DG5103CredentialInNuGetConfig : SettingsCredentialRule<NuGetConfigDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5103", "NuGet configuration holds a credential", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:nuget-config-password"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<SettingsEntry> SettingsOf(NuGetConfigDocument document) => document.Settings;

    /// <inheritdoc/>
    protected override IEnumerable<string> Advice(NuGetConfigDocument document, SettingsEntry entry)
    {
        if (MachineBound.Is(entry)) return [MachineBound.Advice];
        if (entry.IsCommented) return ["remove it, and change it where it is used"];
        if (NuGetCredential.IsApiKey(entry.Key)) return ["pass it to dotnet nuget push from a variable, and change it"];
        return ["write the name of an environment variable as %NAME% instead, and change it", "write a variable as %NAME% instead, and change it"];
    }

    private protected override Credential? Find(SettingsEntry entry) => NuGetCredential.Of(entry);

    private protected override FindingLevel LevelOf(NuGetConfigDocument document, SettingsEntry entry, Credential credential) =>
        CredentialLevels.Limit(entry, base.LevelOf(document, entry, credential));
}
