using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DeployGuard.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.Core.Tests.Validation;

/// <summary>Asks the C# compiler what becomes of an analyzer's diagnostic.</summary>
internal static class TestCompiler
{
    /// <summary>Compiles <c>/r/A.cs</c>, calling the compiler as the Csc task does, in its order of arguments.</summary>
    /// <param name="analyzer">What reports it.</param>
    /// <param name="settings">The lists of warnings and errors.</param>
    /// <param name="files">The analyzer configs, with absolute paths.</param>
    /// <returns>What is reported, by id; at most one diagnostic of an id.</returns>
    public static IReadOnlyDictionary<string, Severity> Compile(
        DiagnosticAnalyzer analyzer, ValidationSettings settings, IEnumerable<(string Path, string Content)> files)
    {
        string[] arguments =
        [
            "/target:library", "A.cs",
            .. settings.NoWarn.Select(listed => "/nowarn:" + listed),
            .. settings.TreatWarningsAsErrors ? ["/warnaserror+"] : Array.Empty<string>(),
            .. settings.WarningsAsErrors.Select(listed => "/warnaserror+:" + listed),
            .. settings.WarningsNotAsErrors.Select(listed => "/warnaserror-:" + listed),
        ];
        var set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Content, file.Path)).ToList());
        var options = CSharpCommandLineParser.Default.Parse(arguments, "/r", null).CompilationOptions
            .WithSyntaxTreeOptionsProvider(new TreeOptions(set));
        var compilation = CSharpCompilation.Create("A", [CSharpSyntaxTree.ParseText("class A;", path: "/r/A.cs")], [], options);
        var diagnostics = compilation
            .WithAnalyzers([analyzer], new AnalyzerOptions([], new ConfigOptions(set)))
            .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return diagnostics.ToDictionary(diagnostic => diagnostic.Id, diagnostic => diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => Severity.Error,
            DiagnosticSeverity.Warning => Severity.Warning,
            DiagnosticSeverity.Info => Severity.Suggestion,
            _ => Severity.None,
        });
    }

    private sealed class TreeOptions(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out var value) && bool.TryParse(value, out var isGenerated)
                ? isGenerated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class ConfigOptions(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            new Values(set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
