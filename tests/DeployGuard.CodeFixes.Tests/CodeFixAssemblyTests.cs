using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DeployGuard.CodeFixes.Tests;

public sealed class CodeFixAssemblyTests
{
    private static readonly Assembly CodeFixes = typeof(CredentialCodeFixProvider).Assembly;

    /// <summary>
    /// What the assembly names is what a compiler or an editor must have: System.Composition's version, for one, differs between them.
    /// </summary>
    [Fact]
    public void References_only_what_every_host_has()
    {
        var references = CodeFixes.GetReferencedAssemblies().Select(reference => reference.Name!).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "DeployGuard.Analyzers", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces",
                "System.Collections.Immutable", "netstandard",
            ],
            references);
    }

    [Fact]
    public void References_the_oldest_compiler_that_is_supported()
    {
        var versions = CodeFixes.GetReferencedAssemblies().Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).Select(reference => reference.Version!);

        Assert.All(versions, version => Assert.True(version <= new Version(4, 8, 0, 0), version.ToString()));
    }

    [Fact]
    public void Fixes_what_the_analyzer_reports()
    {
        var reported = new CredentialAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal);

        Assert.Equal(reported, new CredentialCodeFixProvider().FixableDiagnosticIds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_exported_for_csharp()
    {
        var export = typeof(CredentialCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>();

        Assert.Equal(["C#"], export!.Languages);
    }
}
