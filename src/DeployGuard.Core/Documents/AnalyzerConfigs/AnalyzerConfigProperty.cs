using DeployGuard.Text;

namespace DeployGuard.Documents.AnalyzerConfigs;

/// <summary>A <c>key = value</c> line.</summary>
/// <param name="Key">In lower case: keys are compared without regard to case.</param>
/// <param name="Value">Without the spaces around it and without a comment; may be empty.</param>
/// <param name="ValueSpan">Where the value stands.</param>
public sealed record AnalyzerConfigProperty(string Key, string Value, TextSpan ValueSpan);
