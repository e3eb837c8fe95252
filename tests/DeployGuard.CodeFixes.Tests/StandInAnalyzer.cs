using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.CodeFixes.Tests;

/// <summary>Reports every literal with the marker in it, wherever it stands: the fix must cope with places that no analyzer looks at yet.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
#pragma warning disable RS1036, RS1038, RS1041 // It is for these tests and runs nowhere else.
public sealed class StandInAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1038, RS1041
{
    private const string Marker = "kX9";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. new[] { "DG5001", "DG5002" }.Select(id => new DiagnosticDescriptor(id, "Credential", "Credential", "Credentials", DiagnosticSeverity.Warning, true))];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Literal, SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression, SyntaxKind.InterpolatedStringExpression);
        context.RegisterSyntaxNodeAction(Elements, SyntaxKind.CollectionExpression, SyntaxKind.ArrayCreationExpression, SyntaxKind.ArrayInitializerExpression, SyntaxKind.StackAllocArrayCreationExpression);
    }

    private void Literal(SyntaxNodeAnalysisContext context)
    {
        // What stands in the holes is reported by itself.
        var text = context.Node is InterpolatedStringExpressionSyntax interpolated
            ? string.Concat(interpolated.Contents.OfType<InterpolatedStringTextSyntax>())
            : context.Node.ToString();
        if (!text.Contains(Marker, StringComparison.Ordinal)) return;
        Report(context, text.Contains("Password=", StringComparison.Ordinal) ? 1 : 0);
    }

    private void Elements(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is InitializerExpressionSyntax { Parent: not EqualsValueClauseSyntax }) return;
        if (context.Node.ToString().Contains("0x4B, 0x58", StringComparison.Ordinal) || context.Node.ToString().Contains("'k', 'X'", StringComparison.Ordinal))
            Report(context, 0);
    }

    private void Report(SyntaxNodeAnalysisContext context, int id) =>
        context.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[id], context.Node.GetLocation()));
}
