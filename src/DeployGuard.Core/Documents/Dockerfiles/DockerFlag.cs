using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>A flag of an instruction, such as <c>--from=build</c>.</summary>
/// <param name="Name">The name without dashes, as written.</param>
/// <param name="NameSpan">The name without dashes.</param>
/// <param name="Value">What follows <c>=</c>; null for a flag without <c>=</c>.</param>
/// <param name="Span">From the dashes to the end of the value.</param>
public sealed record DockerFlag(string Name, TextSpan NameSpan, DockerWord? Value, TextSpan Span);
