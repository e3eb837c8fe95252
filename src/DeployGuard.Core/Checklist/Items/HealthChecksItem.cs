using DeployGuard.Documents;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether images that answer requests say how to ask whether they are well.</summary>
public sealed class HealthChecksItem : DockerfileItem
{
    /// <inheritdoc/>
    public override string Id => "health-checks";

    /// <inheritdoc/>
    public override string Title => "Every service container has a health check";

    /// <inheritdoc/>
    public override int Order => 100;

    /// <inheritdoc/>
    protected override string Nothing => "no Dockerfile exposes a port";

    /// <inheritdoc/>
    protected override ChecklistEntry? Decide(DockerfileDocument document, RepositoryDocuments documents)
    {
        if (ShippedStage.Of(document) is not { } stage) return null;

        if (stage.Healthcheck is { } check)
        {
            return check.IsNone
                ? Entry(ChecklistVerdict.Unknown, document, check.KeywordSpan, "the image switches checks off")
                : Entry(ChecklistVerdict.Holds, document, check.KeywordSpan, "HEALTHCHECK");
        }

        if (ShippedStage.LacksHealthcheck(stage, document, documents))
            return Entry(ChecklistVerdict.Fails, document, stage.From.Image!.Span, "no HEALTHCHECK and no service that brings one");

        var uses = documents.Model(ServiceBuilds.Build).Of(document.Path).ToList();
        if (uses.FirstOrDefault(use => use.Service.Healthcheck is { HasTest: true }) is { Service.Healthcheck.Test: { } test })
            return Entry(ChecklistVerdict.Holds, document.Path, new ChecklistEvidence(test.Location, "the healthcheck of its service"));
        if (ShippedStage.OutsideCheckOf(stage, document, documents) is { } probe)
            return Entry(ChecklistVerdict.Holds, document.Path, new ChecklistEvidence(probe, "a probe of what runs the image"));
        return stage.Exposed.Any() ? Entry(ChecklistVerdict.Unknown, document, stage.From.KeywordSpan, "checked from outside, or by the base image") : null;
    }
}
