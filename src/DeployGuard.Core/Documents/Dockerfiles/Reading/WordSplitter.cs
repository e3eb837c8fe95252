using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Splits the arguments of an instruction into words, in the two ways the builder knows.</summary>
internal static class WordSplitter
{
    /// <summary>Splits at white space and nothing else: quotes keep no words together (FROM, EXPOSE, COPY, ADD, VOLUME).</summary>
    public static IReadOnlyList<MappedText> AtWhiteSpace(MappedText text)
    {
        var words = new List<MappedText>();
        var content = text.Content;
        for (var i = 0; i < content.Length;)
        {
            if (char.IsWhiteSpace(content[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < content.Length && !char.IsWhiteSpace(content[i])) i++;
            words.Add(text.Slice(start, i - start));
        }

        return words;
    }

    /// <summary>Splits at white space outside quotes (ENV, LABEL, ARG).</summary>
    public static IReadOnlyList<MappedText> OutsideQuotes(MappedText text, char escape)
    {
        var words = new List<MappedText>();
        for (var i = 0; i < text.Content.Length;)
        {
            if (char.IsWhiteSpace(text.Content[i]))
            {
                i++;
                continue;
            }

            var end = EndOfWord(text.Content, i, escape);
            words.Add(text.Slice(i, end - i));
            i = end;
        }

        return words;
    }

    /// <summary>The 0-based offset behind the word that starts at an offset, quotes and escapes respected.</summary>
    public static int EndOfWord(string content, int start, char escape)
    {
        var quote = '\0';
        var i = start;
        while (i < content.Length)
        {
            var c = content[i];
            if (quote == '\0' && char.IsWhiteSpace(c)) break;
            if (c == escape && quote != '\'') i++;
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c == quote) quote = '\0';
            i++;
        }

        return Math.Min(i, content.Length);
    }
}
