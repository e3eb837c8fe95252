using DeployGuard.Text;

namespace DeployGuard.Documents;

/// <summary>A comment of a file.</summary>
/// <param name="Span">From the comment sign to the end of the line, without the line end, or to the sign that ends it.</param>
/// <param name="Text">The text behind the comment sign, trimmed.</param>
/// <param name="IsTrailing">True when other text stands on the line.</param>
public sealed record Comment(TextSpan Span, string Text, bool IsTrailing = false)
{
    /// <summary>True when text stands before an offset on its line.</summary>
    /// <param name="content">The file.</param>
    /// <param name="start">0-based offset at which the comment begins.</param>
    internal static bool StandsBehindText(string content, int start)
    {
        do start--;
        while (start >= 0 && content[start] is ' ' or '\t');
        return start >= 0 && content[start] != '\n';
    }
}
