using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>The command of RUN, CMD, ENTRYPOINT, SHELL or HEALTHCHECK CMD.</summary>
public sealed class CommandLine
{
    internal CommandLine(MappedText text, IReadOnlyList<DockerWord>? words)
    {
        Text = text;
        IsExec = words is not null;
        Words = words ?? [];
    }

    /// <summary>True for the exec form, a JSON array of strings; false for the shell form.</summary>
    public bool IsExec { get; }

    /// <summary>The strings of the exec form, decoded; their spans include the quotes. Empty for the shell form.</summary>
    public IReadOnlyList<DockerWord> Words { get; }

    /// <summary>The command as written: a line for a shell, or the JSON text of the exec form.</summary>
    public MappedText Text { get; }

    /// <summary>From the first to the last character in the file.</summary>
    public TextSpan Span => Text.SpanInSource;

    /// <summary>True when there is nothing to run: no text, or <c>[]</c>.</summary>
    public bool IsEmpty => IsExec ? Words.Count == 0 : Text.Content.Length == 0;

    /// <summary>
    /// True for a shell form that was meant as an exec form: it stands in brackets but is not JSON (single or missing
    /// quotes, Windows backslashes, a missing comma), so the builder hands the brackets to a shell.
    /// </summary>
    public bool LooksLikeBrokenExecForm
    {
        get
        {
            var content = Text.Content;
            if (IsExec || content.Length < 2 || content[0] != '[' || content[content.Length - 1] != ']') return false;
            if (content[1] == '[') return false;

            // The test command of a shell, [ "$a" = b ], has a blank behind the bracket and no comma behind a quote.
            return !char.IsWhiteSpace(content[1])
                || content.IndexOf("\",", StringComparison.Ordinal) > 0
                || content.IndexOf("',", StringComparison.Ordinal) > 0;
        }
    }
}
