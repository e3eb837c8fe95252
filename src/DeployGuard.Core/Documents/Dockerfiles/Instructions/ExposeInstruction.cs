using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>EXPOSE.</summary>
public sealed class ExposeInstruction : DockerInstruction
{
    internal ExposeInstruction(InstructionHead head, IReadOnlyList<DockerWord> words) : base(head) => Words = words;

    /// <summary>The ports as written, in file order.</summary>
    public IReadOnlyList<DockerWord> Words { get; }

    /// <summary>The ports, one per word, with variables put in.</summary>
    public IReadOnlyList<ExposedPort> Ports => [.. Words.Select(word => ExposedPort.Parse(word, Expand(word)))];
}

/// <summary>One port or range of EXPOSE. What does not read as one has no <see cref="Start"/>.</summary>
/// <param name="Span">The word.</param>
/// <param name="Text">The word with its variables put in; null when it cannot be known.</param>
/// <param name="Start">The first port, not checked against 65535; null when unknown or not a number.</param>
/// <param name="End">The last port, equal to <see cref="Start"/> for a single one; null as there.</param>
/// <param name="Protocol">The protocol as written, <c>tcp</c> when none is given; null when the text is unknown.</param>
public sealed record ExposedPort(TextSpan Span, string? Text, long? Start, long? End, string? Protocol)
{
    /// <summary>True when a variable hides the port.</summary>
    public bool IsUnknown => Text is null;

    /// <summary>True for a port or range from 0 to 65535 in ascending order with a protocol the builder knows.</summary>
    public bool IsValid =>
        Start is not null && Start <= End && End <= 65535 && Protocol?.ToLowerInvariant() is "tcp" or "udp" or "sctp";

    internal static ExposedPort Parse(DockerWord word, string? text)
    {
        if (text is null) return new ExposedPort(word.Span, null, null, null, null);

        var slash = text.IndexOf('/');
        var protocol = slash < 0 ? "tcp" : text.Substring(slash + 1);
        var range = slash < 0 ? text : text.Substring(0, slash);
        var dash = range.IndexOf('-');
        var start = Number(dash < 0 ? range : range.Substring(0, dash));
        var end = dash < 0 ? start : Number(range.Substring(dash + 1));
        return start is null || end is null
            ? new ExposedPort(word.Span, text, null, null, protocol)
            : new ExposedPort(word.Span, text, start, end, protocol);
    }

    private static long? Number(string text)
    {
        if (text.Length is 0 or > 18) return null;

        long number = 0;
        foreach (var c in text)
        {
            if (c is < '0' or > '9') return null;
            number = number * 10 + c - '0';
        }

        return number;
    }
}
