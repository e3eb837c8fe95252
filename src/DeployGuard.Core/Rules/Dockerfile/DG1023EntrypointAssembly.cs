using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A container that starts an assembly its Dockerfile does not publish.</summary>
public sealed class DG1023EntrypointAssembly : StageRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1023", "Started assembly is not the one published", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerStage stage, DockerfileDocument document, ValidationContext context)
    {
        if (StartedAssembly.Of(stage) is not { } started) yield break;

        var published = PublishedAssemblies.Of(stage, document, context.Documents);
        if (published is null || published.MayHold(started)) yield break;

        var right = published.NearestTo(started.Name);
        var extension = started.IsAppHost ? "" : ".dll";
        yield return Report(document, started.Span, MessageFor(started.Name + extension, right + extension)) with
        {
            Level = published.IsComplete ? FindingLevel.Blocking : FindingLevel.Warning,
            Edits = published.Names.Count == 1 ? [new TextEdit(new Location(document.Text, started.Span), right + extension)] : [],
        };
    }

    private static string MessageFor(string started, string right) => string.Equals(started, right, StringComparison.OrdinalIgnoreCase)
        ? $"Linux tells '{Excerpt.Of(started)}' from '{Excerpt.Of(right)}', which is published; write the latter"
        : $"'{Excerpt.Of(started)}' is not published here; start '{Excerpt.Of(right)}'";
}
