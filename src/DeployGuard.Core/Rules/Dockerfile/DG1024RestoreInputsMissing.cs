using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A restore that runs before the files it needs are copied.</summary>
public sealed class DG1024RestoreInputsMissing : DocumentRule<DockerfileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1024", "Restore runs before its inputs are copied", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context) =>
        from missing in RestoreInputs.MissingIn(document, context.Documents)
        select Report(document, missing.Step.ProjectSpan, MessageFor(missing.Effect, missing.Inputs)) with
        {
            Level = LevelOf(missing.Effect),
            Related = [.. missing.Inputs.SelectMany(input => RelatedTo(input, missing.Step)).Distinct()],
            Context = missing.Inputs[0].Path,
        };

    private static IEnumerable<RelatedLocation> RelatedTo(MissingInput input, DotNetStep step)
    {
        if (input.Cause is not null) yield return new RelatedLocation(input.Cause, "The reference");
        if (input.ExcludedBy is { } pattern && step.Files.IgnoreFile is { } file)
            yield return new RelatedLocation(new Location(file.Text, pattern.Span), "Excluded here");
    }

    private static FindingLevel LevelOf(MissingInputEffect effect) => effect switch
    {
        MissingInputEffect.RestoresTwice => FindingLevel.Suggestion,
        MissingInputEffect.RestoresOther or MissingInputEffect.LacksProject => FindingLevel.Warning,
        _ => FindingLevel.Blocking,
    };

    private static string MessageFor(MissingInputEffect effect, IReadOnlyList<MissingInput> inputs)
    {
        var more = inputs.Count > 1 ? $" and {inputs.Count - 1} more" : "";
        if (inputs[0].ExcludedBy is { } pattern)
        {
            return $"'{Excerpt.Of(pattern.Value)}' excludes {Excerpt.Of(inputs[0].Path)}{more}; take it in again, or " + effect switch
            {
                MissingInputEffect.RestoresOther => "other packages may be restored",
                MissingInputEffect.LacksProject => "the build lacks its types",
                _ => "the restore fails",
            };
        }

        var first = inputs[0].Copy is { Length: <= 90 } copy ? "Write " + copy : "Copy " + Excerpt.Of(inputs[0].Path);
        return $"{first}{more} above; without it " + effect switch
        {
            MissingInputEffect.Fails => "the restore fails",
            MissingInputEffect.LaterStepFails => "the --no-restore step fails",
            MissingInputEffect.RestoresOther => "the restore may find other packages",
            _ => "the packages are restored twice",
        };
    }
}
