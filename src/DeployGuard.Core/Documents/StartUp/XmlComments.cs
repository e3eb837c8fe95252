namespace DeployGuard.Documents.StartUp;

/// <summary>Takes comments out of XML that is searched for words.</summary>
internal static class XmlComments
{
    /// <summary>The text, of the same length, with blanks in the place of comments.</summary>
    public static string Blank(string text)
    {
        var start = text.IndexOf("<!--", StringComparison.Ordinal);
        if (start < 0) return text;

        var result = text.ToCharArray();
        while (start >= 0)
        {
            var close = text.IndexOf("-->", start + 4, StringComparison.Ordinal);
            var end = close < 0 ? text.Length : close + 3;
            for (var i = start; i < end; i++) result[i] = ' ';
            start = text.IndexOf("<!--", end, StringComparison.Ordinal);
        }

        return new string(result);
    }
}
