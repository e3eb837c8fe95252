using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>CMD or ENTRYPOINT in shell form.</summary>
public sealed class DG1010UseExecForm : InstructionRule<CommandInstruction>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1010", "Command is in shell form", FindingLevel.Blocking)
    {
        Aliases = ["hadolint:DL3025", "buildkit:JSONArgsRecommended"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(
        CommandInstruction instruction, DockerfileDocument document, ValidationContext context)
    {
        if (instruction is not (CmdInstruction or EntrypointInstruction) || instruction.Stage is not { } stage) yield break;
        if (instruction.Command is not { IsExec: false, IsEmpty: false } command || instruction.Shell.IsExplicit) yield break;

        if (stage.BaseImage is { } image && ImageFacts.HasShell(image) == false)
        {
            yield return Report(document, command.Span, "This image has no shell to run the command; write it as a JSON array");
        }
        else if (command.LooksLikeBrokenExecForm)
        {
            yield return Report(document, command.Span, "This is no JSON, so a shell gets the brackets too; write double quotes and separate by commas");
        }
        else if (stage.OperatingSystem != ImageOperatingSystem.Windows && instruction.Script is { } script && !HandsOver(script))
        {
            yield return Report(document, command.Span, "The shell in front does not pass SIGTERM on; write a JSON array, or let the last command begin with exec") with
            {
                Level = FindingLevel.Warning,
                Edits = script.AsSingleLiteralCommand() is { } words
                    ? [new TextEdit(new Location(document.Text, command.Span), Json(words))]
                    : [],
            };
        }
    }

    private static bool HandsOver(ShellScript script) => script.Commands.Any(command => command.Program == "exec" && command.IsLast);

    private static string Json(IEnumerable<string> words) =>
        "[" + string.Join(", ", words.Select(word => '"' + word.Replace("\\", "\\\\").Replace("\"", "\\\"") + '"')) + "]";
}
