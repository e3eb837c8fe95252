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
        if (instruction.DanglingContinuation is not { } sign) yield break;

        var message = document.Text.Content.Substring(sign.End).Trim().Length == 0
            ? "Nothing follows this continuation; remove it"
            : $"This continuation makes what follows a part of {instruction.Keyword}; remove it";
        yield return Report(document, sign, message);
    }
}
