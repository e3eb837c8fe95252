using DeployGuard.Documents;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether environment files with values stay out of version control.</summary>
public sealed class EnvFilesItem : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "env-files";

    /// <inheritdoc/>
    public override string Title => "Environment files with values are not under version control";

    /// <inheritdoc/>
    public override int Order => 140;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var files = documents.All<EnvFileDocument>().Where(file => !file.Name.IsExample && documents.Repository.Find(file.Path) is { State: FileState.Tracked }).ToList();
        if (files.Count == 0)
        {
            var example = documents.All<EnvFileDocument>().FirstOrDefault();
            return example is null
                ? [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, "no environment file"))]
                : [Entry(ChecklistVerdict.Holds, "", new ChecklistEvidence(new Location(example.Text, default), "git tracks examples only"))];
        }

        return files.Select(EntryOf);
    }

    private ChecklistEntry EntryOf(EnvFileDocument file)
    {
        var secret = TrackedEnvFile.SecretsOf(file).FirstOrDefault();
        if (secret is not null) return Entry(ChecklistVerdict.Fails, file.Path, new ChecklistEvidence(new Location(file.Text, secret.NameSpan), "git tracks a secret"));
        return TrackedEnvFile.Invites(file)
            ? Entry(ChecklistVerdict.Fails, file.Path, new ChecklistEvidence(new Location(file.Text, file.Entries[0].NameSpan), "git tracks a file that is made for secrets"))
            : Entry(ChecklistVerdict.Holds, file.Path, new ChecklistEvidence(new Location(file.Text, default), "no secret in it"));
    }
}
