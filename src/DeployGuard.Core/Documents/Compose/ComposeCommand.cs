using System.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>Splits the commands of compose files into words.</summary>
internal static class ComposeCommand
{
    /// <summary>
    /// The words of <c>command</c> or <c>entrypoint</c>. A text is split at blanks outside quotes; no shell runs, so operators are plain
    /// words (compose specification, services, command). Null when there is none or a variable hides it.
    /// </summary>
    public static IReadOnlyList<string>? Words(ComposeNode? node)
    {
        if (node is ComposeScalar { IsNull: false } text) return text.Value is { } value ? Split(value) : null;
        if (node is not ComposeSequence sequence) return null;

        var words = sequence.Items.Select(item => (item as ComposeScalar)?.Value).ToList();
        return words.Contains(null) ? null : [.. words.OfType<string>()];
    }

    /// <summary>The words of a text, quotes removed.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (IsOneWord(text)) return [text];

        var words = new List<string>();
        var word = new StringBuilder();
        var isOpen = false;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && quote != '\'' && i + 1 < text.Length)
            {
                word.Append(text[++i]);
                isOpen = true;
            }
            else if (quote != '\0')
            {
                if (c == quote) quote = '\0';
                else word.Append(c);
            }
            else if (c is '\'' or '"')
            {
                quote = c;
                isOpen = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                word.Append(c);
                isOpen = true;
            }
            else if (isOpen)
            {
                words.Add(word.ToString());
                word.Clear();
                isOpen = false;
            }
        }

        if (isOpen) words.Add(word.ToString());
        return words;
    }

    private static bool IsOneWord(string text)
    {
        foreach (var c in text)
            if (c is '\\' or '\'' or '"' || char.IsWhiteSpace(c)) return false;
        return text.Length > 0;
    }
}
