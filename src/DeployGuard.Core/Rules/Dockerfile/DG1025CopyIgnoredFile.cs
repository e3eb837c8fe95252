using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A source of COPY or ADD never reaches the builder.</summary>
public sealed class DG1025CopyIgnoredFile : DocumentRule<DockerfileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        "DG1025", "COPY takes a file that the ignore file excludes", FindingLevel.Blocking)
    {
        Aliases = ["buildkit:CopyIgnoredFile"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context)
    {
        var contexts = context.Documents.Model(BuildContexts.Build).Possible(document);
        return from source in ContextSource.Of(document)
               where source.Path.Length > 0 && !source.HasWildcard
               let exclusions = contexts.Select(possible => Exclusion(possible, source.Path, context)).ToList()
               where exclusions.Count > 0 && !exclusions.Contains(null)
               select Finding(document, source, contexts[0].IgnoreFile!, exclusions[0]!);
    }

    private static IgnorePattern? Exclusion(BuildContext context, string path, ValidationContext validation) =>
        context.InRepository(path) is { } file && validation.Repository.HasFile(file)
            ? context.ExclusionOfFile(path)
            : context.ExclusionOfFolder(path);

    private Finding Finding(DockerfileDocument document, ContextSource source, DockerIgnoreDocument ignoreFile, IgnorePattern pattern) =>
        Report(document, source.Word.Span,
            $"{Excerpt.Of(source.Path)} never reaches the build: '{Excerpt.Of(pattern.Value)}' in the ignore file excludes it; add an exception") with
        {
            // A stage that the default target does not need is not built.
            Level = source.Instruction.Stage is { IsReachable: true } ? FindingLevel.Blocking : FindingLevel.Warning,
            Related = [new RelatedLocation(new Location(ignoreFile.Text, pattern.Span), "Excluded here")],
        };
}
