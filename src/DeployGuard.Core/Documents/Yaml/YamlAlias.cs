using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary><c>*name</c>.</summary>
/// <param name="span">The asterisk and the name.</param>
/// <param name="name">The name.</param>
/// <param name="target">
/// The node with the anchor, never an alias itself; null when no anchor of the name stands before it or the alias stands
/// inside its own anchor.
/// </param>
public sealed class YamlAlias(TextSpan span, string name, YamlNode? target) : YamlNode(span, tag: null)
{
    /// <summary>The name behind the asterisk.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override YamlNode? Target { get; } = target;
}
