using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>An environment file has a variable that its example does not show.</summary>
public sealed class DG3012ExampleMissingKey : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3012", "Example lacks a variable of the environment file", FindingLevel.Warning)
    {
        ChecklistItem = "env-example",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        var folder = context.Documents.Model(EnvFolders.Build).In(RepositoryPath.DirectoryOf(document.Path));
        if (folder.Example != document) return [];

        // A variant such as .env.local changes what .env says, and may have variables of its own.
        var files = folder.Files.Concat(folder.LocalFiles).Where(file => file.Name.IsDefault);
        // Behind a colon the name is cut off: that line is another finding. What stands alone may be the line of a key, and no name.
        var names = files.SelectMany(file => file.Entries).Where(entry => entry.Separator == '=').Select(entry => entry.Name);
        var missing = ExampleEntries.MissingIn(document, names);
        return missing.Count == 0 ? [] : [Finding(document, missing)];
    }

    private Finding Finding(EnvFileDocument document, IReadOnlyList<string> missing) =>
        Report(document, ExampleEntries.PlaceIn(document),
            $"{ExampleEntries.List(missing)} of .env {(missing.Count == 1 ? "is" : "are")} not shown here; add {ExampleEntries.Show(missing)}") with
        {
            Edits = [ExampleEntries.Append(document, missing)],
            Context = string.Join(",", missing),
        };
}
