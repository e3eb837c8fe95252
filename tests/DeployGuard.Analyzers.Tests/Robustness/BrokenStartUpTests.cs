using DeployGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis.CSharp;

namespace DeployGuard.Analyzers.Tests.Robustness;

/// <summary>Programs that are being written: their calls are known in part, and some of them lead nowhere or in circles.</summary>
public class BrokenStartUpTests
{
    private const string Program = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Hosting;
        var app = WebApplication.CreateBuilder(args).Build();
        if (app.Environment.IsDevelopment() && args.Length > 0) { app.MapHealthChecks("/health"); app.Migrate(); }
        else app.Migrate();
        switch (args[0]) { case "migrate": Helper.A(new()); return; }
        app.Run();
        class Context : DbContext { }
        interface IStep { void Go(); }
        class Step : IStep { public void Go() => new Context().Database.Migrate(); }
        static class Helper
        {
            public static void Migrate(this WebApplication app) { IStep step = new Step(); step.Go(); A(app); }
            public static void A(WebApplication app) { if (!app.Environment.IsProduction()) return; B(app); void B(WebApplication a) => A(a); }
        }
        """;

    [Fact]
    public async Task Survives_mutations()
    {
        var random = new Random(20240517);
        var tokens = CSharpSyntaxTree.ParseText(Program).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        var reported = 0;
        for (var i = 0; i < 150; i++)
        {
            var mutated = tokens.ToList();
            for (var j = 0; j < 1 + i % 3; j++)
            {
                var at = random.Next(mutated.Count);
                if (random.Next(2) == 0) mutated.RemoveAt(at);
                else mutated[at] = mutated[random.Next(mutated.Count)];
            }

            var compilation = CredentialTest.Compile(string.Concat(mutated), library: "using System.Threading;\n" + StartUpTest.Frameworks);
            reported += (await StartUpTest.DiagnosticsOf(compilation)).Count;
        }

        // Most of it still stands, so most of it is still reported.
        Assert.True(reported > 75, $"{reported}");
    }

    /// <summary>Ten thousand methods that call each other, each of them in two ways.</summary>
    [Fact]
    public async Task Follows_long_and_wide_paths_once()
    {
        const int Methods = 10_000;
        var code = $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.EntityFrameworkCore;
            C.M0();
            WebApplication.CreateBuilder(args).Build().Run();
            static class C
            {
                {{string.Concat(Enumerable.Range(0, Methods).Select(i => $"public static void M{i}() {{ M{i * 7 % Methods}(); M{(i + 1) % Methods}(); }}\n"))}}
            }
            """;
        Assert.Empty(await StartUpTest.DiagnosticsOf(CredentialTest.Compile(code, library: "using System.Threading;\n" + StartUpTest.Frameworks)));
    }
}
