using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Projects;
using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A project file, one that projects import, or a publish profile holds a credential.</summary>
public sealed class DG5104CredentialInProject : SettingsCredentialRule<MSBuildDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5104", "Project file or publish profile holds a credential", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S2068", "gitleaks:generic-api-key"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<SettingsEntry> SettingsOf(MSBuildDocument document) => document.ReadSettings();

    /// <inheritdoc/>
    protected override IEnumerable<string> Advice(MSBuildDocument document, SettingsEntry entry) =>
        [MachineBound.Is(entry) ? MachineBound.Advice : entry.IsCommented ? "remove it, and change it where it is used" : "pass it from outside, as $(NAME) of a variable; then change it"];

    private protected override Credential? Find(SettingsEntry entry) => ProjectCredential.Of(entry);

    private protected override FindingLevel LevelOf(MSBuildDocument document, SettingsEntry entry, Credential credential) =>
        CredentialLevels.Limit(entry, base.LevelOf(document, entry, credential));
}
