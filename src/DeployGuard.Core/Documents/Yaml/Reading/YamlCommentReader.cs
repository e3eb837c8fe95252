using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>Finds comments in the gaps between the values.</summary>
internal static class YamlCommentReader
{
    public static IReadOnlyList<Comment> Read(SourceText text, IReadOnlyList<TextSpan> tokens)
    {
        var content = text.Content;
        var comments = new List<Comment>();
        var token = 0;
        for (var sign = content.IndexOf('#'); sign >= 0; sign = sign < content.Length ? content.IndexOf('#', sign) : -1)
        {
            while (token < tokens.Count && tokens[token].End <= sign) token++;
            if (token < tokens.Count && tokens[token].Contains(sign))
            {
                sign = tokens[token].End;
            }
            else if (Whitespace.IsCommentStart(content, sign))
            {
                var end = Whitespace.LineEnd(content, sign);
                comments.Add(new Comment(TextSpan.FromBounds(sign, end), content.Substring(sign + 1, end - sign - 1).Trim(), IsTrailing(content, sign)));
                sign = end;
            }
            else
            {
                sign++;
            }
        }

        return comments;
    }

    private static bool IsTrailing(string content, int sign)
    {
        var position = sign - 1;
        while (position >= 0 && content[position] is ' ' or '\t') position--;
        return position >= 0 && content[position] is not ('\n' or '\r');
    }
}
