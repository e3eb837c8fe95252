using System.Reflection;
using DeployGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeployGuard.Analyzers.Tests.Robustness;

/// <summary>Code that is being written does not compile; an analyzer must not care.</summary>
public class BrokenCodeTests
{
    [Theory]
    [InlineData("""class C { void M() { var password = [|"Xk7-mQ2vRt"|]; """)]
    [InlineData("""class C { string password = [|"Xk7-mQ2vRt"|] """)]
    [InlineData("""class C { Unknown Password = [|"Xk7-mQ2vRt"|]; }""")]
    [InlineData("""class C { void M(Unknown o) { o.Password = [|"Xk7-mQ2vRt"|]; } }""")]
    [InlineData("""class C { object M() => new Unknown { Password = [|"Xk7-mQ2vRt"|] }; }""")]
    [InlineData("""class C { object M() => new Unknown(password: [|"Xk7-mQ2vRt"|]); }""")]
    [InlineData("""class C { void M() { Unknown.Login(password: [|"Xk7-mQ2vRt"|]); } }""")]
    [InlineData("""class C { bool M(Unknown o) => o.Password == [|"Xk7-mQ2vRt"|]; }""")]
    [InlineData("""password = [|"Xk7-mQ2vRt"|]""")]
    public Task Reports(string code) => new CredentialTest(code) { MayHaveErrors = true }.Reports(code.Contains("==", StringComparison.Ordinal) ? "DG5006" : "DG5001");

    /// <summary>All constructs of the tests of rules, with tokens missing, doubled and swapped.</summary>
    [Fact]
    public async Task Survives_mutations()
    {
        const int Files = 300;
        var random = new Random(20240517);
        var statements = Statements().ToList();
        Assert.True(statements.Count > 200);

        var trees = Enumerable.Range(0, Files).Select(file =>
        {
            var chosen = string.Join("\n", Enumerable.Range(0, 8).Select(_ => statements[random.Next(statements.Count)]));
            var code = $"namespace N{file} {{ class Tested {{ string password; void M(Aes aes, Login o, dynamic d, string x) {{ {chosen} }} }} }}";
            return CSharpSyntaxTree.ParseText(Mutated(code, random), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), $"/repo/{file}.cs");
        });
        var compilation = CredentialTest.Compile("").AddSyntaxTrees(trees);
        var diagnostics = await CredentialTest.DiagnosticsOf(compilation);

        // Most of it still stands, so most of it is still reported.
        Assert.True(diagnostics.Count > Files, $"{diagnostics.Count}");
    }

    private static string Mutated(string code, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var i = 0; i < 3; i++)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(3))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                    break;
                default:
                    var other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private static IEnumerable<string> Statements() =>
        from type in typeof(BrokenCodeTests).Assembly.GetTypes()
        where type.Namespace == "DeployGuard.Analyzers.Tests.Rules"
        from method in type.GetMethods()
        from row in method.GetCustomAttributes<InlineDataAttribute>()
        from data in row.GetData(method)
        where data is [string { Length: > 10 }]
        select MarkedSource.Parse((string)data[0]).Code;
}
