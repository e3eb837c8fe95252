using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>The kinds of compound command (POSIX Shell Command Language 2.9.4, and bash's additions).</summary>
public enum ShellCompoundKind
{
    /// <summary><c>{ …; }</c>.</summary>
    Group,

    /// <summary><c>( … )</c>.</summary>
    Subshell,

    /// <summary><c>if …; then …; fi</c>.</summary>
    If,

    /// <summary><c>while</c> and <c>until</c>.</summary>
    While,

    /// <summary><c>for</c> and <c>select</c>.</summary>
    For,

    /// <summary><c>case … in … esac</c>.</summary>
    Case,

    /// <summary><c>(( … ))</c>.</summary>
    Arithmetic,

    /// <summary>A function definition; its list runs when the function is called.</summary>
    Function,
}

/// <summary>A command that holds lists of other commands.</summary>
public sealed class ShellCompound : ShellNode
{
    internal ShellCompound(
        ShellCompoundKind kind,
        ShellWord? name,
        IReadOnlyList<ShellWord> words,
        IReadOnlyList<ShellList> lists,
        IReadOnlyList<ShellRedirection> redirections,
        TextSpan span) : base(span)
    {
        Kind = kind;
        Name = name;
        Words = words;
        Lists = lists;
        Redirections = redirections;
    }

    /// <summary>What it is.</summary>
    public ShellCompoundKind Kind { get; }

    /// <summary>The name of a function, the variable of <c>for</c>; otherwise null.</summary>
    public ShellWord? Name { get; }

    /// <summary>The words of <c>for … in</c>, the subject and patterns of <c>case</c>, the text of <c>((…))</c>.</summary>
    public IReadOnlyList<ShellWord> Words { get; }

    /// <summary>Conditions, branches and bodies in the order of the text.</summary>
    public IReadOnlyList<ShellList> Lists { get; }

    /// <summary>Redirections behind the closing word.</summary>
    public IReadOnlyList<ShellRedirection> Redirections { get; }
}
