using System.Collections.Immutable;
using DeployGuard.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.Reporting;

/// <summary>Makes diagnostics of findings: under the id of the place, and none of what somebody has looked at already.</summary>
internal sealed class CredentialReporter(Compilation compilation, AnalyzerOptions options)
{
    private readonly bool isTestProject = ProjectKind.IsTest(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions);
    private readonly Lazy<GlobalSuppressions> globalSuppressions = new(() => GlobalSuppressions.Of(compilation));
    private readonly ExcludedFiles excluded = ExcludedFiles.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>Reports a finding, unless its file is excluded or a comment or an attribute of another tool suppresses it.</summary>
    public void Report(CredentialFinding finding, bool isGenerated, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (excluded.Contains(finding.Node.SyntaxTree.FilePath)) return;
        if (CommentSuppression.Covers(finding.Node, cancellation) || AttributeSuppression.Covers(finding.Node) || globalSuppressions.Value.Cover(finding.Node)) return;

        var descriptor = (isTestProject || IsGenerated(finding.Node.SyntaxTree, isGenerated, cancellation) ? finding.Rule.Aside : finding.Rule.Deployed).Descriptor;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Kind, finding.Rule.Kind)
            .Add(DiagnosticProperties.Setting, finding.Setting);
        var severity = DefaultSeverity.Of(descriptor, finding.Node.SyntaxTree, compilation, options, cancellation);
        report(Diagnostic.Create(
            descriptor, finding.Node.GetLocation(), severity, additionalLocations: null, properties: properties, messageArgs: finding.Message));
    }

    /// <summary>What a config says of the file, <c>generated_code = true</c>, is not what the driver of analyzers goes by.</summary>
    private bool IsGenerated(SyntaxTree tree, bool byContent, CancellationToken cancellation) =>
        compilation.Options.SyntaxTreeOptionsProvider?.IsGenerated(tree, cancellation) switch
        {
            GeneratedKind.MarkedGenerated => true,
            GeneratedKind.NotGenerated => false,
            _ => byContent,
        };
}
