using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>A parser directive at the top of the file, such as <c># escape=`</c>.</summary>
/// <param name="Name"><c>syntax</c>, <c>escape</c> or <c>check</c>, in lower case.</param>
/// <param name="NameSpan">The name as written.</param>
/// <param name="Value">The value; for syntax and check it ends at the first blank.</param>
/// <param name="ValueSpan">The value.</param>
/// <param name="Span">The line from the comment sign on.</param>
public sealed record ParserDirective(string Name, TextSpan NameSpan, string Value, TextSpan ValueSpan, TextSpan Span);
