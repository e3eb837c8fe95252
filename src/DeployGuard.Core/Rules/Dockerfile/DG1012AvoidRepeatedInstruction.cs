using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>CMD, ENTRYPOINT or HEALTHCHECK that a later one of the same stage overwrites.</summary>
public sealed class DG1012AvoidRepeatedInstruction : StageRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG1012", "Instruction is overwritten later in its stage", FindingLevel.Warning)
        {
            ChecklistItem = "one-process-per-container",
            Aliases =
            [
                "buildkit:MultipleInstructionsDisallowed", "hadolint:DL4003", "hadolint:DL4004", "hadolint:DL3012",
                "trivy:DS-0016", "trivy:DS-0007", "trivy:DS-0023",
            ],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerStage stage, DockerfileDocument document, ValidationContext context) =>
        from same in stage.Instructions.GroupBy(instruction => instruction.Keyword)
        where same.First() is CmdInstruction or EntrypointInstruction or HealthcheckInstruction
        let last = same.Last()
        from dead in same.TakeWhile(instruction => instruction != last)
        select Report(document, dead.KeywordSpan, $"This {dead.Keyword} has no effect, the one on line {LineOf(last, document)} replaces it; remove it") with
        {
            Related = [new RelatedLocation(new Location(document.Text, last.KeywordSpan), "This one counts")],
            Edits = [new TextEdit(new Location(document.Text, document.LinesOf(dead)), "")],
        };

    private static int LineOf(DockerInstruction instruction, DockerfileDocument document) =>
        document.Text.GetPosition(instruction.Span.Start).Line;
}
