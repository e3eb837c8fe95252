using System.Collections.Immutable;
using DeployGuard.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.Reporting;

/// <summary>Makes diagnostics of findings: under the id of the place, and none of what somebody has looked at already.</summary>
internal sealed class CredentialReporter(Compilation compilation, AnalyzerOptions options)
{
    private readonly bool isTestProject = ProjectKind.IsTest(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions);
    private readonly ExcludedFiles excluded = ExcludedFiles.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>Reports a finding, unless its file is excluded or a comment or an attribute of another tool suppresses it.</summary>
    public void Report(CredentialFinding finding, bool isGenerated, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (excluded.Contains(finding.Node.SyntaxTree.FilePath)) return;
        if (CommentSuppression.Covers(finding.Node, cancellation) || AttributeSuppression.Covers(finding.Node)) return;

        var descriptor = (isTestProject || isGenerated ? finding.Rule.Aside : finding.Rule.Deployed).Descriptor;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Kind, finding.Rule.Kind)
            .Add(DiagnosticProperties.Setting, finding.Setting);
        var severity = DefaultSeverity.Of(descriptor, finding.Node.SyntaxTree, compilation, options, cancellation);
        report(Diagnostic.Create(
            descriptor, finding.Node.GetLocation(), severity, additionalLocations: null, properties: properties, messageArgs: finding.Message));
    }
}
