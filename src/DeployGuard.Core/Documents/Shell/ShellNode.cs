using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>A part of a script's tree: list, and-or list, pipeline, simple or compound command.</summary>
/// <param name="span">0-based offsets in the file.</param>
public abstract class ShellNode(TextSpan span)
{
    /// <summary>From the first to the last character in the file, without the separator that follows.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>
    /// The node this one is a part of; the list of a substitution belongs to the command whose word holds it.
    /// Null for the root of a script.
    /// </summary>
    public ShellNode? Parent { get; internal set; }

    /// <summary>The parent, its parent and so on up to the root of the script; at most a few hundred.</summary>
    public IEnumerable<ShellNode> Ancestors
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent) yield return node;
        }
    }
}
