using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DeployGuard.Documents.AnalyzerConfigs;
using DeployGuard.Reporting;
using DeployGuard.Validation;
using DeployGuard.Validation.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceText = DeployGuard.Text.SourceText;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace DeployGuard.Core.Tests.Validation;

/// <summary>
/// One severity surface: what a user writes makes of a diagnostic of the analyzer what it makes of a finding of the task, in
/// every mode and under every enforcement. The compiler decides with the global config of the package; DG5001 stands for rules
/// that block, DG5051 for suggestions.
/// </summary>
public sealed class AnalyzerSeverityTests
{
    private const string Area = "dotnet_analyzer_diagnostic.category-Credentials.severity = ";
    private const string All = "dotnet_analyzer_diagnostic.severity = ";

    private static readonly RuleCatalog Catalog = RuleCatalog.Load();
    private static readonly string[] Ids = ["DG5001", "DG5051"];

    private static readonly string[] Lines =
    [
        "",
        .. new[] { "none", "silent", "suggestion", "warning", "error", "default", "off" }.Select(OfRules),
        .. new[] { "none", "suggestion", "warning", "error", "default" }.SelectMany(severity => new[] { Area + severity, All + severity }),
        OfRules("suggestion") + Area + "error",
        OfRules("default") + Area + "error",
        Area + "none\n" + All + "error",
        Area + "default\n" + All + "none",
    ];

    public static TheoryData<AnalysisMode, bool, FindingLevel> Modes => new()
    {
        { AnalysisMode.None, false, FindingLevel.Blocking },
        { AnalysisMode.None, true, FindingLevel.Blocking },
        { AnalysisMode.Minimum, false, FindingLevel.Blocking },
        { AnalysisMode.Minimum, true, FindingLevel.Blocking },
        { AnalysisMode.Default, false, FindingLevel.Blocking },
        { AnalysisMode.Default, true, FindingLevel.Blocking },
        { AnalysisMode.Default, true, FindingLevel.Warning },
        { AnalysisMode.Recommended, true, FindingLevel.Blocking },
        { AnalysisMode.All, false, FindingLevel.Blocking },
    };

    [Theory]
    [MemberData(nameof(Modes))]
    public void The_analyzer_has_the_severities_of_the_task(AnalysisMode mode, bool isEnforced, FindingLevel blockOn)
    {
        var differences = (
            from settings in Lists(new ValidationSettings { Mode = mode, IsEnforced = isEnforced, BlockOn = blockOn })
            from files in Files()
            let analyzer = Compile(settings, files)
            from id in Ids
            let task = Resolve(settings, id, files)
            where analyzer.GetValueOrDefault(id) != task
            select $"{id} {Describe(settings)}{string.Join(" ", files)}: {task} in the task, {analyzer.GetValueOrDefault(id)} of the analyzer").ToList();

        Assert.True(differences.Count == 0, $"{differences.Count} rows differ:\n{string.Join("\n", differences)}");
    }

    /// <summary>
    /// Why the package's config has keys of its own: an id wins over an area, however low the level of its file. With ids, a
    /// repository that turns the area off for some folder would build locally and fail in CI.
    /// </summary>
    [Fact]
    public void The_compiler_takes_an_id_over_an_area()
    {
        var severities = TestCompiler.Compile(new ReportsBoth(), new ValidationSettings(),
        [
            ("/r/.editorconfig", "[*.cs]\n" + Area + "none"),
            ("/package/ids", "is_global = true\nglobal_level = -99\ndotnet_diagnostic.DG5001.severity = error"),
        ]);

        Assert.Equal(Severity.Error, severities["DG5001"]);
        Assert.False(severities.ContainsKey("DG5051"));
    }

    private static IEnumerable<ValidationSettings> Lists(ValidationSettings settings) =>
    [
        settings with { NoWarn = Ids, WarningsAsErrors = Ids },
        .. from bits in Enumerable.Range(0, 8)
           select settings with
           {
               TreatWarningsAsErrors = (bits & 1) != 0,
               WarningsAsErrors = (bits & 2) != 0 ? Ids : [],
               WarningsNotAsErrors = (bits & 4) != 0 ? Ids : [],
           },
    ];

    /// <summary>By path, everywhere, and against the policy of a company.</summary>
    private static IEnumerable<(string Path, string Content)[]> Files() =>
        from line in Lines
        from files in new (string, string)[][]
        {
            [("/r/.editorconfig", "[*.cs]\n" + line)],
            [("/r/.globalconfig", line)],
            [("/r/.editorconfig", "[*.cs]\n" + line), ("/company/policy", "is_global = true\n" + OfRules("suggestion") + Area + "error")],
        }
        select files;

    private static string OfRules(string severity) => string.Concat(Ids.Select(id => $"dotnet_diagnostic.{id}.severity = {severity}\n"));

    private static Severity Resolve(ValidationSettings settings, string id, (string Path, string Content)[] files)
    {
        var configs = files.Select(file => AnalyzerConfigReader.Parse(new SourceText(file.Path, file.Content)));
        var metadata = Catalog.Find(id)!.Metadata;
        return new SeverityResolver(settings, new SeverityConfiguration("/r", configs)).Resolve(metadata, metadata.Level, "A.cs");
    }

    private static IReadOnlyDictionary<string, Severity> Compile(ValidationSettings settings, (string Path, string Content)[] files) =>
        TestCompiler.Compile(new ReportsBoth(), settings, [.. files, ("/package/" + CompilerConfig.NameOf(settings), CompilerConfig.Render(Catalog, settings))]);

    private static string Describe(ValidationSettings settings) => string.Concat(
        settings.TreatWarningsAsErrors ? "TreatWarningsAsErrors " : "",
        settings.WarningsAsErrors.Count > 0 ? "WarningsAsErrors " : "",
        settings.WarningsNotAsErrors.Count > 0 ? "WarningsNotAsErrors " : "",
        settings.NoWarn.Count > 0 ? "NoWarn " : "");

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1001", Justification = "Created by the test, never discovered.")]
    [SuppressMessage("MicrosoftCodeAnalysisDesign", "RS1017", Justification = "The ids are the catalog's.")]
    [SuppressMessage("MicrosoftCodeAnalysisReleaseTracking", "RS2008", Justification = "Never released.")]
    private sealed class ReportsBoth : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Ids.Select(Describe)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSemanticModelAction(Report);
        }

        /// <summary>As the analyzer's CompilerRule makes it.</summary>
        private static DiagnosticDescriptor Describe(string id) => new(
            id,
            "Title",
            "Message",
            nameof(RuleArea.Credentials),
            Catalog.Find(id)!.Metadata.Level == FindingLevel.Suggestion ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            isEnabledByDefault: true);

        private void Report(SemanticModelAnalysisContext context)
        {
            var tree = context.SemanticModel.SyntaxTree;
            foreach (var descriptor in SupportedDiagnostics)
            {
                var severity = DefaultSeverity.Of(
                    descriptor, tree, context.SemanticModel.Compilation, context.Options, context.CancellationToken);
                context.ReportDiagnostic(Diagnostic.Create(descriptor, Location.Create(tree, new TextSpan(0, 1)), severity, additionalLocations: null, properties: null));
            }
        }
    }
}
