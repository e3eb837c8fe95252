using DeployGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.Analyzers.Tests.Robustness;

/// <summary>Generated code: what nobody writes, and the compiler takes.</summary>
public class LargeCodeTests
{
    private const int Many = 10_000;

    public static TheoryData<string, string, int> Sources() => new()
    {
        { "a literal of 1 MB", $"class C {{ string password = \"{new string('x', 1 << 20)}\"; string name = \"{string.Concat(Enumerable.Repeat("Password=;", 100_000))}\"; }}", 0 },
        { "an array", $"class C {{ string[] Names = {{ {Repeat(i => $"\"name{i}\"")} }}; }}", 0 },
        { "an array of secrets", $"class C {{ string[] Secrets = {{ {Repeat(i => $"\"Xk7-mQ2vRt{i}\"")} }}; }}", Many },
        { "a dictionary", $"class C {{ Dictionary<string, string> Map = new() {{ {Repeat(i => $"{{ \"Db{i}:Password\", \"Xk7-mQ2vRt{i}\" }}")} }}; }}", Many },
        { "bytes", $"class C {{ byte[] Secret = {{ {Repeat(i => (i % 256).ToString(System.Globalization.CultureInfo.InvariantCulture))} }}; }}", 1 },
        { "a concatenation", $"class C {{ string M(string s) => {string.Join(" + s + ", Enumerable.Range(0, 2000).Select(i => $"\"name{i}\""))}; }}", 0 },
        { "a constant concatenation", $"class C {{ string Password = {string.Join(" + ", Enumerable.Range(0, Many).Select(i => $"\"Xk7{i}\""))}; }}", 1 },
        { "a switch", $"class C {{ int M(string s) {{ switch (s) {{ {string.Concat(Enumerable.Range(0, 500).Select(i => $"case \"name{i}\": "))} return 1; }} return 2; }} }}", 0 },
        { "a pattern", $"class C {{ bool M(string password) => password is {string.Join(" or ", Enumerable.Range(0, 500).Select(i => $"\"Xk7-mQ2vRt{i}\""))}; }}", -1 },
        { "a tuple", $"class C {{ object M() => ({string.Join(", ", Enumerable.Range(0, 2000).Select(i => $"\"name{i}\""))}); }}", 0 },
        { "an interpolation", $"class C {{ string M(string s) => $\"{string.Concat(Enumerable.Repeat("name {s} ", 2000))}\"; }}", 0 },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Is_looked_at_in_reasonable_time(string name, string code, int expected)
    {
        var analyzer = new CredentialAnalyzer();
        var compilation = CredentialTest.Compile(code).WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var diagnostics = await compilation.GetAnalyzerDiagnosticsAsync();
        var telemetry = await compilation.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);

        // The analyzer alone, without the compiler: far above what it takes, and far below anything quadratic.
        Assert.True(telemetry.ExecutionTime < TimeSpan.FromSeconds(20), $"{name}: {telemetry.ExecutionTime}");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        if (expected >= 0) Assert.Equal(expected, diagnostics.Length);
    }

    private static string Repeat(Func<int, string> item) => string.Join(", ", Enumerable.Range(0, Many).Select(item));
}
