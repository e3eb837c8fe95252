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
            yield return Report(document, command.Span, "This image has no shell to run the command; write it as a JSON array") with { Context = instruction.Keyword };
        }
        else if (command.LooksLikeBrokenExecForm)
        {
            yield return Report(document, command.Span, "This is no JSON, so a shell gets the brackets too; write double quotes and separate by commas") with { Context = instruction.Keyword };
        }
        else if (stage.OperatingSystem != ImageOperatingSystem.Windows && instruction.Script is { } script && !HandsOver(script))
        {
            yield return Report(document, command.Span, "The shell in front does not pass SIGTERM on; write a JSON array, or let the last command begin with exec") with
            {
                Level = FindingLevel.Warning,
                Context = instruction.Keyword,
                Edits = script.AsSingleLiteralCommand() is { } words ? InExecForm(document.Text, command.Span, words) : [],
            };
        }
    }

    private static bool HandsOver(ShellScript script) => script.Commands.Any(command => command.Program == "exec" && command.IsLast);

    /// <summary>
    /// Only what stands between the words is written anew: corrections are published, and a word may be a secret. None when a word needs
    /// an escape.
    /// </summary>
    private static IReadOnlyList<TextEdit> InExecForm(SourceText text, TextSpan command, IReadOnlyList<ShellWord> words)
    {
        var edits = new List<TextEdit>();
        var (end, between) = (command.Start, "[\"");
        foreach (var word in words)
        {
            if (WithoutQuotes(text, word) is not { } inner) return [];

            edits.Add(Replace(text, TextSpan.FromBounds(end, inner.Start), between));
            (end, between) = (inner.End, "\", \"");
        }

        edits.Add(Replace(text, TextSpan.FromBounds(end, command.End), "\"]"));
        return edits;
    }

    private static TextSpan? WithoutQuotes(SourceText text, ShellWord word)
    {
        var span = word.Span;
        var isQuoted = span.Length > 1 && text.Content[span.Start] is '\'' or '"' && text.Content[span.End - 1] == text.Content[span.Start];
        var inner = isQuoted ? new TextSpan(span.Start + 1, span.Length - 2) : span;
        return text.ToString(inner) == word.Literal && word.Literal.IndexOfAny(['"', '\\']) < 0 ? inner : null;
    }

    private static TextEdit Replace(SourceText text, TextSpan span, string by) => new(new Location(text, span), by);
}
