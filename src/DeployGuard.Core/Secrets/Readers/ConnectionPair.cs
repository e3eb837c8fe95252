using DeployGuard.Text;

namespace DeployGuard.Secrets.Readers;

/// <summary>A key of a connection string with its value.</summary>
/// <param name="Key">The key in lower case, without blanks, hyphens and underscores: keys are compared so.</param>
/// <param name="Value">What the value means, quotes, braces and XML entities resolved.</param>
/// <param name="Span">Where the value stands, without quotes.</param>
internal readonly record struct ConnectionPair(string Key, string Value, TextSpan Span);
