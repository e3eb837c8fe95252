using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>Commands joined by <c>|</c>; mostly a single one.</summary>
public sealed class ShellPipeline : ShellNode
{
    internal ShellPipeline(ShellJoin join, bool isNegated, IReadOnlyList<ShellNode> stages, TextSpan span) : base(span)
    {
        Join = join;
        IsNegated = isNegated;
        Stages = stages;
    }

    /// <summary>How the pipeline is joined to what stands before it in its list.</summary>
    public ShellJoin Join { get; }

    /// <summary>True when an odd number of <c>!</c> stands before it.</summary>
    public bool IsNegated { get; }

    /// <summary>At least one <see cref="ShellCommand"/> or <see cref="ShellCompound"/>, in order.</summary>
    public IReadOnlyList<ShellNode> Stages { get; }

    /// <summary>0-based place in <see cref="ShellAndOr.Pipelines"/>.</summary>
    internal int Index { get; set; }
}
