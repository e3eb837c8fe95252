using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace DeployGuard.CodeFixes.Tests;

/// <summary>
/// Code before and after a fix. What is left afterwards may give no finding and not one warning of the compiler; the verifier also
/// fixes all occurrences of the document, the project and the solution.
/// </summary>
internal sealed class CredentialFixTest<TAnalyzer> : CSharpCodeFixTest<TAnalyzer, CredentialCodeFixProvider, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private static readonly string[] Assemblies =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Console", "System.Linq", "System.Linq.Expressions",
        "System.Linq.Queryable", "System.Memory", "System.Net.Primitives", "System.Security.Cryptography", "System.Private.Uri",
        "System.ComponentModel.Primitives", "System.ObjectModel", "System.Runtime.Extensions", "System.Text.Encoding.Extensions",
        "System.ComponentModel", "System.Runtime.InteropServices",
    ];

    // The assemblies of the running runtime: nothing is downloaded.
    public static readonly IReadOnlyList<MetadataReference> Runtime =
    [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           where Assemblies.Contains(Path.GetFileNameWithoutExtension(path))
           select MetadataReference.CreateFromFile(path),
    ];

    public CredentialFixTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Runtime);
        // What does not depend on the fix: pragmas and the marks of generated code.
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        // Unused and undocumented members of examples.
        DisabledDiagnostics.AddRange(["CS0414", "CS0169", "CS0219", "CS9113", "CS1591", "CS1701", "CS1702"]);
    }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>The id that <c>[|…|]</c> stands for.</summary>
    public string Id { get; init; } = "DG5001";

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true).WithNullableContextOptions(Nullable);

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Single(descriptor => descriptor.Id == Id);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);
}
