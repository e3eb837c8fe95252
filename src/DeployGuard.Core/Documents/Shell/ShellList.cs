using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>Commands one after the other, separated by <c>;</c>, <c>&amp;</c> or line ends.</summary>
public sealed class ShellList : ShellNode
{
    internal ShellList(ShellListRole role, IReadOnlyList<ShellAndOr> statements, TextSpan span) : base(span)
    {
        Role = role;
        Statements = statements;
    }

    /// <summary>What the list is there for.</summary>
    public ShellListRole Role { get; }

    /// <summary>The statements in order; empty when there is nothing but blanks and comments.</summary>
    public IReadOnlyList<ShellAndOr> Statements { get; }
}
