using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>Finds <c>${{ … }}</c> in a text.</summary>
internal static class ExpressionPlaces
{
    private const string Opening = "${{";
    private const string Closing = "}}";

    /// <summary>Each expression in order, its signs included; of one that is never closed the opening sign alone.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        for (var start = IndexOfOpening(text, 0); start >= 0;)
        {
            var end = EndOf(text, start + Opening.Length);
            if (end < 0)
            {
                yield return new TextSpan(start, Opening.Length);
                yield break;
            }

            yield return TextSpan.FromBounds(start, end);
            start = IndexOfOpening(text, end);
        }
    }

    /// <summary>True for a place of <see cref="In"/> whose end was found.</summary>
    public static bool IsClosed(TextSpan place) => place.Length > Opening.Length;

    /// <summary>What stands between the signs.</summary>
    public static TextSpan Inside(TextSpan place) => TextSpan.FromBounds(place.Start + Opening.Length, place.End - Closing.Length);

    /// <summary>Braces in texts of the expression do not end it.</summary>
    private static int EndOf(string text, int start)
    {
        var isQuoted = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\'') isQuoted = !isQuoted;
            else if (!isQuoted && text[i] == '}' && i + 1 < text.Length && text[i + 1] == '}') return i + Closing.Length;
        }

        return -1;
    }

    private static int IndexOfOpening(string text, int start) => text.IndexOf(Opening, start, StringComparison.Ordinal);
}
