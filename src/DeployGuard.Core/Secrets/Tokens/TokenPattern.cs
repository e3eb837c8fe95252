using DeployGuard.Text;

namespace DeployGuard.Secrets.Tokens;

/// <summary>
/// The shape of a token, written as a regular expression of the few forms that need no backtracking: fixed texts, sets with counts, and
/// groups of fixed alternatives, which make patterns of their own. A run takes all the characters it can.
/// </summary>
internal sealed class TokenPattern
{
    /// <summary>The pattern of a GUID.</summary>
    public const string Guid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private readonly List<PatternPart> parts;

    /// <summary>A hyphen may be part of the token: behind one a word goes on, and nothing begins.</summary>
    private readonly bool hasHyphens;

    /// <summary>Which part the anchor is; negative for none.</summary>
    private readonly int anchorPart;

    private TokenPattern(string text)
    {
        parts = PatternPart.Of(text);
        hasHyphens = parts.Exists(part => part.Set.Contains('-'));
        anchorPart = parts.FindIndex(part => part.IsText && part.Text.Length == parts.Max(other => other.Text.Length));
    }

    /// <summary>The longest fixed text, by which the token is found; empty if there is none.</summary>
    public string Anchor => anchorPart < 0 ? "" : parts[anchorPart].Text;

    /// <summary>The patterns a text stands for: one for each alternative of its groups.</summary>
    public static IEnumerable<TokenPattern> Of(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0) return [new TokenPattern(text)];

        var close = text.IndexOf(')', open);
        return text.Substring(open + 1, close - open - 1).Split('|')
            .SelectMany(alternative => Of(text.Substring(0, open) + alternative + text.Substring(close + 1)));
    }

    /// <summary>The token around an occurrence of the anchor; null if there is none.</summary>
    /// <param name="text">The text that is searched.</param>
    /// <param name="anchor">0-based offset of the anchor, in whatever case.</param>
    public TokenMatch? Around(string text, int anchor)
    {
        if (string.CompareOrdinal(text, anchor, Anchor, 0, Anchor.Length) != 0) return null;

        var start = anchor;
        for (var i = anchorPart - 1; i >= 0; i--)
        {
            // All but the part beside the anchor are of one length; that one goes back as far as it reaches.
            if (parts[i].Least == parts[i].Most) start -= parts[i].Least;
            else start = StartOf(parts[i], text, start);
        }

        return start < 0 ? null : At(text, start);
    }

    /// <summary>The token at an offset; null if there is none or it is a part of something longer.</summary>
    /// <param name="text">The text that is searched.</param>
    /// <param name="start">0-based offset.</param>
    public TokenMatch? At(string text, int start)
    {
        if (!CanBeginAt(text, start)) return null;

        var (end, widest, isMixed) = (start, new TextSpan(start, 0), false);
        foreach (var part in parts)
        {
            var next = part.EndIn(text, end);
            if (next < 0) return null;
            if (!part.IsText && next - end > widest.Length) (widest, isMixed) = (TextSpan.FromBounds(end, next), part.Set.IsMixed);
            end = next;
        }

        var last = parts[parts.Count - 1];
        var goesOn = end < text.Length && last.Set.Contains(text[end]);
        return goesOn || !TokenBoundary.EndsAt(text, end) ? null : new TokenMatch(TextSpan.FromBounds(start, end), widest, isMixed);
    }

    /// <summary>Told by two characters: most places of a text end here.</summary>
    private bool CanBeginAt(string text, int start)
    {
        var first = parts[0];
        if (start >= text.Length || !(first.IsText ? text[start] == first.Text[0] : first.Set.Contains(text[start]))) return false;
        if (start == 0) return true;

        var before = text[start - 1];
        if (TokenBoundary.IsWord(before)) return TokenBoundary.IsBehindEscape(text, start);
        return !(hasHyphens && before == '-') && !first.Set.Contains(before);
    }

    private static int StartOf(PatternPart run, string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < run.Most && run.Set.Contains(text[start - 1]) && !TokenBoundary.IsBehindEscape(text, start)) start--;
        return start;
    }
}
