using DeployGuard.Documents.Compose;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>An example shows a variable that nothing in the repository uses.</summary>
public sealed class DG3013StaleExampleKey : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3013", "Example shows a variable that nothing uses", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        if (!document.Name.IsExample || !context.Repository.IsComplete || IsForForeignImage(document, context)) return [];

        // What somebody sets on this machine is used there.
        var local = context.Documents.Model(EnvFolders.Build).In(RepositoryPath.DirectoryOf(document.Path)).LocalFiles;
        var names = document.Entries.Select(entry => entry.Name)
            .Where(name => !WellKnownVariables.IsAmbient(name) && !local.Any(file => file.Find(name) is not null))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var unused = context.Documents.Model(VariableMentions.Build).Unmentioned(names.ToDictionary(name => name, Spellings, StringComparer.Ordinal));
        // Where nothing is used, who reads the file is not known.
        if (unused.Count == names.Count) return [];
        return from name in unused
               let entry = document.Find(name)!
               select Report(document, entry.NameSpan, $"Nothing in the repository uses '{Excerpt.Of(name)}'; remove it, or correct the name where it is used") with
               {
                   Context = name,
               };
    }

    /// <summary>As the name is written in code and settings: <c>Mail:Host</c>, or <c>Host</c> in a class bound to the section.</summary>
    private static string[] Spellings(string name)
    {
        var last = name.LastIndexOf("__", StringComparison.Ordinal);
        return last < 0 ? [name] : [name, name.Replace("__", ":"), name.Substring(last + 2)];
    }

    /// <summary>What an image of others does with the file it is given is not known.</summary>
    private static bool IsForForeignImage(EnvFileDocument document, ValidationContext context)
    {
        var directory = RepositoryPath.DirectoryOf(document.Path);
        return context.Documents.Model(ComposeProjects.Build).All.Any(project => project.Services.Any(service =>
            service.Build is null && service.EnvFiles.Any(file => project.Resolve(file.Path) is { } path && RepositoryPath.DirectoryOf(path) == directory)));
    }
}
