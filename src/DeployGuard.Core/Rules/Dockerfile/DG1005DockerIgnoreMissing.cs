using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A whole folder is copied and nothing limits the build context.</summary>
public sealed class DG1005DockerIgnoreMissing : DocumentRule<DockerfileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        "DG1005", "Build context is copied as a whole without an ignore file", FindingLevel.Warning)
    {
        ChecklistItem = "dockerignore",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context)
    {
        if (!context.Repository.IsComplete) yield break;

        var contexts = context.Documents.Model(BuildContexts.Build);
        var probes = context.Documents.Model(LeakProbes.Build);
        // Where the context is not certain, the finding has to hold in every folder that may be it.
        var first = contexts.Possible(document)
            .Select(possible => possible.IgnoreFile is null
                ? contexts.FolderCopies(document, possible).FirstOrDefault(copy => probes.IsWorkFolder(possible, copy.Folder))
                : null)
            .ToList();
        if (first.Count == 0 || first.Contains(null)) yield break;

        var source = first[0]!.Source;
        var what = source.Path.Length == 0 ? "the whole build context" : "a whole folder";
        yield return Report(document, source.Word.Span,
            $"{source.Instruction.Keyword} takes {what} and no .dockerignore limits it: add one that keeps out .env, .git, bin and obj");
    }
}
