using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>An attribute of an XML element.</summary>
/// <param name="Name">The name without prefix.</param>
/// <param name="Value">The decoded value, trimmed.</param>
/// <param name="ValueSpan">What stands between the quotes.</param>
public sealed record AttributeSyntax(string Name, string Value, TextSpan ValueSpan);
