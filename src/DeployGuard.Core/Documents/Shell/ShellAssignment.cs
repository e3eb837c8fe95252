using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary><c>NAME=value</c> in front of a command, or alone.</summary>
/// <param name="Name">The variable, without subscript and without the <c>+</c> of <c>+=</c>.</param>
/// <param name="Value">The word behind <c>=</c>; it may be empty.</param>
/// <param name="Span">Name and value.</param>
public sealed record ShellAssignment(string Name, ShellWord Value, TextSpan Span);
