using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>COPY --from a stage that is not built yet or does not exist.</summary>
public sealed class DG1015CopyFromEarlierStage : InstructionRule<CopyInstruction>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG1015", "COPY takes files from a stage that cannot provide them", FindingLevel.Blocking)
        {
            Aliases = ["hadolint:DL3022", "hadolint:DL3023", "trivy:DS-0006"],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(
        CopyInstruction instruction, DockerfileDocument document, ValidationContext context)
    {
        if (instruction.From is not { } from) yield break;

        var message = from.Kind switch
        {
            StageReferenceKind.Self => $"COPY takes '{from.Text}' from its own stage; name an earlier stage",
            StageReferenceKind.LaterStage => $"Stage '{from.Text}' is built after this COPY; move it up or name an earlier stage",
            StageReferenceKind.MissingIndex => $"There is no earlier stage {from.Text}; name one of the stages above",
            _ => null,
        };
        if (message is not null)
            yield return Report(document, from.Span, message);

        if (from.Kind == StageReferenceKind.UnknownName && Meant(from, instruction, document) is { } meant)
        {
            yield return Report(document, from.Span, $"No stage is called '{from.Text}'; did you mean '{meant}'?") with
            {
                Level = FindingLevel.Warning,
                Edits = [new TextEdit(new Location(document.Text, from.Span), meant)],
            };
        }
    }

    private static string? Meant(StageReference from, CopyInstruction instruction, DockerfileDocument document) =>
        NearestName.Find(from.Text, document.Stages.Take(instruction.Stage!.Index).Select(stage => stage.Name).OfType<string>());
}
