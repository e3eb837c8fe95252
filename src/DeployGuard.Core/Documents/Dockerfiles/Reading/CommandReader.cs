using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Reads RUN, CMD, ENTRYPOINT, SHELL and HEALTHCHECK.</summary>
internal sealed class CommandReader(SourceText source, ProblemList problems)
{
    private readonly MountReader mountReader = new(problems);

    /// <summary>Reads the exec form when the text is a JSON array of strings, else the shell form.</summary>
    public CommandLine ReadCommand(MappedText text)
    {
        if (JsonArrayReader.Read(text, out var foreign) is not { } strings) return new CommandLine(text, null);

        if (foreign is not null)
        {
            var element = Characters.Excerpt(source.ToString(foreign.Value));
            problems.Add(foreign.Value, $"The exec form takes strings only: write {element} in double quotes");
        }

        return new CommandLine(text, [.. strings.Select(item => DockerWord.Literal(item.Raw, item.Value))]);
    }

    public RunInstruction ReadRun(InstructionHead head)
    {
        ValidateChoice(head, "network", "default", "none", "host");
        ValidateChoice(head, "security", "insecure", "sandbox");
        var command = ReadCommand(head.Arguments);
        var mounts = head.Flags.Where(flag => flag is { Name: "mount", Value: not null }).Select(mountReader.Read);
        var isHeredocOnly = head.Heredocs.Count == 1 && head.Heredocs[0].OperatorSpan == command.Span;
        var script = isHeredocOnly ? head.Heredocs[0].Body : ScriptOf(head, command);
        return new RunInstruction(head, command, [.. mounts], script, isHeredocOnly);
    }

    public ShellInstruction ReadShell(InstructionHead head)
    {
        var command = ReadCommand(head.Arguments);
        if (!command.IsExec || command.IsEmpty)
        {
            var span = head.Arguments.Content.Length == 0 ? head.KeywordSpan : head.Arguments.SpanInSource;
            problems.Add(span, "SHELL takes a JSON array of strings: write SHELL [\"program\", \"option\"]");
        }

        return new ShellInstruction(head, command);
    }

    public HealthcheckInstruction ReadHealthcheck(InstructionHead head)
    {
        new HealthcheckFlagValidator(problems).Validate(head.Flags);
        var text = head.Arguments.Content;
        var typeLength = 0;
        while (typeLength < text.Length && !char.IsWhiteSpace(text[typeLength])) typeLength++;
        var type = head.Arguments.Slice(0, typeLength);
        var rest = head.Arguments.Slice(typeLength, text.Length - typeLength).Trim();
        switch (type.Content.ToUpperInvariant())
        {
            case "CMD":
                if (rest.Content.Length == 0)
                    problems.Add(type.SpanInSource, "HEALTHCHECK CMD needs a command: write HEALTHCHECK CMD [\"program\"]");
                return new HealthcheckInstruction(head, isNone: false, ReadCommand(rest));
            case "NONE":
                if (rest.Content.Length > 0)
                    problems.Add(rest.SpanInSource, "HEALTHCHECK NONE takes no arguments: remove them or write HEALTHCHECK CMD");
                return new HealthcheckInstruction(head, isNone: true, null);
            case "":
                problems.Add(head.KeywordSpan, "HEALTHCHECK needs a type: write HEALTHCHECK CMD … or HEALTHCHECK NONE");
                return new HealthcheckInstruction(head, isNone: false, null);
            default:
                problems.Add(
                    type.SpanInSource, $"Unknown health check type {Characters.Excerpt(type.Content)}: write CMD in front of the command");
                return new HealthcheckInstruction(head, isNone: false, null);
        }
    }

    /// <summary>What the shell of a RUN gets to read: the command followed by its heredocs, as they stand in the file.</summary>
    private MappedText? ScriptOf(InstructionHead head, CommandLine command)
    {
        if (command.IsExec || command.IsEmpty) return null;
        if (head.Heredocs.Count == 0) return command.Text;

        var first = head.Heredocs[0];
        var last = head.Heredocs[head.Heredocs.Count - 1];
        var bodies = TextSpan.FromBounds(EndOfLineBefore(first.BodySpan.Start), (last.TerminatorSpan ?? last.BodySpan).End);
        return MappedText.Join(source, [.. command.Text.Pieces, bodies]);
    }

    private int EndOfLineBefore(int offset) =>
        offset > 0 && source.Content[offset - 1] == '\n' ? offset - 1 : offset;

    private void ValidateChoice(InstructionHead head, string flagName, params string[] choices)
    {
        foreach (var flag in head.Flags)
        {
            if (flag.Name != flagName || flag.Value is null || !flag.Value.IsLiteral) continue;
            if (choices.Contains(flag.Value.Value)) continue;

            problems.Add(
                flag.Value.Span, $"--{flagName} has no value {Characters.Excerpt(flag.Value.Value)}: write {string.Join(" or ", choices)}");
        }
    }
}
