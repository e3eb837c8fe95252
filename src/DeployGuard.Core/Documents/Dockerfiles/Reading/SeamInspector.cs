using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>
/// Decides whether a continuation joins what was meant as the next instruction. It must be certain: the line starts in
/// the first column with a keyword in capitals and fitting arguments, and no quote is open before it.
/// </summary>
internal sealed class SeamInspector(string content, char escape)
{
    private char quote;

    /// <summary>Follows the quotes of a line that is continued.</summary>
    public void Pass(TextSpan piece)
    {
        for (var i = piece.Start; i < piece.End; i++)
        {
            var c = content[i];
            if (c == escape && quote != '\'') i++;
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c == quote) quote = '\0';
        }
    }

    /// <summary>True when the line looks like an instruction of its own.</summary>
    public bool JoinsNextInstruction(TextSpan line) => quote == '\0' && LooksLikeInstruction(content, line);

    /// <summary>True when a line starts in the first column with a keyword in capitals and arguments that fit it.</summary>
    public static bool LooksLikeInstruction(string content, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && content[end] is >= 'A' and <= 'Z') end++;
        if (end == line.Start || end == line.End || !Characters.IsBlank(content[end])) return false;

        var keyword = content.Substring(line.Start, end - line.Start);
        if (!Keywords.IsKnown(keyword)) return false;

        const int enoughToJudge = 512;
        var rest = content.Substring(end, Math.Min(line.End - end, enoughToJudge)).Trim().TrimEnd('\\', '`');
        return Fits(keyword, rest.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool Fits(string keyword, string[] words)
    {
        if (words.Length == 0) return false;

        var first = words[0];
        switch (keyword)
        {
            case "FROM":
                return first.StartsWith("--platform=", StringComparison.Ordinal)
                    || words.Length == 1
                    || (words.Length == 3 && string.Equals(words[1], "AS", StringComparison.OrdinalIgnoreCase));
            case "ENV" or "LABEL":
                return first.IndexOf('=') > 0;
            case "COPY" or "ADD":
                return words.Length >= 2;
            case "CMD" or "ENTRYPOINT":
                return first[0] == '[' || words.Length >= 2;
            case "SHELL":
                return first[0] == '[';
            case "EXPOSE":
                return char.IsDigit(first[0]) || first[0] == '$';
            case "HEALTHCHECK":
                return first is "NONE" or "CMD" || first.StartsWith("--", StringComparison.Ordinal);
            case "ARG" or "USER" or "STOPSIGNAL":
                return words.Length == 1;
            case "WORKDIR" or "VOLUME":
                return first[0] is '/' or '$' or '[' or '"' || (first.Length > 1 && first[1] == ':');
            case "ONBUILD":
                return Keywords.IsKnown(first);
            case "RUN":
                return true;
            default:
                return false;
        }
    }
}
