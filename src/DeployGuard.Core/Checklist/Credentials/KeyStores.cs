using DeployGuard.Repository;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Tells by name the files that hold a certificate with its private key.</summary>
internal static class KeyStores
{
    /// <summary>Those that git tracks, without what is there for development, tests and samples.</summary>
    public static IEnumerable<RepositoryEntry> In(RepositorySnapshot repository) =>
        repository.Files.Where(entry => entry.State == FileState.Tracked && IsKeyStore(entry.Name) && !CredentialPlace.IsAside(entry.Path));

    private static bool IsKeyStore(string name) =>
        (Has(name, ".pfx") || Has(name, ".p12"))
        // Visual Studio makes these for ClickOnce and adds them to the project; they open nothing. Names that speak of tests say so.
        && !Has(name, "_TemporaryKey.pfx") && name.IndexOf("test", StringComparison.OrdinalIgnoreCase) < 0;

    private static bool Has(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
