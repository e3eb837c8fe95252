using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>What a YAML file says, as far as it can be read.</summary>
/// <param name="Text">The file.</param>
/// <param name="Roots">The root of each document, in file order; empty documents are left out.</param>
/// <param name="Problems">What cannot be read, repeated keys and broken aliases; ordered by position.</param>
/// <param name="Comments">The comments in order.</param>
public sealed record YamlFile(
    SourceText Text, IReadOnlyList<YamlNode> Roots, IReadOnlyList<SyntaxProblem> Problems, IReadOnlyList<Comment> Comments)
{
    /// <summary>
    /// False when reading stopped before the end of the file: what <see cref="Roots"/> hold was written, but nothing can be told
    /// from what they do not hold.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Every value as written, those inside others after them; what an alias repeats counts once, where it stands.</summary>
    public IEnumerable<YamlNode> Nodes
    {
        get
        {
            var pending = new Stack<YamlNode>(Roots.Reverse());
            while (pending.Count > 0)
            {
                var node = pending.Pop();
                yield return node;
                var inside = node is YamlMapping mapping ? mapping.Entries.Select(entry => entry.Value) : (node as YamlSequence)?.Items ?? [];
                foreach (var value in inside.Reverse()) pending.Push(value);
            }
        }
    }
}
