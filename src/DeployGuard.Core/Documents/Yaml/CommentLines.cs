using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>
/// Finds comments line by line, without reading the file as YAML: also those of scripts and of templates that are not YAML yet. A
/// number sign behind a blank inside quotes counts, too, which no reader of comments minds.
/// </summary>
internal static class CommentLines
{
    public static IEnumerable<Comment> In(SourceText text)
    {
        var content = text.Content;
        for (var sign = content.IndexOf('#'); sign >= 0;)
        {
            var end = content.IndexOf('\n', sign);
            if (end < 0) end = content.Length;
            if (sign == 0 || content[sign - 1] is ' ' or '\t' or '\n')
            {
                var stop = end > sign && content[end - 1] == '\r' ? end - 1 : end;
                yield return new Comment(TextSpan.FromBounds(sign, stop), content.Substring(sign + 1, stop - sign - 1).Trim(), !IsFirst(content, sign));
                sign = end;
            }

            sign = sign < content.Length ? content.IndexOf('#', Math.Min(sign + 1, content.Length)) : -1;
        }
    }

    private static bool IsFirst(string content, int sign)
    {
        while (sign > 0 && content[sign - 1] is ' ' or '\t') sign--;
        return sign == 0 || content[sign - 1] == '\n';
    }
}
