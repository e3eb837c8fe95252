using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.Validation;

/// <summary>
/// The severity of a diagnostic about which the user says nothing: its descriptor's, or what mode and enforcement make of
/// that. They arrive in a global config of the package, under a key of the analyzer's own: as
/// <c>dotnet_diagnostic.DG5001.severity</c> they would outrank what users say about an area or about all rules, since the
/// compiler looks for the id first.
/// </summary>
internal static class DefaultSeverity
{
    /// <summary>
    /// The effective severity to create a diagnostic with. The compiler applies on top of it whatever the user wrote, which
    /// so wins; Hidden stands for a rule that the mode turns off.
    /// </summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="tree">Where the diagnostic is.</param>
    /// <param name="compilation">The compilation of the tree.</param>
    /// <param name="options">The options of the analyzer.</param>
    /// <param name="cancellationToken">Stops the lookup.</param>
    public static DiagnosticSeverity Of(
        DiagnosticDescriptor descriptor, SyntaxTree tree, Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var key = $"deployguard.{descriptor.Id}.severity";
        if (!options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(key, out var value)
            || IsNamed(descriptor.Id, tree, compilation.Options, cancellationToken))
        {
            return descriptor.DefaultSeverity;
        }

        return value switch
        {
            "none" => DiagnosticSeverity.Hidden,
            "suggestion" => DiagnosticSeverity.Info,
            "warning" => DiagnosticSeverity.Warning,
            "error" => IsProtected(descriptor.Id, compilation.Options) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            _ => descriptor.DefaultSeverity,
        };
    }

    /// <summary>With the rule named in a config of the user's, mode and enforcement have no say, not even for <c>default</c>.</summary>
    private static bool IsNamed(string id, SyntaxTree tree, CompilationOptions options, CancellationToken cancellationToken) =>
        options.SyntaxTreeOptionsProvider is { } provider
        && (provider.TryGetDiagnosticValue(tree, id, cancellationToken, out _)
            || provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out _));

    /// <summary>True for an id of WarningsNotAsErrors. The compiler itself demotes only what a config made an error.</summary>
    private static bool IsProtected(string id, CompilationOptions options) =>
        options.SpecificDiagnosticOptions.TryGetValue(id, out var listed) && listed == ReportDiagnostic.Default;
}
