using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace DeployGuard.CodeFixes.Tests;

/// <summary>Verifies what a fix makes of code.</summary>
internal static class Fix
{
    /// <summary>Types of Microsoft.Extensions, as far as the examples use them.</summary>
    public const string Extensions = """
        #nullable enable
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration { string? this[string key] { get; set; } }
            public interface IConfigurationSection : IConfiguration { string Key { get; } }
            public sealed class ConfigurationManager : IConfiguration { public string? this[string key] { get => null; set { } } }
            public static class ConfigurationExtensions
            {
                public static string? GetConnectionString(this IConfiguration configuration, string name) => configuration["ConnectionStrings:" + name];
                public static ConfigurationManager AddInMemoryCollection(this ConfigurationManager manager, System.Collections.Generic.IDictionary<string, string?> values) => manager;
            }
            public static class ConfigurationBinder
            {
                public static T? GetValue<T>(this IConfiguration configuration, string key) => default;
            }
        }
        namespace Microsoft.AspNetCore.Builder
        {
            public sealed class WebApplicationBuilder
            {
                public Microsoft.Extensions.Configuration.ConfigurationManager Configuration { get; } = new();
            }
            public sealed class WebApplication
            {
                public static WebApplicationBuilder CreateBuilder(string[] args) => new();
                public void MapGet(string path, System.Delegate handler) { }
            }
        }

        """;

    /// <summary>The sources and the whole text of what the environment's fix makes of them.</summary>
    public static Task Environment(string before, string after, NullableContextOptions nullable = NullableContextOptions.Enable, string id = "DG5001") =>
        Verify<StandInAnalyzer>(before, after, SettingSource.Environment, nullable, id);

    /// <summary>The sources and the whole text of what the configuration's fix makes of them.</summary>
    public static Task Configuration(string before, string after, string id = "DG5001") =>
        Verify<StandInAnalyzer>(before, after, SettingSource.Configuration, NullableContextOptions.Enable, id);

    /// <summary>The same against an analyzer of choice.</summary>
    public static async Task Verify<TAnalyzer>(string before, string after, SettingSource? source, NullableContextOptions nullable, string id, Action<CredentialFixTest<TAnalyzer>>? also = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CredentialFixTest<TAnalyzer>
        {
            Nullable = nullable,
            Id = id,
            CodeActionEquivalenceKey = source?.ToString(),
            TestCode = before,
            FixedCode = after,
        };
        if (before.Contains("CreateBuilder(args)", StringComparison.Ordinal)) test.TestState.OutputKind = OutputKind.ConsoleApplication;
        // All of a document is enough where there is one finding.
        if (before.Split("|]").Length + before.Split("|}").Length == 3) test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        // What has no fix is marked afterwards as before.
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.Sources.Add(("Extensions.cs", Extensions));
        test.FixedState.Sources.Add(("Extensions.cs", Extensions));
        also?.Invoke(test);
        await test.RunAsync();
    }

    /// <summary>The titles of what is offered for all findings of the first source, which must compile.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(string code, params string[] others)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: CredentialFixTest<StandInAnalyzer>.Runtime));
        var document = project.AddDocument("Sample.cs", code);
        project = document.Project.AddDocument("Extensions.cs", Extensions).Project;
        foreach (var other in others) project = project.AddDocument($"Other{other.Length}.cs", other).Project;
        document = project.GetDocument(document.Id)!;

        var compilation = (await project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var findings = await compilation.WithAnalyzers([new StandInAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.NotEmpty(findings);

        var titles = new List<string>();
        foreach (var finding in findings)
        {
            await new CredentialCodeFixProvider().RegisterCodeFixesAsync(
                new CodeFixContext(document, finding, (action, _) => titles.Add(action.Title), CancellationToken.None));
        }

        return titles;
    }
}
