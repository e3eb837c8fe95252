using DeployGuard.Documents;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether an example shows the variables that have to be set, without their values.</summary>
public sealed class EnvExampleItem : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "env-example";

    /// <inheritdoc/>
    public override string Title => "An example shows every variable that has to be set";

    /// <inheritdoc/>
    public override int Order => 130;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var folders = documents.Model(EnvFolders.Build);
        var entries = folders.All.Select(folder => EntryOf(folder, folders)).OfType<ChecklistEntry>()
            .Concat(documents.All<ComposeDocument>().Select(file => EntryOf(file, documents)).OfType<ChecklistEntry>()).ToList();
        return entries.Count > 0 ? entries : [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, "nothing has to be set"))];
    }

    private ChecklistEntry? EntryOf(EnvFolder folder, EnvFolders folders)
    {
        if (folder.Example is { } example)
        {
            if (example.Entries.FirstOrDefault(HoldsSecret) is { } secret)
                return Entry(ChecklistVerdict.Fails, example.Path, new ChecklistEvidence(new Location(example.Text, secret.ValueSpan), "what looks like a real secret"));

            var missing = folder.Files.Concat(folder.LocalFiles).Where(file => file.Name.IsDefault)
                .SelectMany(file => file.Entries).FirstOrDefault(entry => entry.Separator == '=' && !example.Shows(entry.Name));
            var place = new Location(example.Text, example.Entries.Count > 0 ? example.Entries[0].NameSpan : default);
            return missing is not null
                ? Entry(ChecklistVerdict.Fails, example.Path, new ChecklistEvidence(place, $"{missing.Name} is not shown"))
                : Entry(ChecklistVerdict.Holds, example.Path, new ChecklistEvidence(place, $"{example.Entries.Count} variables are shown"));
        }

        var file = folder.Files.FirstOrDefault(one => one.Name.IsDefault && one.Entries.Count > 0);
        return file is null || folders.ExampleFor(folder.Directory) is not null ? null
            : Entry(ChecklistVerdict.Fails, file.Path, new ChecklistEvidence(new Location(file.Text, file.Entries[0].NameSpan), "no example beside it"));
    }

    private ChecklistEntry? EntryOf(ComposeDocument file, RepositoryDocuments documents)
    {
        var unset = UnsetVariables.In(file, documents);
        if (unset.Count > 0)
            return Entry(ChecklistVerdict.Fails, file.Path, [.. unset.Select(use => new ChecklistEvidence(use.Location, $"{use.Name} is shown nowhere"))]);

        var shown = documents.Model(ComposeVariables.Build).In(file).FirstOrDefault(use => use.NeedsValue && !use.IsLikelyText);
        return shown is null ? null : Entry(ChecklistVerdict.Holds, file.Path, new ChecklistEvidence(shown.Location, "every variable is shown"));
    }

    private static bool HoldsSecret(EnvEntry entry)
    {
        var value = entry.Value.Literals();
        return CredentialLiteral.IsToken(entry.Name, value) || CredentialLiteral.LooksGenerated(entry.Name, value);
    }
}
