using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;

namespace DeployGuard.Validation;

/// <summary>A rule about one Dockerfile instruction at a time, in every stage and before the first.</summary>
/// <typeparam name="TInstruction">The kind of instruction.</typeparam>
public abstract class InstructionRule<TInstruction> : DocumentRule<DockerfileDocument> where TInstruction : DockerInstruction
{
    /// <summary>True when the rule also looks at what ONBUILD wraps, whose stage and variables are those of another build.</summary>
    protected virtual bool IncludesOnBuild => false;

    /// <summary>What is wrong with an instruction.</summary>
    protected abstract IEnumerable<Finding> Validate(
        TInstruction instruction, DockerfileDocument document, ValidationContext context);

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context) =>
        document.InstructionsOf<TInstruction>(IncludesOnBuild)
            .SelectMany(instruction => Validate(instruction, document, context));
}
