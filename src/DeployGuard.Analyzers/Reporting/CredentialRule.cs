using DeployGuard.Validation;

namespace DeployGuard.Reporting;

/// <summary>One check under its two ids.</summary>
/// <param name="Kind">One of the kinds in <see cref="DiagnosticProperties"/>.</param>
/// <param name="Deployed">The rule for code that is deployed.</param>
/// <param name="Aside">The rule for tests and generated code.</param>
internal sealed record CredentialRule(string Kind, CompilerRule Deployed, CompilerRule Aside);
