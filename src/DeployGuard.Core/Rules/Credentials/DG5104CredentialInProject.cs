using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Projects;
using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A project file, one that projects import, or a publish profile holds a credential.</summary>
public sealed class DG5104CredentialInProject : SettingsCredentialRule<MSBuildDocument>
{
    // What is included, conditions and names of packages hold words and paths; the key of a friend assembly is its public one.
    private static readonly HashSet<string> Other = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Update", "Remove", "Exclude", "Condition", "Project", "Sdk", "Version", "Label", "Code",
    };

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

    private protected override Credential? Find(SettingsEntry entry) =>
        Other.Contains(entry.Key.Name) || IsPublicKey(entry) || IsReference(entry.Value.Content)
            ? null
            : MachineBound.Is(entry) ? MachineBound.In(entry)
            : SettingCredential.Of(entry, HiddenParts.OfMSBuild(entry.Value.Content));

    private protected override FindingLevel LevelOf(MSBuildDocument document, SettingsEntry entry, Credential credential) =>
        MachineBound.Limit(entry, base.LevelOf(document, entry, credential));

    private static bool IsPublicKey(SettingsEntry entry) =>
        string.Equals(entry.Key.Parent?.Name, "InternalsVisibleTo", StringComparison.OrdinalIgnoreCase)
        || entry.Value.Content.StartsWith("00240000", StringComparison.Ordinal);

    /// <summary>The tools of Android take passwords from a variable or a file.</summary>
    private static bool IsReference(string value) =>
        value.StartsWith("env:", StringComparison.Ordinal) || value.StartsWith("file:", StringComparison.Ordinal);
}
