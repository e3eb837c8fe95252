using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>A redirection (POSIX Shell Command Language 2.7).</summary>
public sealed class ShellRedirection
{
    internal ShellRedirection(string @operator, int? fileDescriptor, ShellWord? target, ShellHeredoc? heredoc, TextSpan span)
    {
        Operator = @operator;
        FileDescriptor = fileDescriptor;
        Target = target;
        Heredoc = heredoc;
        Span = span;
    }

    /// <summary>The operator without the number before it: <c>&lt;</c>, <c>&gt;&gt;</c>, <c>&gt;&amp;</c>, <c>&lt;&lt;-</c>, …</summary>
    public string Operator { get; }

    /// <summary>The number written before the operator; null when there is none.</summary>
    public int? FileDescriptor { get; }

    /// <summary>The word behind the operator; null for a here-document, and when it is missing.</summary>
    public ShellWord? Target { get; }

    /// <summary>The here-document of <c>&lt;&lt;</c> and <c>&lt;&lt;-</c>; otherwise null.</summary>
    public ShellHeredoc? Heredoc { get; }

    /// <summary>Number, operator and word; not the body of a here-document.</summary>
    public TextSpan Span { get; }

    /// <summary>True when a command's output goes to the target: <c>&gt;</c>, <c>&gt;&gt;</c>, <c>&gt;|</c>, <c>&amp;&gt;</c>.</summary>
    public bool IsOutputToFile => Operator is ">" or ">>" or ">|" or "&>" or "&>>";
}
