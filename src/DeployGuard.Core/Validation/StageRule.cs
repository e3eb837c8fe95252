using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Validation;

/// <summary>A rule about one build stage of a Dockerfile at a time.</summary>
public abstract class StageRule : DocumentRule<DockerfileDocument>
{
    /// <summary>What is wrong with a stage.</summary>
    protected abstract IEnumerable<Finding> Validate(
        DockerStage stage, DockerfileDocument document, ValidationContext context);

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context) =>
        document.Stages.SelectMany(stage => Validate(stage, document, context));
}
