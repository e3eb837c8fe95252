using DeployGuard.Text;

namespace DeployGuard.Documents;

/// <summary>A comment of a file.</summary>
/// <param name="Span">From the comment sign to the end of the line, without the line end.</param>
/// <param name="Text">The text behind the comment sign, trimmed.</param>
/// <param name="IsTrailing">True when other text stands before it on the line.</param>
public sealed record Comment(TextSpan Span, string Text, bool IsTrailing = false);
