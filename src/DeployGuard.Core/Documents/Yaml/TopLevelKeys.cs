using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>
/// The keys that begin a line of a file, collected without reading it as YAML: enough to tell what a file is, also of templates
/// that are not YAML yet.
/// </summary>
internal static class TopLevelKeys
{
    private const int MaximumKeys = 200;
    private const int LongestKey = 60;

    public static HashSet<string> Of(SourceText text)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var content = text.Content;
        for (var start = 0; start < content.Length && keys.Count < MaximumKeys;)
        {
            if (KeyAt(content, start) is { } key) keys.Add(key);
            start = content.IndexOf('\n', start) + 1;
            if (start == 0) break;
        }

        return keys;
    }

    private static string? KeyAt(string content, int start)
    {
        var end = start;
        while (end < content.Length && end - start < LongestKey && (char.IsLetterOrDigit(content[end]) || content[end] is '_' or '-' or '.')) end++;
        return end > start && end < content.Length && content[end] == ':' ? content.Substring(start, end - start) : null;
    }
}
