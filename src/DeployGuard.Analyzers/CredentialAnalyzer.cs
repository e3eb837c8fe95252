using System.Collections.Immutable;
using DeployGuard.Flow;
using DeployGuard.Judgement;
using DeployGuard.Reporting;
using DeployGuard.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard;

/// <summary>
/// Finds credentials that are written into C# code. Every text the compiler sees is looked at once: for what shows by its
/// own shape, and for where it flows to.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = CredentialRules.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var reporter = new CredentialReporter(context.Compilation, context.Options);
        var flow = new ValueFlow(SinkTable.Of(context.Compilation), new NameVerdicts());
        var texts = new CredentialInspection(flow);
        var material = new MaterialInspection(flow);

        context.RegisterOperationAction(
            operation =>
            {
                var finding = texts.Of(operation.Operation, operation.ContainingSymbol)
                    ?? material.Of(operation.Operation, operation.ContainingSymbol, operation.CancellationToken);
                if (finding is not null) reporter.Report(finding, operation.IsGeneratedCode, operation.ReportDiagnostic, operation.CancellationToken);
            },
            OperationKind.Literal,
            OperationKind.Utf8String,
            OperationKind.InterpolatedString,
            OperationKind.Binary,
            OperationKind.Invocation,
            OperationKind.FieldReference,
            OperationKind.LocalReference,
            OperationKind.PropertyReference,
            OperationKind.ArrayCreation);

        // Roslyn 4.8 has no operation of its own for [1, 2, 3].
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var finding = material.Of(node);
                if (finding is not null) reporter.Report(finding, node.IsGeneratedCode, node.ReportDiagnostic, node.CancellationToken);
            },
            SyntaxKind.CollectionExpression);

        // The defaults of a lambda's parameters belong to no operation.
        context.RegisterSyntaxNodeAction(
            node =>
            {
                foreach (var finding in material.OfDefaults((ParenthesizedLambdaExpressionSyntax)node.Node))
                    reporter.Report(finding, node.IsGeneratedCode, node.ReportDiagnostic, node.CancellationToken);
            },
            SyntaxKind.ParenthesizedLambdaExpression);
    }
}
