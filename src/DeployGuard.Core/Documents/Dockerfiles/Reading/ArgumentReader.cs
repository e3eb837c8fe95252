using System.Globalization;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Reads the instructions with plain arguments: FROM, EXPOSE, and those with a single one.</summary>
internal sealed class ArgumentReader(char escape, ProblemList problems)
{
    private static readonly string[] Signals =
    [
        "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE", "POLL", "PROF",
        "PWR", "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2",
        "VTALRM", "WINCH", "XCPU", "XFSZ", "RTMIN", "RTMAX",
    ];

    public FromInstruction ReadFrom(InstructionHead head)
    {
        List<DockerWord> words = [.. WordSplitter.AtWhiteSpace(head.Arguments).Select(word => DockerWord.Parse(word, escape))];
        var asKeyword = words.Count > 1 && string.Equals(words[1].Raw, "AS", StringComparison.OrdinalIgnoreCase) ? words[1] : null;
        var stageName = asKeyword is not null && words.Count > 2 ? words[2] : null;
        if (words.Count == 0)
        {
            problems.Add(head.KeywordSpan, "FROM needs an image: write FROM image or FROM image AS name");
        }
        else if (words.Count != 1 && (words.Count != 3 || asKeyword is null))
        {
            var surplus = TextSpan.FromBounds(words[1].Span.Start, words[words.Count - 1].Span.End);
            problems.Add(surplus, "FROM takes an image and an optional name: write FROM image AS name");
        }
        else if (stageName is not null && !IsStageName(stageName.Value))
        {
            var excerpt = Characters.Excerpt(stageName.Value);
            problems.Add(stageName.Span, $"{excerpt} is no stage name: start with a letter, then letters, digits, '-', '_' and '.'");
        }

        problems.AddFirst(words.Take(1));
        ValidatePlatform(head);
        return new FromInstruction(head, words.FirstOrDefault(), asKeyword, stageName);
    }

    public ExposeInstruction ReadExpose(InstructionHead head)
    {
        List<DockerWord> words = [.. WordSplitter.AtWhiteSpace(head.Arguments).Select(word => DockerWord.Parse(word, escape))];
        if (words.Count == 0) problems.Add(head.KeywordSpan, "EXPOSE needs a port: write EXPOSE 8080");
        problems.AddFirst(words);
        return new ExposeInstruction(head, words);
    }

    /// <summary>The rest of the line as one word.</summary>
    public DockerWord? ReadSingle(InstructionHead head)
    {
        if (head.Arguments.Content.Length == 0)
        {
            problems.Add(head.KeywordSpan, $"{head.Keyword} needs exactly one argument: write it behind the keyword");
            return null;
        }

        var word = DockerWord.Parse(head.Arguments, escape);
        problems.AddFirst([word]);
        return word;
    }

    public MaintainerInstruction ReadMaintainer(InstructionHead head)
    {
        if (head.Arguments.Content.Length == 0)
        {
            problems.Add(head.KeywordSpan, "MAINTAINER needs a name: write LABEL org.opencontainers.image.authors=name");
            return new MaintainerInstruction(head, null);
        }

        return new MaintainerInstruction(head, DockerWord.Literal(head.Arguments, head.Arguments.Content));
    }

    public StopSignalInstruction ReadStopSignal(InstructionHead head)
    {
        var signal = ReadSingle(head);
        if (signal is { IsLiteral: true } && !IsSignal(signal.Value))
            problems.Add(signal.Span, $"{Characters.Excerpt(signal.Value)} is no signal: write a name such as SIGTERM or its number");
        return new StopSignalInstruction(head, signal);
    }

    private void ValidatePlatform(InstructionHead head)
    {
        if (head.Flags.LastOrDefault(flag => flag.Name == "platform")?.Value is not { IsLiteral: true } platform) return;

        var parts = platform.Value.Split('/');
        var isValid = parts.Length is >= 1 and <= 3
            && parts.All(part => part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '(' or ')' or '+'));
        if (isValid) return;

        var span = platform.Span.Length > 0 ? platform.Span : head.Flags[head.Flags.Count - 1].Span;
        problems.Add(span, $"{Characters.Excerpt(platform.Value)} is no platform: write os/architecture, such as linux/amd64");
    }

    private static bool IsStageName(string name)
    {
        static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
        return name.Length > 0 && IsLetter(name[0])
            && name.All(c => IsLetter(c) || c is >= '0' and <= '9' or '-' or '_' or '.');
    }

    private static bool IsSignal(string text)
    {
        if (Characters.IsDigits(text)) return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

        var name = text.ToUpperInvariant();
        if (name.StartsWith("SIG", StringComparison.Ordinal)) name = name.Substring(3);
        var realTime = name.IndexOfAny(['+', '-']);
        if (realTime > 0 && name.StartsWith("RTM", StringComparison.Ordinal) && Characters.IsDigits(name.Substring(realTime + 1)))
            name = name.Substring(0, realTime);
        return Signals.Contains(name);
    }
}
