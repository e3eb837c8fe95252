namespace DeployGuard.Documents.Shell;

/// <summary>What a list of commands is there for.</summary>
public enum ShellListRole
{
    /// <summary>The whole script.</summary>
    Script,

    /// <summary><c>$(…)</c> or backticks.</summary>
    Substitution,

    /// <summary><c>&lt;(…)</c> or <c>&gt;(…)</c>.</summary>
    ProcessSubstitution,

    /// <summary><c>(…)</c>.</summary>
    Subshell,

    /// <summary><c>{ …; }</c>.</summary>
    Group,

    /// <summary>Between <c>if</c> and <c>then</c>, or between <c>while</c> and <c>do</c>.</summary>
    Condition,

    /// <summary>Behind <c>then</c> or <c>else</c>, or behind a pattern of <c>case</c>.</summary>
    Branch,

    /// <summary>Between <c>do</c> and <c>done</c>.</summary>
    Loop,

    /// <summary>The body of a function, which runs when the function is called.</summary>
    Function,
}
