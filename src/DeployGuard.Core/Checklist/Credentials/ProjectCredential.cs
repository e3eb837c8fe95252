using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Tells whether a setting of a project file, of what projects import or of a publish profile is a credential.</summary>
internal static class ProjectCredential
{
    // What is included, conditions and names of packages hold words and paths; the key of a friend assembly is its public one.
    private static readonly HashSet<string> Other = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Update", "Remove", "Exclude", "Condition", "Project", "Sdk", "Version", "Label", "Code",
    };

    /// <summary>The credential in a setting, its span in the value; null for none.</summary>
    public static Credential? Of(SettingsEntry entry) =>
        Other.Contains(entry.Key.Name) || IsPublicKey(entry) || IsReference(entry.Value.Content)
            ? null
            : MachineBound.Is(entry) ? MachineBound.In(entry)
            : SettingCredential.Of(entry, HiddenParts.OfMSBuild(entry.Value.Content));

    private static bool IsPublicKey(SettingsEntry entry) =>
        string.Equals(entry.Key.Parent?.Name, "InternalsVisibleTo", StringComparison.OrdinalIgnoreCase)
        || entry.Value.Content.StartsWith("00240000", StringComparison.Ordinal);

    /// <summary>The tools of Android take passwords from a variable or a file.</summary>
    private static bool IsReference(string value) =>
        value.StartsWith("env:", StringComparison.Ordinal) || value.StartsWith("file:", StringComparison.Ordinal);
}
