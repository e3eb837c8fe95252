extern alias core;

using System.Reflection;
using core::DeployGuard.Reporting;
using DeployGuard.Analyzers.Tests.Verification;
using DeployGuard.StartUp;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Analyzers.Tests.Rules;

/// <summary>Runs the examples of the documentation of the compiler's rules (conventions: docs/writing-rules.md).</summary>
public class RuleExampleTests
{
    private const string Library = """
        namespace Microsoft.Extensions.Configuration { public interface IConfiguration { string? this[string key] { get; } string? GetConnectionString(string name); } }
        """;

    private static readonly string Folder = Path.Combine(
        typeof(RuleExampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!,
        "src", "DeployGuard.Core", "Rules");

    public static TheoryData<string> Rules() =>
        new(new CredentialAnalyzer().SupportedDiagnostics.Select(rule => Path.GetFileNameWithoutExtension(rule.HelpLinkUri)));

    [Fact]
    public void There_are_fourteen_rules() => Assert.Equal(14, Rules().Count);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Examples_say_what_they_show(string rule)
    {
        var id = rule[..6];
        var documentation = RuleDocumentation.Parse(File.ReadAllText(Path.Combine(Folder, "Credentials", rule + ".md")));
        var title = new CredentialAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == id).Title;
        Assert.Equal($"{id}: {title}", documentation.Heading);
        Assert.Contains(documentation.Examples, example => !example.IsBad);
        // Tokens and private keys cannot be shown: what scanners stop a push for is in no file.
        if (id is not ("DG5003" or "DG5004" or "DG5053" or "DG5054")) Assert.Contains(documentation.Examples, example => example.IsBad);

        foreach (var example in documentation.Examples)
        {
            var file = Assert.Single(example.Files);
            var compilation = CredentialTest.Compile(file.Content, library: Library);
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

            var isTest = string.CompareOrdinal(id, "DG5050") > 0;
            var options = new Dictionary<string, string> { ["build_property.IsTestProject"] = isTest.ToString() };
            var diagnostics = await CredentialTest.DiagnosticsOf(compilation, options);
            Assert.Equal(
                file.ReportedLines.Select(line => $"{id} {line}"),
                diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}"));
            Assert.Equal(example.IsBad, diagnostics.Count > 0);
        }
    }

    public static TheoryData<string> StartUpRules() =>
        new(new StartUpAnalyzer().SupportedDiagnostics.Select(rule => Path.GetFileNameWithoutExtension(rule.HelpLinkUri)));

    [Theory]
    [MemberData(nameof(StartUpRules))]
    public async Task Examples_of_the_start_say_what_they_show(string rule)
    {
        var id = rule[..6];
        var documentation = RuleDocumentation.Parse(File.ReadAllText(Path.Combine(Folder, "Checklist", rule + ".md")));
        var title = new StartUpAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == id).Title;
        Assert.Equal($"{id}: {title}", documentation.Heading);
        Assert.Equal([true, false], documentation.Examples.Select(example => example.IsBad));

        foreach (var example in documentation.Examples)
        {
            var file = Assert.Single(example.Files);
            var compilation = CredentialTest.Compile(file.Content, library: "using System.Threading;\n" + StartUpTest.Frameworks);
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            var diagnostics = await StartUpTest.DiagnosticsOf(compilation);
            Assert.Equal(
                file.ReportedLines.Select(line => $"{id} {line}"),
                diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}"));
        }
    }
}
