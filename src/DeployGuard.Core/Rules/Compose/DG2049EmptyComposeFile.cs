using DeployGuard.Documents.Compose;
using DeployGuard.Repository;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A default file in which nothing is written, not even in the file that overrides it.</summary>
public sealed class DG2049EmptyComposeFile : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2049", "Compose file is empty", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context)
    {
        // A file of another name may be there to override, and one that is never loaded stops nothing.
        var projects = context.Documents.Model(ComposeProjects.Build);
        if (!document.IsEmpty || projects.DefaultIn(RepositoryPath.DirectoryOf(document.Path)) != document) return [];

        return projects.StartingWith(document).Any(project => project.MainFiles.All(file => file.IsEmpty))
            ? [Report(document, new TextSpan(0, 0), "Nothing is written here, and compose stops with an error; write 'services:' or delete the file")]
            : [];
    }
}
