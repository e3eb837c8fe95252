namespace DeployGuard.Documents.Shell;

/// <summary>How a pipeline is joined to what stands before it in its list.</summary>
public enum ShellJoin
{
    /// <summary>Nothing stands before it.</summary>
    None,

    /// <summary>A <c>;</c>, <c>&amp;</c> or line end: it runs whatever happened before.</summary>
    Sequence,

    /// <summary><c>&amp;&amp;</c>: it runs when what stands before succeeds.</summary>
    And,

    /// <summary><c>||</c>: it runs when what stands before fails.</summary>
    Or,
}
