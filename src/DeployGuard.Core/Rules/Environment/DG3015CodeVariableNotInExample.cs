using DeployGuard.Documents.Compose;
using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Code reads a variable that the example of its repository does not show.</summary>
public sealed class DG3015CodeVariableNotInExample : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3015", "Example lacks a variable the code reads", FindingLevel.Suggestion)
    {
        ChecklistItem = "env-example",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        // The example of another program of the repository is not for the code here.
        var directory = RepositoryPath.DirectoryOf(document.Path);
        if (!document.Name.IsExample || context.Documents.Model(EnvFolders.Build).In(directory).Example != document) return [];

        var missing = Reads(directory, context).Where(read => !IsAnswered(read, document, context))
            .GroupBy(read => read.Variable, StringComparer.OrdinalIgnoreCase).Select(reads => reads.First()).ToList();
        return missing.Count == 0 ? [] : [Finding(document, missing)];
    }

    /// <summary>What the code below the folder needs, unless a nearer example speaks for it.</summary>
    private static IEnumerable<EnvironmentRead> Reads(string directory, ValidationContext context)
    {
        var folders = context.Documents.Model(EnvFolders.Build);
        var example = folders.In(directory).Example;
        return context.Documents.Model(EnvironmentReads.Build).All
            .Where(read => read is { HasDefault: false, IsSection: false, IsTest: false, MayBeSetElsewhere: false } && !WellKnownVariables.IsAmbient(read.Variable))
            .Where(read => folders.ExampleFor(RepositoryPath.DirectoryOf(read.Location.Path)) == example);
    }

    private static bool IsAnswered(EnvironmentRead read, EnvFileDocument example, ValidationContext context)
    {
        var names = context.Documents.Model(EnvironmentReads.Build).NamesOf(read);
        var shown = example.Entries.Select(entry => entry.Name);
        return names.Any(name => shown.Contains(name, StringComparer.OrdinalIgnoreCase) || example.Shows(name))
            || (read.ConfigurationKey is { } key && ProjectSettings.Answer(read, key, context.Documents))
            || context.Documents.Model(ComposeProjects.Build).All.Any(project => project.Services.Any(service =>
                service.Environment.Any(entry => names.Contains(entry.Name, StringComparer.OrdinalIgnoreCase))))
            || names.Any(context.Documents.Model(VariableMentions.Build).MayBeSetByScript);
    }

    private Finding Finding(EnvFileDocument document, IReadOnlyList<EnvironmentRead> missing)
    {
        var names = missing.Select(read => read.Variable).ToList();
        return Report(document, ExampleEntries.PlaceIn(document),
            $"The code reads {ExampleEntries.List(names)}, which nothing here shows or sets; add {ExampleEntries.Show(names)}") with
        {
            Related = [.. missing.Select(read => new RelatedLocation(read.Location, $"'{Excerpt.Of(read.Variable)}' is read here"))],
            Edits = [ExampleEntries.Append(document, names)],
            Context = string.Join(",", names),
        };
    }
}
