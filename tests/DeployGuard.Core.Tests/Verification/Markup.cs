using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Verification;

/// <summary>A fixture whose expected spans are written as <c>[|…|]</c>; they do not nest.</summary>
internal sealed record Markup(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var start = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                Assert.True(start < 0, "markup does not nest");
                start = text.Length;
                i++;
            }
            else if (start >= 0 && string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                start = -1;
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Assert.True(start < 0, "markup is not closed");
        return new Markup(text.ToString(), spans);
    }

    /// <summary>Writes spans into a text, so that a failed comparison shows what differs.</summary>
    public static string Render(string text, IEnumerable<TextSpan> spans)
    {
        var rendered = new StringBuilder(text);
        foreach (var span in spans.OrderByDescending(span => span.Start).ThenByDescending(span => span.End))
            rendered.Insert(span.End, "|]").Insert(span.Start, "[|");
        return rendered.ToString();
    }
}
