using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.Analyzers.Tests.Verification;

/// <summary>C# with the expected diagnostics marked: <c>[|…|]</c> for the rule of the test, <c>{|DG5001:…|}</c> for a named one.</summary>
/// <param name="Code">The code without marks.</param>
/// <param name="Expected">The id, empty for <c>[|…|]</c>, and the span of each mark.</param>
public sealed record MarkedSource(string Code, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    /// <summary>Takes the marks out.</summary>
    public static MarkedSource Parse(string marked)
    {
        var code = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string Id, TextSpan Span)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var next = i + 1 < marked.Length ? marked[i + 1] : '\0';
            if (marked[i] == '[' && next == '|')
            {
                open.Push(("", code.Length));
                i++;
            }
            else if (marked[i] == '{' && next == '|' && marked.IndexOf(':', i) is var colon and > 0)
            {
                open.Push((marked[(i + 2)..colon], code.Length));
                i = colon;
            }
            else if (marked[i] == '|' && next is ']' or '}' && open.Count > 0)
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, code.Length)));
                i++;
            }
            else
            {
                code.Append(marked[i]);
            }
        }

        Assert.Empty(open);
        return new MarkedSource(code.ToString(), [.. expected.OrderBy(mark => mark.Span)]);
    }
}
