using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.Analyzers.Tests.Verification;

/// <summary>
/// Runs the analyzer over C# that is compiled against the running framework, as the compiler would: nothing is downloaded, and an
/// exception in the analyzer (AD0001) fails the test.
/// </summary>
public sealed record CredentialTest(string Source)
{
    /// <summary>The references of each test: what the tests themselves run on.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "Microsoft.Win32.Primitives.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net", "System.Net.Http", "System.Security", "System.Security.Cryptography",
        "System.Security.Cryptography.X509Certificates", "System.Text", "System.Threading.Tasks", "System.Net.Http.Headers", "System.Diagnostics.CodeAnalysis",
    ];

    /// <summary>Compilations that are made of another one share what it has read of the references.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Tested",
        references: References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithAllowUnsafe(true).WithNullableContextOptions(NullableContextOptions.Enable));

    /// <summary>Properties the project passes to analyzers, such as <c>build_property.IsTestProject</c>.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The path of the file.</summary>
    public string FilePath { get; init; } = "/repo/src/Program.cs";

    /// <summary>More code in the same project, such as a stand-in for a library.</summary>
    public string Library { get; init; } = "";

    /// <summary>Names of assemblies the project references besides the framework.</summary>
    public IReadOnlyList<string> ReferencedAssemblies { get; init; } = [];

    /// <summary>What a config says of the file: <c>generated_code = true</c>.</summary>
    public GeneratedKind Generated { get; init; }

    /// <summary>Whether the code is broken on purpose.</summary>
    public bool MayHaveErrors { get; init; }

    /// <summary>Everything the analyzer says about the code, in its order.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Compilation compilation, IReadOnlyDictionary<string, string>? options = null)
    {
        var analyzerOptions = new AnalyzerOptions([], new AnalyzerOptionsOf(options ?? new Dictionary<string, string>()));
        var compilationWithAnalyzers = compilation.WithAnalyzers([new CredentialAnalyzer()], analyzerOptions);
        var diagnostics = await compilationWithAnalyzers.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>The compilation of some code; statements at the top make it a program.</summary>
    public static CSharpCompilation Compile(string code, string path = "/repo/src/Program.cs", string library = "", IEnumerable<string>? assemblies = null)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var tree = CSharpSyntaxTree.ParseText(code, parse, path);
        var usings = CSharpSyntaxTree.ParseText(string.Concat(Usings.Select(name => $"global using {name};\n")) + library, parse, "/repo/src/Library.cs");
        var isProgram = tree.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement));
        var others = (assemblies ?? []).Select(name => CSharpCompilation.Create(name, options: new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference());
        var compilation = Empty.AddSyntaxTrees(tree, usings).AddReferences(others);
        return isProgram ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }

    /// <summary>Holds the diagnostics against the marks; <paramref name="id"/> is that of <c>[|…|]</c>.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Reports(string id)
    {
        var marked = MarkedSource.Parse(Source);
        var compilation = Compile(marked.Code, FilePath, Library, ReferencedAssemblies);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new ConfiguredTree(Generated)));
        if (!MayHaveErrors) Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => error.ToString()));

        var diagnostics = await DiagnosticsOf(compilation, Options);
        var expected = marked.Expected.Select(mark => $"{(mark.Id.Length > 0 ? mark.Id : id)}: {marked.Code.Substring(mark.Span.Start, mark.Span.Length)}");
        Assert.Equal(expected, diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}"));
        Assert.All(diagnostics, HoldConventions);
        return diagnostics;
    }

    /// <summary>Expects no diagnostic at all.</summary>
    public Task Silent() => Reports("none");

    private static void HoldConventions(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(message.Length, 20, 160);
        Assert.False(message.EndsWith('.'), message);
        Assert.False(string.IsNullOrEmpty(diagnostic.Properties[DiagnosticProperties.Setting]));
        Assert.False(string.IsNullOrEmpty(diagnostic.Properties[DiagnosticProperties.Kind]));
        Assert.DoesNotContain("Xk7", message, StringComparison.Ordinal);
    }
}
