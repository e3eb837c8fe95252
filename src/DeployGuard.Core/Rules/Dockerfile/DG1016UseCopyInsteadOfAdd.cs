using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>ADD of plain files and folders.</summary>
public sealed class DG1016UseCopyInsteadOfAdd : InstructionRule<AddInstruction>
{
    private static readonly string[] OwnFlags = ["checksum", "unpack", "keep-git-dir"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1016", "ADD is used where COPY does", FindingLevel.Suggestion)
    {
        Aliases = ["hadolint:DL3020", "trivy:DS-0005", "checkov:CKV_DOCKER_4"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(
        AddInstruction instruction, DockerfileDocument document, ValidationContext context)
    {
        if (!instruction.CopiesPlainFiles || instruction.Flags.Any(flag => OwnFlags.Contains(flag.Name))) yield break;

        var isLower = document.Text.ToString(instruction.KeywordSpan) == "add";
        yield return Report(document, instruction.KeywordSpan, "ADD may unpack or download what it is given; write COPY for files and folders") with
        {
            Edits = [new TextEdit(new Location(document.Text, instruction.KeywordSpan), isLower ? "copy" : "COPY")],
        };
    }
}
