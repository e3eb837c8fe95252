using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A continuation sign with nothing to continue.</summary>
public sealed class DG1019RemoveDanglingContinuation : InstructionRule<DockerInstruction>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG1019", "Continuation joins what was meant as two instructions", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(
        DockerInstruction instruction, DockerfileDocument document, ValidationContext context)
    {
        if (instruction.DanglingContinuation is { } sign)
            yield return Report(document, sign, $"This continuation makes what follows a part of {instruction.Keyword}; remove it");
    }
}
