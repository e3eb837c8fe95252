namespace DeployGuard.Documents.Pipelines;

/// <summary>
/// The places of a text where a pipeline puts in something else: <c>${{ … }}</c>, Azure's <c>$(Name)</c> and <c>$[ … ]</c>, GitLab's
/// <c>$[[ … ]]</c>.
/// </summary>
internal static class PipelineExpressions
{
    /// <summary>An expression stands in one line and is short; the search for its end must not cross a large file again and again.</summary>
    private const int LongestExpression = 500;

    private static readonly (string Start, string End)[] Forms = [("${{", "}}"), ("$[[", "]]"), ("$[", "]"), ("$(", ")")];

    /// <summary>The text with a character in the place of each of an expression: every other one keeps its place.</summary>
    public static string Hide(string text, char filler)
    {
        var at = text.IndexOf('$');
        if (at < 0) return text;

        var result = text.ToCharArray();
        while (at >= 0)
        {
            var end = EndOf(text, at);
            for (var i = at; i < end; i++)
                if (result[i] is not ('\r' or '\n')) result[i] = filler;
            at = text.IndexOf('$', Math.Max(end, at + 1));
        }

        return new string(result);
    }

    /// <summary>The offset behind the expression that begins at an offset; the offset itself when none does.</summary>
    private static int EndOf(string text, int start)
    {
        foreach (var (open, close) in Forms)
        {
            if (string.CompareOrdinal(text, start, open, 0, open.Length) != 0) continue;

            var limit = Math.Min(text.Length, start + LongestExpression);
            var end = text.IndexOf(close, start, limit - start, StringComparison.Ordinal);
            var line = text.IndexOf('\n', start, limit - start);
            return end < 0 || (line >= 0 && line < end) ? start : end + close.Length;
        }

        return start;
    }
}
