using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>One instruction of a Dockerfile, joined over its continuation lines.</summary>
public abstract class DockerInstruction
{
    internal DockerInstruction(InstructionHead head)
    {
        Keyword = head.Keyword;
        KeywordSpan = head.KeywordSpan;
        Span = head.Span;
        Text = head.Text;
        Arguments = head.Arguments;
        Flags = head.Flags;
        Heredocs = head.Heredocs;
        BlankContinuationLines = head.BlankContinuationLines;
        DanglingContinuation = head.DanglingContinuation;
        IsOnBuild = head.IsOnBuild;
    }

    /// <summary>The keyword in upper case.</summary>
    public string Keyword { get; }

    /// <summary>Where the keyword stands, in the casing of the author.</summary>
    public TextSpan KeywordSpan { get; }

    /// <summary>From the keyword to the end of the last line, continuation lines and heredocs included.</summary>
    public TextSpan Span { get; }

    /// <summary>The instruction without continuation characters, blank lines and comments; heredoc bodies excluded.</summary>
    public MappedText Text { get; }

    /// <summary>The part of <see cref="Text"/> behind keyword and flags, trimmed.</summary>
    public MappedText Arguments { get; }

    /// <summary>The flags between keyword and arguments in file order, unknown ones included.</summary>
    public IReadOnlyList<DockerFlag> Flags { get; }

    /// <summary>The heredocs of the instruction in file order.</summary>
    public IReadOnlyList<Heredoc> Heredocs { get; }

    /// <summary>Blank lines between continued lines; the builder skips them but warns.</summary>
    public IReadOnlyList<TextSpan> BlankContinuationLines { get; }

    /// <summary>
    /// The continuation character that has nothing to continue: the file ends behind it, or the line it joins looks
    /// like the next instruction. Null in the normal case.
    /// </summary>
    public TextSpan? DanglingContinuation { get; }

    /// <summary>True when <see cref="DanglingContinuation"/> is set.</summary>
    public bool HasDanglingContinuation => DanglingContinuation is not null;

    /// <summary>True for the instruction inside an ONBUILD: it runs in builds that start from this image.</summary>
    public bool IsOnBuild { get; }

    /// <summary>The stage the instruction belongs to (a FROM opens its own); null before the first FROM.</summary>
    public DockerStage? Stage { get; internal set; }

    /// <summary>The variables as the builder sees them when it reaches this instruction.</summary>
    public IVariableScope Scope { get; internal set; } = UnknownScope.Instance;

    /// <summary>The shell that shell-form commands of this instruction run in.</summary>
    public DockerShell Shell { get; internal set; } = DockerShell.Unknown;

    /// <summary>
    /// The absolute working directory when the builder reaches this instruction, without a slash at the end; null when it
    /// is not known: before the first FROM, behind a base image that may set one, on Windows, behind an unknown variable.
    /// </summary>
    public string? WorkingDirectory { get; internal set; }

    /// <summary>The last flag of a name, given without dashes; null when there is none.</summary>
    public DockerFlag? Flag(string name) =>
        Flags.LastOrDefault(flag => string.Equals(flag.Name, name, StringComparison.Ordinal));

    /// <summary>The value of a word at this place; null when it cannot be known.</summary>
    public string? Expand(DockerWord word) => word.Expand(Scope);

    /// <summary>The instruction as the builder reads it, for debugging.</summary>
    public override string ToString() => Text.Content;
}
