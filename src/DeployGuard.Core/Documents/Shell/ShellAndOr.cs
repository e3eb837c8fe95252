using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>One statement: pipelines joined by <c>&amp;&amp;</c> and <c>||</c>.</summary>
public sealed class ShellAndOr : ShellNode
{
    private static readonly string[] AlwaysSucceed = ["true", ":", "echo", "printf"];

    private readonly int lastForgivingPipeline;

    internal ShellAndOr(IReadOnlyList<ShellPipeline> pipelines, bool isBackground, TextSpan span) : base(span)
    {
        Pipelines = pipelines;
        IsBackground = isBackground;
        lastForgivingPipeline = FindLastForgiving(pipelines);
    }

    /// <summary>At least one pipeline, in order.</summary>
    public IReadOnlyList<ShellPipeline> Pipelines { get; }

    /// <summary>True when the statement ends in <c>&amp;</c>.</summary>
    public bool IsBackground { get; }

    /// <summary>True when <c>|| true</c> or its like stands behind the pipeline and swallows its failure.</summary>
    internal bool Forgives(ShellPipeline pipeline) => pipeline.Index < lastForgivingPipeline;

    private static int FindLastForgiving(IReadOnlyList<ShellPipeline> pipelines)
    {
        for (var i = pipelines.Count - 1; i > 0; i--)
        {
            if (pipelines[i].Join == ShellJoin.Or && IsForgiving(pipelines[i])) return i;
        }

        return -1;
    }

    private static bool IsForgiving(ShellPipeline pipeline) =>
        !pipeline.IsNegated
        && pipeline.Stages.Count == 1
        && pipeline.Stages[0] is ShellCommand { Program: { } program } command
        && (AlwaysSucceed.Contains(program) || (program == "exit" && command.Arguments.Count == 1 && command.Arguments[0].Literal is "0"));
}
