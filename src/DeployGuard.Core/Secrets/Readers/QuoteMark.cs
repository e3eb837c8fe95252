namespace DeployGuard.Secrets.Readers;

/// <summary>Knows the ways to write a quote inside a text that itself stands in quotes or in XML.</summary>
internal static class QuoteMark
{
    private static readonly string[] Marks = ["\\\"", "&quot;", "&apos;", "&#39;", "&#34;", "\"", "'"];

    /// <summary>The quote that begins at an offset; empty when none does, or when it is the one that ends the enclosing text.</summary>
    public static string At(string text, int offset, int end, char enclosing)
    {
        if (offset >= end || text[offset] is not ('\\' or '&' or '"' or '\'')) return "";
        foreach (var mark in Marks)
        {
            if (!Is(mark, text, offset, end)) continue;
            // A doubled quote inside a verbatim string is one.
            if (mark.Length == 1 && mark[0] == enclosing) return Is(mark, text, offset + 1, end) ? mark + mark : "";
            return mark == "\"" && enclosing == '\n' ? "" : mark;
        }

        return "";
    }

    /// <summary>True when the quote stands at an offset.</summary>
    public static bool Is(string mark, string text, int offset, int end) =>
        offset + mark.Length <= end && string.CompareOrdinal(text, offset, mark, 0, mark.Length) == 0;
}
