using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>Levels of findings about credentials.</summary>
internal static class CredentialLevels
{
    /// <summary>One step less than a level; a suggestion stays one.</summary>
    public static FindingLevel Lower(this FindingLevel level) => level == FindingLevel.Blocking ? FindingLevel.Warning : FindingLevel.Suggestion;

    /// <summary>
    /// As <see cref="CredentialPlace.LevelOf"/>. Charts and pipelines keep in <c>templates</c> what they deploy.
    /// </summary>
    /// <param name="credential">What was found.</param>
    /// <param name="path">The path of the file from the repository root.</param>
    public static FindingLevel LevelIn(this PlacedCredential credential, string path) =>
        CredentialPlace.LevelOf(("/" + path).Replace("/templates/", "/"), credential.Credential.Strength);
}
