using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Tells whether a setting of a nuget.config is a credential.</summary>
internal static class NuGetCredential
{
    /// <summary>The credential in a setting, its span in the value; null for none.</summary>
    public static Credential? Of(SettingsEntry entry)
    {
        if (MachineBound.Is(entry)) return MachineBound.In(entry);

        var name = IsApiKey(entry.Key) ? "apiKey" : IsPassword(entry.Key.Name) ? "password" : "";
        return CredentialDetector.Of(name, HiddenParts.OfNuGet(entry.Value.Content));
    }

    /// <summary>True for the key of a server packages are pushed to.</summary>
    public static bool IsApiKey(SettingsKey key) => string.Equals(key.Parent?.Name, "apikeys", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Password</c> and <c>ClearTextPassword</c> of a source or a certificate, <c>http_proxy.password</c>.</summary>
    private static bool IsPassword(string name) => name.EndsWith("password", StringComparison.OrdinalIgnoreCase);
}
