using DeployGuard.Documents.EnvFiles;
using DeployGuard.Secrets;

namespace DeployGuard.Checklist;

/// <summary>What is wrong with an environment file that git tracks.</summary>
internal static class TrackedEnvFile
{
    /// <summary>
    /// The entries that hold a secret. Passwords of a test database are none; the token of a service is one wherever it stands.
    /// </summary>
    public static IEnumerable<EnvEntry> SecretsOf(EnvFileDocument file) => file.Entries.Where(entry => IsSecret(entry, file.Name));

    /// <summary>True for a file into which somebody will write secrets; where a placeholder still stands, that says enough.</summary>
    public static bool Invites(EnvFileDocument file) =>
        file.Entries.Count > 0 && (file.Name.IsDefault || file.Name.IsForProduction)
        && !file.Entries.Any(entry => CredentialName.IsSecret(entry.Name) && CredentialLiteral.IsPlaceholder(entry.Value.ToString()));

    private static bool IsSecret(EnvEntry entry, EnvFileName file)
    {
        var value = entry.Value.Literals();
        return file.IsForTests ? CredentialLiteral.IsToken(entry.Name, value) : CredentialLiteral.Of(entry.Name, value) == CredentialStrength.Real;
    }
}
