using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>A here-document (POSIX Shell Command Language 2.7.4).</summary>
public sealed class ShellHeredoc
{
    internal ShellHeredoc(string delimiter, bool isQuoted, bool stripsTabs, int operatorStart, int operatorEnd)
    {
        Delimiter = delimiter;
        IsQuoted = isQuoted;
        StripsTabs = stripsTabs;
        OperatorStart = operatorStart;
        OperatorEnd = operatorEnd;
    }

    /// <summary>The word that ends the body, after quote removal.</summary>
    public string Delimiter { get; }

    /// <summary>True when any part of the delimiter was quoted: nothing in the body is expanded.</summary>
    public bool IsQuoted { get; }

    /// <summary>True for <c>&lt;&lt;-</c>: leading tabs of the body are not part of it.</summary>
    public bool StripsTabs { get; }

    /// <summary>The lines of the body, line ends included, without the line of the delimiter; null when the text ends before it.</summary>
    public MappedText? Body { get; private set; }

    /// <summary>Literal text and expansions of an unquoted body; empty for a quoted one.</summary>
    public IReadOnlyList<ShellWordPart> Parts { get; private set; } = [];

    internal int OperatorStart { get; }

    internal int OperatorEnd { get; }

    /// <summary>The body follows on later lines than the command: the reader fills it in when it gets there.</summary>
    internal void Complete(MappedText body, IReadOnlyList<ShellWordPart> parts)
    {
        Body = body;
        Parts = parts;
    }
}
