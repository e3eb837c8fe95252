namespace DeployGuard.Documents.Builds;

/// <summary>A file under version control that belongs into no image.</summary>
/// <param name="Path">Path from the repository root.</param>
/// <param name="Kind">What it holds.</param>
public sealed record TrackedSecret(string Path, TrackedSecretKind Kind);

/// <summary>What a file holds by its nature, the worst first.</summary>
public enum TrackedSecretKind
{
    /// <summary>A private key, or a publish profile.</summary>
    PrivateKey,

    /// <summary>A package source with a password in clear text.</summary>
    PackagePassword,

    /// <summary>Secrets of a developer: secrets.json, the credentials of a cloud.</summary>
    Secrets,

    /// <summary>Settings of one machine: appsettings.Development.local.json.</summary>
    LocalSettings,
}
