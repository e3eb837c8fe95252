using DeployGuard.Checklist.Credentials;
using DeployGuard.Repository;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A store of a certificate with its private key is under version control.</summary>
public sealed class DG5113KeyStoreTracked : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5113", "Key store is under version control", FindingLevel.Warning)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:pkcs12-file"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context) =>
        from entry in context.Repository.Files
        where entry.State == FileState.Tracked && IsKeyStore(entry.Name) && !CredentialPlace.IsAside(entry.Path)
        // The content is no text; the file as a whole is at fault.
        select Report(new Location(new SourceText(entry.Path, ""), default),
            "Git tracks this key store, and a private key with it; keep it in a secret store, let git ignore it, and replace the certificate") with
        {
            Context = "key store",
        };

    private static bool IsKeyStore(string name) =>
        (Has(name, ".pfx") || Has(name, ".p12"))
        // Visual Studio makes these for ClickOnce and adds them to the project; they open nothing. Names that speak of tests say so.
        && !Has(name, "_TemporaryKey.pfx") && name.IndexOf("test", StringComparison.OrdinalIgnoreCase) < 0;

    private static bool Has(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
