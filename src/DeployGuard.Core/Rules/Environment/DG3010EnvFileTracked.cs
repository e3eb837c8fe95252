using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>An environment file with values is under version control.</summary>
public sealed class DG3010EnvFileTracked : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3010", "Environment file is under version control", FindingLevel.Blocking)
    {
        ChecklistItem = "env-files",
        Aliases = ["gitleaks:generic-api-key"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        if (document.Name.IsExample || context.Repository.Find(document.Path) is not { State: FileState.Tracked }) yield break;

        var secrets = document.Entries.Where(entry => IsSecret(entry, document.Name)).ToList();
        if (secrets.Count > 0) yield return Leak(document, secrets);
        else if (Invites(document)) yield return Invitation(document);
    }

    private Finding Leak(EnvFileDocument document, IReadOnlyList<EnvEntry> secrets)
    {
        var others = secrets.Count > 1 ? $" and {secrets.Count - 1} more" : "";
        return Report(document, secrets[0].NameSpan,
            $"Git tracks the value of '{Excerpt.Of(secrets[0].Name)}'{others}; remove the file from git, let it ignore it, and replace what leaked") with
        {
            Context = secrets[0].Name,
        };
    }

    private Finding Invitation(EnvFileDocument document) =>
        Report(document, document.Entries[0].NameSpan, "Git tracks this file, so the next secret in it is committed; commit .env.example, and let git ignore this one") with
        {
            Level = FindingLevel.Suggestion,
            Context = "tracked",
        };

    /// <summary>Where a placeholder still stands, that finding says enough.</summary>
    private static bool Invites(EnvFileDocument document) =>
        document.Entries.Count > 0 && (document.Name.IsDefault || document.Name.IsForProduction)
        && !document.Entries.Any(entry => CredentialName.IsSecret(entry.Name) && CredentialLiteral.IsPlaceholder(entry.Value.ToString()));

    /// <summary>Passwords of a test database are no secret; the token of a service is one wherever it stands.</summary>
    private static bool IsSecret(EnvEntry entry, EnvFileName file)
    {
        var value = entry.Value.Literals();
        return file.IsForTests ? CredentialLiteral.IsToken(entry.Name, value) : CredentialLiteral.Of(entry.Name, value) == CredentialStrength.Real;
    }
}
