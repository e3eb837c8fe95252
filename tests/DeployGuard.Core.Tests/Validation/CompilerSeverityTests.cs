using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DeployGuard.Documents.AnalyzerConfigs;
using DeployGuard.Validation;
using DeployGuard.Validation.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceText = DeployGuard.Text.SourceText;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace DeployGuard.Core.Tests.Validation;

/// <summary>
/// Every combination of lists and configured severities gives a finding the severity that the compiler gives an
/// analyzer's diagnostic of the same level.
/// </summary>
public class CompilerSeverityTests
{
    private const string Rule = "dotnet_diagnostic.DG1001.severity = ";
    private const string Area = "dotnet_analyzer_diagnostic.category-Dockerfile.severity = ";

    private static readonly string[] Lines =
    [
        "", Rule + "none", Rule + "silent", Rule + "suggestion", Rule + "warning", Rule + "error", Rule + "default", Rule + "off",
        Area + "none", Area + "suggestion", Area + "warning", Area + "error", "dotnet_analyzer_diagnostic.severity = error",
        Rule + "suggestion\n" + Area + "error",
    ];

    public static TheoryData<bool, bool, bool, bool> Lists
    {
        get
        {
            var rows = new TheoryData<bool, bool, bool, bool>();
            for (var bits = 0; bits < 16; bits++) rows.Add((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Severities_are_those_of_the_compiler(bool treatAsErrors, bool asError, bool notAsError, bool noWarn)
    {
        var settings = new ValidationSettings
        {
            TreatWarningsAsErrors = treatAsErrors,
            WarningsAsErrors = asError ? ["DG1001"] : [],
            WarningsNotAsErrors = notAsError ? ["DG1001"] : [],
            NoWarn = noWarn ? ["DG1001"] : [],
        };
        foreach (var files in Lines.SelectMany(line => new[] { Files(line, ""), Files("", line), Files(line, Rule + "error") }))
        {
            AssertSame(settings, FindingLevel.Warning, files);
            AssertSame(settings, FindingLevel.Suggestion, files);
        }
    }

    private static void AssertSame(ValidationSettings settings, FindingLevel level, (string Path, string Content)[] files)
    {
        var (expected, actual) = (Compile(settings, level, files), Resolve(settings, level, files));
        Assert.True(expected == actual, $"{level} {string.Join(" ", files)}: {expected} became {actual}");
    }

    private static (string Path, string Content)[] Files(string editorConfig, string globalConfig) =>
        [("/r/.editorconfig", "[*]\n" + editorConfig), ("/r/.globalconfig", globalConfig)];

    private static Severity Resolve(ValidationSettings settings, FindingLevel level, (string Path, string Content)[] files)
    {
        var configs = files.Select(file => AnalyzerConfigReader.Parse(new SourceText(file.Path, file.Content)));
        var metadata = new RuleMetadata("DG1001", "Title", level);
        return new SeverityResolver(settings, new SeverityConfiguration("/r", configs)).Resolve(metadata, level, "A.cs");
    }

    private static Severity Compile(ValidationSettings settings, FindingLevel level, (string Path, string Content)[] files) =>
        TestCompiler.Compile(new ReportsAlways(level), settings, files).GetValueOrDefault("DG1001");

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1001", Justification = "Created by the test, never discovered.")]
    [SuppressMessage("MicrosoftCodeAnalysisReleaseTracking", "RS2008", Justification = "Never released.")]
    private sealed class ReportsAlways(FindingLevel level) : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor descriptor = new(
            "DG1001",
            "Title",
            "Message",
            nameof(RuleArea.Dockerfile),
            level == FindingLevel.Suggestion ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxTreeAction(tree =>
                tree.ReportDiagnostic(Diagnostic.Create(descriptor, Location.Create(tree.Tree, new TextSpan(0, 1)))));
        }
    }
}
