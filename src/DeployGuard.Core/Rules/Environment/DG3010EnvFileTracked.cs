using DeployGuard.Checklist;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;
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

        var secrets = TrackedEnvFile.SecretsOf(document).ToList();
        if (secrets.Count > 0) yield return Leak(document, secrets);
        else if (TrackedEnvFile.Invites(document)) yield return Invitation(document);
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
}
