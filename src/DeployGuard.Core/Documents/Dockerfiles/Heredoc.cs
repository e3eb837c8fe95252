using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>A heredoc of RUN, COPY or ADD.</summary>
public sealed record Heredoc
{
    /// <summary>The terminator without quotes; for COPY and ADD also the name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>The word that opens it, such as <c>&lt;&lt;-"EOF"</c>.</summary>
    public required TextSpan OperatorSpan { get; init; }

    /// <summary>The file descriptor in front of <c>&lt;&lt;</c>; 0 when none is written.</summary>
    public int FileDescriptor { get; init; }

    /// <summary>True when the terminator is quoted: COPY and ADD then leave variables in the body alone.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>True for <c>&lt;&lt;-</c>: leading tabs of body and terminator are dropped.</summary>
    public bool StripsTabs { get; init; }

    /// <summary>The lines between operator and terminator with their line ends, without stripped tabs.</summary>
    public required MappedText Body { get; init; }

    /// <summary>The lines between operator and terminator as they stand in the file.</summary>
    public required TextSpan BodySpan { get; init; }

    /// <summary>The terminator line; null when it is missing.</summary>
    public TextSpan? TerminatorSpan { get; init; }
}
