using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>A list.</summary>
public sealed class YamlSequence(TextSpan span, string? tag, IReadOnlyList<YamlNode> items, bool isFlow) : YamlNode(span, tag)
{
    /// <summary>The items in file order.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <summary>True for <c>[a, b]</c>.</summary>
    public bool IsFlow { get; } = isFlow;
}
