using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A stage name that an earlier stage already has.</summary>
public sealed class DG1013UseUniqueStageName : DocumentRule<DockerfileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1013", "Stage name is used twice", FindingLevel.Warning)
    {
        Aliases = ["buildkit:DuplicateStageName", "hadolint:DL3024", "trivy:DS-0012", "checkov:CKV_DOCKER_11"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context) =>
        from same in document.Stages.Where(stage => stage.Name is not null).GroupBy(stage => stage.Name, StringComparer.OrdinalIgnoreCase)
        let first = same.First().From.StageName!
        from repeated in same.Skip(1)
        select Report(document, repeated.From.StageName!.Span, $"Stage '{first.Value}' exists already; give this stage a name of its own") with
        {
            Related = [new RelatedLocation(new Location(document.Text, first.Span), "The first stage of this name")],
        };
}
