using DeployGuard.Text;

namespace DeployGuard.Validation.Suppression;

/// <summary>A comment that asks for silence, as some dialect writes it.</summary>
/// <param name="Scope">Where.</param>
/// <param name="Names">The checks; none when the comment is malformed.</param>
internal sealed record SuppressionComment(SuppressionScope Scope, IReadOnlyList<SuppressedName> Names);

/// <summary>The name of a check inside a suppression comment.</summary>
/// <param name="Name">As written.</param>
/// <param name="Span">Where it stands in the file.</param>
internal sealed record SuppressedName(string Name, TextSpan Span);
