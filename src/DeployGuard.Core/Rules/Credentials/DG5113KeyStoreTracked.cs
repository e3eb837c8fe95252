using DeployGuard.Checklist.Credentials;
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
        from entry in KeyStores.In(context.Repository)
        // The content is no text; the file as a whole is at fault.
        select Report(new Location(new SourceText(entry.Path, ""), default),
            "Git tracks this key store, and a private key with it; keep it in a secret store, let git ignore it, and replace the certificate") with
        {
            Context = "key store",
        };
}
