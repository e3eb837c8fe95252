using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>A list of a compose model.</summary>
public sealed class ComposeSequence(Location location, IReadOnlyList<ComposeNode> items, ComposeTag tag = ComposeTag.None)
    : ComposeNode(location, tag)
{
    /// <summary>The items; for what two files bring together, those of the earlier file first.</summary>
    public IReadOnlyList<ComposeNode> Items { get; } = items;
}
