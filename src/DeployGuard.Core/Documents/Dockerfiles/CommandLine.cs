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
    /// True for a shell form that was meant as an exec form: it starts with <c>[</c> and a quote or ends with <c>]</c>
    /// but is not JSON (single quotes, Windows backslashes, a missing comma), so the builder hands the brackets to a shell.
    /// </summary>
    public bool LooksLikeBrokenExecForm
    {
        get
        {
            if (IsExec || !Text.Content.StartsWith("[", StringComparison.Ordinal)) return false;

            // "[ -f x ] && y" and "[[ … ]]" are commands of a shell: a blank or bracket follows, and no quoted word.
            var first = Text.Content.Skip(1).FirstOrDefault(c => !char.IsWhiteSpace(c));
            return first is '"' or '\'' && Text.Content.TrimEnd().EndsWith("]", StringComparison.Ordinal);
        }
    }
}
