using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>Finds the addresses of the own machine in the text of a check: <c>http://localhost:8080/health</c>.</summary>
internal static class ProbeAddresses
{
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "0.0.0.0", "[::1]", "$HOSTNAME", "${HOSTNAME}"];

    /// <summary>The paths in order, with their places; without those that have variables.</summary>
    public static IEnumerable<(string Path, TextSpan Span)> In(SourceText text, TextSpan span)
    {
        var content = text.Content;
        for (var at = content.IndexOf("://", span.Start, span.Length, StringComparison.Ordinal); at >= 0; at = content.IndexOf("://", at + 3, span.End - at - 3, StringComparison.Ordinal))
        {
            var host = Array.Find(Hosts, name => string.CompareOrdinal(content, at + 3, name, 0, name.Length) == 0);
            if (host is null) continue;

            var start = at + 3 + host.Length;
            if (start < span.End && content[start] == ':')
                while (start < span.End && (char.IsLetterOrDigit(content[start]) || content[start] is ':' or '$' or '{' or '}' or '_' or '-')) start++;
            if (start >= span.End || content[start] != '/') continue;

            var end = start;
            while (end < span.End && IsOfPath(content[end])) end++;
            var isWhole = end >= span.End || content[end] is not ('$' or '{' or '%' or '\\');
            if (isWhole && end - start > 1) yield return (content.Substring(start, end - start), TextSpan.FromBounds(start, end));
        }
    }

    private static bool IsOfPath(char c) => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~';
}
