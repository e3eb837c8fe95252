using DeployGuard.Documents.AnalyzerConfigs;
using DeployGuard.Text;
using DeployGuard.Validation;
using DeployGuard.Validation.Configuration;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Core.Tests.Validation.Configuration;

/// <summary>Resolves analyzer configs with the C# compiler and with DeployGuard, in a form that can be compared.</summary>
internal static class RoslynReference
{
    /// <summary>What the compiler reads for a path.</summary>
    public static Func<string, string> Compiler(IReadOnlyList<(string Path, string Content)> files)
    {
        var set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Content, file.Path)).ToList());
        return path => Resolve(set, path);
    }

    /// <summary>What DeployGuard reads for a path.</summary>
    public static Func<string, string> DeployGuard(IReadOnlyList<(string Path, string Content)> files)
    {
        var configuration = new SeverityConfiguration(
            "/r", files.Select(file => AnalyzerConfigReader.Parse(new SourceText(file.Path, file.Content))));
        return path => Resolve(configuration, path);
    }

    private static string Resolve(AnalyzerConfigSet set, string path)
    {
        var options = set.GetOptionsForSourcePath(path);
        var everywhere = set.GlobalConfigOptions;
        return Describe(
            options.TreeOptions.Select(pair => (pair.Key, Name(pair.Value))),
            everywhere.TreeOptions.Select(pair => (pair.Key, Name(pair.Value))),
            Value(options, "dotnet_analyzer_diagnostic.category-dockerfile.severity") ?? Value(options, "dotnet_analyzer_diagnostic.severity"),
            options.AnalyzerOptions.TryGetValue("generated_code", out var generated) && bool.TryParse(generated, out var isGenerated) && isGenerated);
    }

    private static string Resolve(SeverityConfiguration configuration, string path)
    {
        var options = configuration.For(path);
        return Describe(
            options.Rules.Select(pair => (pair.Key, pair.Value.ToString())),
            configuration.Everywhere.Rules.Select(pair => (pair.Key, pair.Value.ToString())),
            options.ForArea(RuleArea.Dockerfile)?.ToString(),
            options.IsGeneratedCode);
    }

    private static string Describe(
        IEnumerable<(string, string)> rules, IEnumerable<(string, string)> everywhere, string? area, bool isGenerated)
    {
        static string Join(IEnumerable<(string Id, string Severity)> pairs) => string.Join(
            ",", pairs.Select(pair => pair.Id.ToUpperInvariant() + "=" + pair.Severity).Order(StringComparer.Ordinal));

        return $"{Join(rules)} | {Join(everywhere)} | {area} | {isGenerated}";
    }

    private static string? Value(AnalyzerConfigOptionsResult options, string key) =>
        options.AnalyzerOptions.TryGetValue(key, out var value) ? value.ToLowerInvariant() switch
        {
            "default" => nameof(ConfiguredSeverity.Default),
            "none" => nameof(ConfiguredSeverity.None),
            "silent" or "refactoring" => nameof(ConfiguredSeverity.Silent),
            "suggestion" => nameof(ConfiguredSeverity.Suggestion),
            "warning" => nameof(ConfiguredSeverity.Warning),
            "error" => nameof(ConfiguredSeverity.Error),
            _ => null,
        } : null;

    private static string Name(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => nameof(ConfiguredSeverity.None),
        ReportDiagnostic.Hidden => nameof(ConfiguredSeverity.Silent),
        ReportDiagnostic.Info => nameof(ConfiguredSeverity.Suggestion),
        ReportDiagnostic.Warn => nameof(ConfiguredSeverity.Warning),
        _ => severity.ToString(),
    };
}
