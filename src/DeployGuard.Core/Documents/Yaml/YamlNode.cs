using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>A node of a YAML file. Aliases are nodes of their own that point at what they repeat; nothing is copied.</summary>
/// <param name="span">0-based offsets: the text of the value, without tag, anchor and comments.</param>
/// <param name="tag">The tag as written, such as <c>!reset</c> or <c>!!str</c>; null when there is none.</param>
public abstract class YamlNode(TextSpan span, string? tag)
{
    /// <summary>
    /// 0-based offsets of the text of the value, without tag, anchor and comments: for a scalar the quotes included, for a
    /// collection from its first to its last character. Empty for a value that is not written.
    /// </summary>
    public TextSpan Span { get; } = span;

    /// <summary>The tag as written, such as <c>!reset</c> or <c>!!str</c>; null when there is none.</summary>
    public string? Tag { get; } = tag;

    /// <summary>What the node stands for: the target of an alias, else the node itself. Null for an alias that is broken.</summary>
    public virtual YamlNode? Target => this;
}
