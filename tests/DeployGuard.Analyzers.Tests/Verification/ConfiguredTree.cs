using Microsoft.CodeAnalysis;

namespace DeployGuard.Analyzers.Tests.Verification;

/// <summary>Options as the compiler reads them from a config that says of each file whether it is generated.</summary>
internal sealed class ConfiguredTree(GeneratedKind kind) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => kind;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }
}
