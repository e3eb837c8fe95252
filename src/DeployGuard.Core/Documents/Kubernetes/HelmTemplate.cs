namespace DeployGuard.Documents.Kubernetes;

/// <summary>Makes YAML of a Helm template without running it.</summary>
internal static class HelmTemplate
{
    /// <summary>
    /// The text with blanks for each <c>{{ … }}</c> that has its lines for itself, and with <c>$____</c>, a variable to whoever reads
    /// values, for each one beside other text. Length and line ends stay. A text without any is returned as it is.
    /// </summary>
    public static string Blank(string text)
    {
        var start = text.IndexOf("{{", StringComparison.Ordinal);
        if (start < 0) return text;

        var result = text.ToCharArray();
        while (start >= 0)
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0) break;

            end += 2;
            var isAlone = IsBlankBefore(text, start) && IsBlankBehind(text, end);
            for (var i = start; i < end; i++)
                if (result[i] is not ('\r' or '\n')) result[i] = isAlone ? ' ' : i == start ? '$' : '_';
            start = text.IndexOf("{{", end, StringComparison.Ordinal);
        }

        return new string(result);
    }

    private static bool IsBlankBefore(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t') at--;
        return at == 0 || text[at - 1] is '\n' or '}';
    }

    private static bool IsBlankBehind(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r') at++;
        return at == text.Length || text[at] == '\n';
    }
}
