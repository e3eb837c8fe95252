namespace DeployGuard.Documents.Builds;

/// <summary>Names of files that hold a private key or a password by their nature.</summary>
internal static class KeyFileNames
{
    private static readonly string[] Names = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"];

    private static readonly string[] Extensions = [".pfx", ".p12", ".publishsettings"];

    /// <summary>True for a name that keys have, and public certificates too: the content tells.</summary>
    public static bool MayBePrivate(string name) =>
        name.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".key", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a name that speaks of a private key; a .pem or .key may as well be public.</summary>
    public static bool IsPrivate(string name) =>
        Names.Contains(name, StringComparer.Ordinal)
        || Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
