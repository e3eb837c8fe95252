using YamlDotNet.Core.Events;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>Tag and anchor in front of a node; the library's positions start with them.</summary>
/// <param name="Tag">The tag as written; null when there is none.</param>
/// <param name="End">0-based offset behind them, or where the node starts when there are none.</param>
/// <param name="ContentStart">0-based offset of what follows them, blanks and comments skipped.</param>
internal readonly record struct NodeProperties(string? Tag, int End, int ContentStart)
{
    public static NodeProperties Read(string content, int start, NodeEvent node)
    {
        string? tag = null;
        var hasTag = !node.Tag.IsEmpty;
        var hasAnchor = !node.Anchor.IsEmpty;
        var (end, position) = (start, start);
        while (position < content.Length)
        {
            if (hasTag && content[position] == '!')
            {
                hasTag = false;
                end = TagEnd(content, position);
                tag = content.Substring(position, end - position);
            }
            else if (hasAnchor && content[position] == '&')
            {
                hasAnchor = false;
                end = Math.Min(content.Length, position + 1 + node.Anchor.Value.Length);
            }
            else
            {
                break;
            }

            position = Whitespace.Skip(content, end);
        }

        return new NodeProperties(tag, end, position);
    }

    private static int TagEnd(string content, int start)
    {
        if (start + 1 < content.Length && content[start + 1] == '<')
        {
            var close = content.IndexOf('>', start);
            return close < 0 ? content.Length : close + 1;
        }

        var end = start;
        while (end < content.Length && !char.IsWhiteSpace(content[end]) && content[end] is not (',' or '[' or ']' or '{' or '}')) end++;
        return end;
    }
}
