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
        if (UnlimitedCopies.FirstOf(document, context.Documents) is not { } copy) yield break;

        var source = copy.Source;
        var what = source.Path.Length == 0 ? "the whole build context" : "a whole folder";
        yield return Report(document, source.Word.Span,
            $"{source.Instruction.Keyword} takes {what} and no .dockerignore limits it: add one that keeps out .env, .git, bin and obj");
    }
}
