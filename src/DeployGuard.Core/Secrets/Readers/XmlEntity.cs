namespace DeployGuard.Secrets.Readers;

/// <summary>The predefined entities of XML, whose semicolon separates nothing.</summary>
internal static class XmlEntity
{
    private static readonly (string Name, string Character)[] Known =
        [("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&#34;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];

    /// <summary>The length of the entity at an offset; 0 for none.</summary>
    public static int LengthAt(string text, int offset, int end)
    {
        if (text[offset] != '&') return 0;
        foreach (var (name, _) in Known)
            if (QuoteMark.Is(name, text, offset, end)) return name.Length;
        return 0;
    }

    /// <summary>A text with its entities resolved.</summary>
    public static string Decode(string text)
    {
        if (text.IndexOf('&') < 0) return text;
        foreach (var (name, character) in Known) text = text.Replace(name, character);
        return text;
    }
}
