using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Repository;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>An ignore file that no build reads.</summary>
public sealed class DG1027MisplacedIgnoreFile : DocumentRule<DockerIgnoreDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1027", "No build reads the ignore file", FindingLevel.Warning)
    {
        ChecklistItem = "dockerignore",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerIgnoreDocument document, ValidationContext context)
    {
        var use = context.Documents.Model(IgnoreFileUses.Build).Of(document);
        var message = use switch
        {
            IgnoreFileUse.NoDockerfile => $"No build reads this file: {Excerpt.Of(DockerfileOf(document))} does not exist beside it; rename or remove it",
            IgnoreFileUse.Replaced => "No build reads this file: each Dockerfile here has an ignore file of its own, nothing is merged; remove one of them",
            IgnoreFileUse.OutsideContext => Outside(document, context),
            _ => null,
        };
        if (message is null) yield break;

        yield return Report(document, document.Patterns.Count == 0 ? new TextSpan(0, 0) : document.Patterns[0].Span, message) with
        {
            // A tool that knows no files of one Dockerfile still reads it.
            Level = use == IgnoreFileUse.Replaced ? FindingLevel.Suggestion : FindingLevel.Warning,
            Context = "place",
        };
    }

    private static string Outside(DockerIgnoreDocument document, ValidationContext context)
    {
        var folder = RepositoryPath.DirectoryOf(document.Path);
        var dockerfiles = context.Documents.All<DockerfileDocument>().ToList();
        if (dockerfiles.FirstOrDefault(dockerfile => RepositoryPath.DirectoryOf(dockerfile.Path) == folder) is not { } beside)
            return "No build reads this file: it counts only in the folder an image is built from; move it there";

        var name = beside.Path.Substring(beside.Path.LastIndexOf('/') + 1);
        var root = context.Documents.Model(BuildContexts.Build).Find(beside)!.Directory is { Length: > 0 } directory ? Excerpt.Of(directory) : "the root";
        return $"No build reads this file: {Excerpt.Of(name)} is built from {root}; move it there or name it {Excerpt.Of(name)}.dockerignore";
    }

    private static string DockerfileOf(DockerIgnoreDocument document)
    {
        var name = document.Path.Substring(document.Path.LastIndexOf('/') + 1);
        return name.Substring(0, name.LastIndexOf('.'));
    }
}
