using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>Levels of findings about credentials.</summary>
internal static class CredentialLevels
{
    /// <summary>
    /// Blocking where a value is deployed. What only developers, tests and readers use is a warning; a default that everybody
    /// knows is no leak and one step less.
    /// </summary>
    /// <param name="path">The path of the file from the repository root.</param>
    /// <param name="strength">What the value amounts to.</param>
    public static FindingLevel LevelOf(string path, CredentialStrength strength) => (CredentialPlace.IsAside(path), strength) switch
    {
        (false, CredentialStrength.Real) => FindingLevel.Blocking,
        (true, CredentialStrength.WeakDefault) => FindingLevel.Suggestion,
        _ => FindingLevel.Warning,
    };

    /// <summary>As a level, but what only the machine that wrote it can read leaks nothing, so it never blocks.</summary>
    public static FindingLevel Limit(SettingsEntry entry, FindingLevel level) =>
        MachineBound.Is(entry) && level == FindingLevel.Blocking ? FindingLevel.Warning : level;

    /// <summary>One step less than a level; a suggestion stays one.</summary>
    public static FindingLevel Lower(this FindingLevel level) => level == FindingLevel.Blocking ? FindingLevel.Warning : FindingLevel.Suggestion;

    /// <summary>
    /// As <see cref="LevelOf"/>. Charts and pipelines keep in <c>templates</c> what they deploy.
    /// </summary>
    /// <param name="credential">What was found.</param>
    /// <param name="path">The path of the file from the repository root.</param>
    public static FindingLevel LevelIn(this PlacedCredential credential, string path) =>
        LevelOf(("/" + path).Replace("/templates/", "/"), credential.Credential.Strength);
}
