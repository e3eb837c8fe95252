using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// The files under version control that hold a secret. Where the name does not tell, the content does: a .pem may be a
/// public certificate, and most nuget.config hold no password.
/// </summary>
public sealed class TrackedSecrets
{
    // No key comes near; larger files are not looked into.
    private const int MaximumLength = 256 * 1024;

    private readonly RepositoryDocuments documents;
    private readonly Lazy<IReadOnlyList<TrackedSecret>> all;

    private TrackedSecrets(RepositoryDocuments documents)
    {
        this.documents = documents;
        all = new(() =>
        [
            .. documents.Repository.Files.Where(entry => entry.State == FileState.Tracked)
                .Select(entry => KindOf(entry) is { } kind ? new TrackedSecret(entry.Path, kind) : null).OfType<TrackedSecret>(),
        ]);
    }

    /// <summary>The secrets of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static TrackedSecrets Build(RepositoryDocuments documents) => new(documents);

    /// <summary>What a COPY of a folder takes along.</summary>
    public IEnumerable<TrackedSecret> In(FolderCopy copy) =>
        from secret in all.Value
        let path = copy.Context.InContext(secret.Path)
        where path is { Length: > 0 } && RepositoryPath.IsBelow(path, copy.Folder)
        where copy.Context.ExclusionOfFile(path) is null
        select secret;

    private TrackedSecretKind? KindOf(RepositoryEntry entry)
    {
        if (KeyFileNames.IsPrivate(entry.Name)) return TrackedSecretKind.PrivateKey;
        if (KeyFileNames.MayBePrivate(entry.Name)) return Contains(entry, "PRIVATE KEY-----") ? TrackedSecretKind.PrivateKey : null;
        if (entry.Kind == FileKind.NuGetConfig) return HasPassword(entry) ? TrackedSecretKind.PackagePassword : null;
        if (IsCredentials(entry.Path)) return TrackedSecretKind.Secrets;
        if (Is(entry.Name, "secrets.json")) return Contains(entry, ":") ? TrackedSecretKind.Secrets : null;

        var isLocal = entry.Name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".local.json", StringComparison.OrdinalIgnoreCase);
        return isLocal ? TrackedSecretKind.LocalSettings : null;
    }

    private bool HasPassword(RepositoryEntry entry) => documents.Find<NuGetConfigDocument>(entry.Path)?.ClearTextPasswords.Count > 0;

    /// <summary>What the command lines of AWS, Azure and the Azure Developer CLI keep.</summary>
    private static bool IsCredentials(string path)
    {
        var folder = path.IndexOf(".azure/", StringComparison.Ordinal);
        if (folder == 0 || (folder > 0 && path[folder - 1] == '/'))
            return path.EndsWith("/.env", StringComparison.Ordinal) || path.EndsWith("/accessTokens.json", StringComparison.Ordinal) || path.EndsWith("/msal_token_cache.json", StringComparison.Ordinal);
        return path == ".aws/credentials" || path.EndsWith("/.aws/credentials", StringComparison.Ordinal);
    }

    private bool Contains(RepositoryEntry entry, string text) =>
        documents.Repository.TryRead(entry)?.Content is { Length: <= MaximumLength } content && content.IndexOf(text, StringComparison.Ordinal) >= 0;

    private static bool Is(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
}
