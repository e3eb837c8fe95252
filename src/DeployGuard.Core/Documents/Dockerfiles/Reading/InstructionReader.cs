using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Turns the joined text of an instruction into its type.</summary>
internal sealed class InstructionReader(SourceText source, char escape, ProblemList problems)
{
    private readonly FlagReader flagReader = new(escape, problems);
    private readonly HeredocReader heredocReader = new(source, problems);
    private readonly CommandReader commandReader = new(source, problems);
    private readonly FileTransferReader fileTransferReader = new(escape, problems);
    private readonly KeyValueReader keyValueReader = new(escape, problems);
    private readonly ArgumentReader argumentReader = new(escape, problems);

    private bool isAfterUnknown;

    /// <summary>Reads an instruction.</summary>
    /// <param name="text">Its joined lines.</param>
    /// <param name="nextLine">1-based number of the line behind it; moved behind its heredocs.</param>
    /// <returns>Null when nothing is left of it, as for a line with only a continuation character.</returns>
    public DockerInstruction? Read(InstructionText text, ref int nextLine)
    {
        if (text.Joined.Content.Length == 0) return null;

        var head = ReadHead(text.Joined, text.Joined.SpanInSource) with
        {
            BlankContinuationLines = text.BlankLines,
            DanglingContinuation = text.Dangling,
        };
        head = head with { Heredocs = ReadHeredocs(head, ref nextLine) };
        var lastHeredoc = head.Heredocs.LastOrDefault();
        var end = Math.Max(head.Span.End, text.Dangling?.End ?? 0);
        if (lastHeredoc is not null) end = Math.Max(end, (lastHeredoc.TerminatorSpan ?? lastHeredoc.BodySpan).End);
        head = head with { Span = TextSpan.FromBounds(Math.Min(text.Start, head.Span.Start), Math.Max(end, text.Start)) };

        // An instruction that swallowed the next has one fault, and a rule that names it.
        var instruction = (text.SwallowsInstruction ? Quiet() : this).ReadInstruction(head);
        isAfterUnknown = instruction is UnknownInstruction;
        return instruction;
    }

    private InstructionReader Quiet() => new(source, escape, new ProblemList());

    private InstructionHead ReadHead(MappedText text, TextSpan span)
    {
        var end = 0;
        while (end < text.Content.Length && !char.IsWhiteSpace(text.Content[end])) end++;
        var keyword = text.Content.Substring(0, end).ToUpperInvariant();
        var flags = flagReader.Read(text, end, out var argumentsStart);
        return new InstructionHead
        {
            Keyword = keyword,
            KeywordSpan = text.ToSource(new TextSpan(0, end)),
            Span = span,
            Text = text,
            Flags = flags,
            Arguments = text.Slice(argumentsStart, text.Content.Length - argumentsStart).Trim(),
        };
    }

    private IReadOnlyList<Heredoc> ReadHeredocs(InstructionHead head, ref int nextLine)
    {
        if (head.Keyword == "ONBUILD" && head.Arguments.Content.Length > 0) head = ReadHead(head.Arguments, head.Span);
        if (!Keywords.MayHoldHeredoc(head.Keyword)) return [];
        return JsonArrayReader.Read(head.Arguments, out _) is null ? heredocReader.Read(head.Arguments, ref nextLine) : [];
    }

    private DockerInstruction ReadInstruction(InstructionHead head)
    {
        if (!Keywords.IsKnown(head.Keyword)) return ReadUnknown(head);

        flagReader.Validate(head.Keyword, head.Flags);
        return head.Keyword switch
        {
            "FROM" => argumentReader.ReadFrom(head),
            "RUN" => commandReader.ReadRun(head),
            "CMD" => new CmdInstruction(head, commandReader.ReadCommand(head.Arguments)),
            "ENTRYPOINT" => new EntrypointInstruction(head, commandReader.ReadCommand(head.Arguments)),
            "HEALTHCHECK" => commandReader.ReadHealthcheck(head),
            "SHELL" => commandReader.ReadShell(head),
            "COPY" => fileTransferReader.ReadCopy(head),
            "ADD" => fileTransferReader.ReadAdd(head),
            "VOLUME" => fileTransferReader.ReadVolume(head),
            "ENV" => new EnvInstruction(head, keyValueReader.ReadPairs(head)),
            "LABEL" => new LabelInstruction(head, keyValueReader.ReadPairs(head)),
            "ARG" => new ArgInstruction(head, keyValueReader.ReadNames(head)),
            "EXPOSE" => argumentReader.ReadExpose(head),
            "USER" => new UserInstruction(head, argumentReader.ReadSingle(head)),
            "WORKDIR" => new WorkdirInstruction(head, argumentReader.ReadSingle(head)),
            "STOPSIGNAL" => argumentReader.ReadStopSignal(head),
            "MAINTAINER" => argumentReader.ReadMaintainer(head),
            _ => ReadOnBuild(head),
        };
    }

    private OnBuildInstruction ReadOnBuild(InstructionHead head)
    {
        if (head.Arguments.Content.Length == 0)
        {
            problems.Add(head.KeywordSpan, "ONBUILD needs an instruction: write ONBUILD RUN … or remove it");
            return new OnBuildInstruction(head, null);
        }

        var inner = ReadHead(head.Arguments, TextSpan.FromBounds(head.Arguments.SpanInSource.Start, head.Span.End)) with
        {
            Heredocs = head.Heredocs,
            IsOnBuild = true,
        };
        if (inner.Keyword is "ONBUILD" or "FROM" or "MAINTAINER")
        {
            problems.Add(inner.KeywordSpan, $"{inner.Keyword} cannot be a trigger of ONBUILD: write another instruction");
            return new OnBuildInstruction(head, null);
        }

        return new OnBuildInstruction(head, ReadInstruction(inner));
    }

    private UnknownInstruction ReadUnknown(InstructionHead head)
    {
        var nearest = NearestName.Find(head.Keyword, Keywords.All);

        // Lines that were meant to continue a command come in a row: they share one cause.
        if (!isAfterUnknown)
        {
            var advice = nearest is not null ? $"did you mean {nearest}?"
                : $"start the line with a keyword or end the line above with {escape}";
            problems.Add(head.KeywordSpan, $"Unknown instruction {Characters.Excerpt(source.ToString(head.KeywordSpan))}: {advice}");
        }

        return new UnknownInstruction(head, nearest);
    }
}
