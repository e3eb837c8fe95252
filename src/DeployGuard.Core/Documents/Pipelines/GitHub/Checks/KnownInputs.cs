namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>
/// The inputs of actions that nearly every pipeline of .NET uses, of all their versions from one on (their <c>action.yml</c>). Later versions
/// bring more: only an input that resembles one of these is a mistake.
/// </summary>
internal static class KnownInputs
{
    private static readonly Dictionary<string, (string[] Names, string[] Required)> Table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["actions/checkout"] = (Words("repository ref token ssh-key ssh-known-hosts ssh-strict ssh-user persist-credentials path clean filter sparse-checkout sparse-checkout-cone-mode fetch-depth "
            + "fetch-tags show-progress lfs submodules set-safe-directory github-server-url"), []),
        ["actions/setup-dotnet"] = (Words("dotnet-version dotnet-quality global-json-file source-url owner config-file cache cache-dependency-path architecture workloads include-prerelease"), []),
        ["actions/upload-artifact"] = (Words("name path if-no-files-found retention-days compression-level overwrite include-hidden-files archive"), ["path"]),
        ["actions/download-artifact"] = (Words("name artifact-ids path pattern merge-multiple github-token repository run-id skip-decompress digest-mismatch"), []),
        ["actions/cache"] = (Words("path key restore-keys upload-chunk-size enableCrossOsArchive fail-on-cache-miss lookup-only save-always"), ["path", "key"]),
        ["actions/github-script"] = (Words("script github-token debug user-agent previews result-encoding retries retry-exempt-status-codes base-url"), ["script"]),
        ["docker/login-action"] = (Words("registry username password scope ecr logout registry-auth"), []),
        ["docker/build-push-action"] = (Words("add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to call cgroup-parent context file github-token labels load network "
            + "no-cache no-cache-filters outputs platforms provenance pull push sbom secrets secret-envs secret-files shm-size ssh tags target ulimit"), []),
        ["azure/login"] = (Words("creds client-id tenant-id subscription-id enable-AzPSSession environment allow-no-subscriptions audience auth-type"), []),
        ["azure/webapps-deploy"] = (Words("app-name publish-profile slot-name package images configuration-file startup-command resource-group-name type target-path clean restart "
            + "sitecontainers-config"), ["app-name"]),
    };

    /// <summary>The inputs of an action as <c>uses</c> names it, and those without which it fails; null when they are not known.</summary>
    public static (string[] Names, string[] Required)? Of(string uses)
    {
        var at = uses.IndexOf('@');
        // The first version of one of them had inputs of another kind.
        if (at < 0 || uses.IndexOf("@v1", StringComparison.Ordinal) == at && (uses.Length == at + 3 || uses[at + 3] == '.')) return null;
        return Table.TryGetValue(uses.Substring(0, at), out var known) ? known : null;
    }

    private static string[] Words(string names) => names.Split(' ');
}
