using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>A credential somewhere in the repository.</summary>
/// <param name="Location">The secret.</param>
/// <param name="Title">What it is, in a few words; never the secret.</param>
/// <param name="IsDeployed">False for what only development and tests use.</param>
internal sealed record FoundCredential(Location Location, string Title, bool IsDeployed)
{
    /// <summary>A credential at a place.</summary>
    public static FoundCredential Of(Location location, Credential credential, bool isDeployed) =>
        new(location, credential.Strength == CredentialStrength.Real ? credential.Title : $"{credential.Title} that everybody knows", isDeployed);
}
