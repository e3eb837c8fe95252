using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>A simple command: assignments, a name, arguments and redirections (POSIX 2.9.1).</summary>
public sealed class ShellCommand : ShellNode
{
    private static readonly string[] PrivilegeDroppers =
        ["gosu", "su-exec", "setpriv", "s6-setuidgid", "setuidgid", "chpst", "runuser", "su"];

    private ShellCommand? unwrapped;

    internal ShellCommand(
        ShellWord? name,
        IReadOnlyList<ShellWord> arguments,
        IReadOnlyList<ShellAssignment> assignments,
        IReadOnlyList<ShellRedirection> redirections,
        TextSpan span) : base(span)
    {
        Name = name;
        Arguments = arguments;
        Assignments = assignments;
        Redirections = redirections;
    }

    /// <summary>The word that names the command; null when there are only assignments or redirections.</summary>
    public ShellWord? Name { get; }

    /// <summary>The words behind the name, in order.</summary>
    public IReadOnlyList<ShellWord> Arguments { get; }

    /// <summary>The assignments in front of the name.</summary>
    public IReadOnlyList<ShellAssignment> Assignments { get; }

    /// <summary>The redirections, wherever they stand in the command.</summary>
    public IReadOnlyList<ShellRedirection> Redirections { get; }

    /// <summary>
    /// The file name of the program, without directory and <c>.exe</c>: <c>nginx</c> for <c>/usr/sbin/nginx</c>.
    /// Null when there is no name or it is not literal.
    /// </summary>
    public string? Program => Name?.Literal is { } literal ? ShellDialects.ProgramName(literal) : null;

    /// <summary>The pipeline the command is a stage of.</summary>
    public ShellPipeline Pipeline => (ShellPipeline)Parent!;

    /// <summary>0-based place in the pipeline.</summary>
    public int PipelinePosition { get; internal set; }

    /// <summary>True when the command is one of several joined by <c>|</c>.</summary>
    public bool IsPiped => Pipeline.Stages.Count > 1;

    /// <summary>How the command's pipeline is joined to what stands before it in its list.</summary>
    public ShellJoin Join => Pipeline.Join;

    /// <summary>True when the command, or a statement around it, ends in <c>&amp;</c>.</summary>
    public bool IsBackground => Ancestors.OfType<ShellAndOr>().Any(statement => statement.IsBackground);

    /// <summary>True inside <c>$(…)</c>, backticks, <c>&lt;(…)</c> and <c>&gt;(…)</c>.</summary>
    public bool InSubstitution => IsIn(ShellListRole.Substitution) || IsIn(ShellListRole.ProcessSubstitution);

    /// <summary>True inside <c>( … )</c>.</summary>
    public bool InSubshell => IsIn(ShellListRole.Subshell);

    /// <summary>True inside the body of a function.</summary>
    public bool InFunction => IsIn(ShellListRole.Function);

    /// <summary>True inside the body of <c>for</c>, <c>while</c>, <c>until</c> or <c>select</c>.</summary>
    public bool InLoop => IsIn(ShellListRole.Loop);

    /// <summary>True inside the condition of <c>if</c>, <c>while</c> or <c>until</c>.</summary>
    public bool InCondition => IsIn(ShellListRole.Condition);

    /// <summary>
    /// True when the command runs in some cases only: in a branch of <c>if</c> or <c>case</c>, in a loop, or
    /// behind <c>||</c>. A command behind <c>&amp;&amp;</c> runs whenever all went well and does not count.
    /// </summary>
    public bool IsConditional =>
        IsIn(ShellListRole.Branch) || InLoop || Ancestors.OfType<ShellPipeline>().Any(pipeline => pipeline.Join == ShellJoin.Or);

    /// <summary>True when nothing of the script runs after the command: its exit status is the script's.</summary>
    public bool IsLast
    {
        get
        {
            ShellNode node = this;
            foreach (var parent in Ancestors)
            {
                if (!IsLastOf(parent, node)) return false;
                node = parent;
            }

            return true;
        }
    }

    /// <summary>
    /// True when <c>|| true</c>, <c>|| :</c>, <c>|| echo …</c> or <c>|| exit 0</c> behind the command, or behind a
    /// group it stands in, swallows its failure.
    /// </summary>
    public bool IsFailureIgnored
    {
        get
        {
            ShellPipeline? pipeline = null;
            foreach (var node in Ancestors)
            {
                if (node is ShellList { Role: not (ShellListRole.Group or ShellListRole.Subshell or ShellListRole.Branch or ShellListRole.Loop) })
                    return false;
                if (node is ShellAndOr statement && statement.Forgives(pipeline!)) return true;
                pipeline = node as ShellPipeline;
            }

            return false;
        }
    }

    /// <summary>
    /// The programs the command runs through, outermost first: <c>exec</c>, <c>sudo</c>, <c>env</c>, <c>tini</c>, …
    /// Only set on <see cref="Unwrapped"/>.
    /// </summary>
    public IReadOnlyList<string> Wrappers { get; internal init; } = [];

    /// <summary>
    /// The command that really runs: itself, or what stands behind <c>sudo</c>, <c>exec</c>, <c>env A=b</c> and
    /// their like. It shares the place, redirections and parent of this one.
    /// </summary>
    public ShellCommand Unwrapped
    {
        get => unwrapped ?? this;
        internal set => unwrapped = value;
    }

    /// <summary>
    /// The script a shell is given to run: the literal text of <c>sh -c '…'</c>, or the here-document that is
    /// the shell's input. Null when there is none or it is not known.
    /// </summary>
    public ShellScript? Inner { get; internal set; }

    /// <summary>True when the command runs through a program that gives up root first: <c>gosu</c>, <c>su-exec</c>, <c>setpriv</c>, …</summary>
    public bool DropsPrivileges =>
        Wrappers.Any(PrivilegeDroppers.Contains) || (Program is { } program && PrivilegeDroppers.Contains(program));

    /// <summary>True for a shell that is given nothing to run: it waits for somebody to type.</summary>
    public bool IsInteractiveShell =>
        Program is "sh" or "bash" or "ash" or "dash" or "zsh" or "fish" && Inner is null && Arguments.All(word => word.StartsWithLiteral("-"));

    /// <summary>True when an argument is literally one of the texts.</summary>
    public bool HasArgument(params string[] texts) =>
        Arguments.Any(argument => argument.Literal is { } literal && texts.Contains(literal));

    private static bool IsLastOf(ShellNode parent, ShellNode node) => parent switch
    {
        ShellPipeline pipeline => ReferenceEquals(pipeline.Stages[pipeline.Stages.Count - 1], node),
        ShellAndOr statement => ReferenceEquals(statement.Pipelines[statement.Pipelines.Count - 1], node),
        ShellList list => ReferenceEquals(list.Statements[list.Statements.Count - 1], node),
        ShellCompound { Kind: ShellCompoundKind.Group or ShellCompoundKind.Subshell } => true,
        ShellCompound { Kind: ShellCompoundKind.If or ShellCompoundKind.Case } =>
            node is ShellList { Role: ShellListRole.Branch },
        _ => false,
    };

    private bool IsIn(ShellListRole role)
    {
        for (var node = Parent; node is not null; node = node.Parent)
            if (node is ShellList list && list.Role == role) return true;
        return false;
    }
}
