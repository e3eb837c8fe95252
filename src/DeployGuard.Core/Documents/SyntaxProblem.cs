using DeployGuard.Text;

namespace DeployGuard.Documents;

/// <summary>Something a reader could not make sense of.</summary>
/// <param name="Span">The smallest text at fault.</param>
/// <param name="Message">What was found and what to write instead, at most 160 characters, no trailing dot.</param>
public sealed record SyntaxProblem(TextSpan Span, string Message);
