using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.CodeFixes.Tests;

/// <summary>Code as it is while somebody types it: an editor asks for fixes all the time.</summary>
public sealed class BrokenCodeTests
{
    private const string Code = """
        using System;
        using Microsoft.Extensions.Configuration;

        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration["A"] = $"x{"kX9"}y";

        partial class A(IConfiguration c) : B("kX9")
        {
            const string P = "kX9" + Q, Q = P;
            static readonly A Early = new(null, "kX9");
            byte[] K { get; } = [1, 2, "kX9"u8];
            A(string password = "kX9", params string[] r) : this(null) { switch (password) { case "kX9": goto case "kX9"; } }
            string this[int i] => i switch { 1 => "kX9", _ => missing ?? "kX9" };
            Func<string> F => static (x, ref IConfiguration d) => { const string l = "kX9"; return G(l); static string G() => l; };
            [Obsolete("kX9")] void M() { d["Key"] ??= ("kX9", new { Token = "kX9" }).Item1 is "kX9" ? 1 : "Password=kX9;" + d; }
        }

        """;

    [Fact]
    public async Task Offers_fixes_wherever_the_text_ends()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Broken", "Broken", LanguageNames.CSharp,
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: CredentialFixTest<StandInAnalyzer>.Runtime));
        var offered = 0;

        // Ends within words and behind them, and every line that is missing.
        for (var end = 61; end <= Code.Length; end += 23) await AskAsync(Code[..end]);
        var lines = Code.Split('\n');
        for (var missing = 0; missing < lines.Length; missing++) await AskAsync(string.Join('\n', lines.Where((_, i) => i != missing)));
        Assert.True(offered > 100);

        async Task AskAsync(string code)
        {
            var document = project.AddDocument("Broken.cs", SourceText.From(code)).Project.AddDocument("Extensions.cs", Fix.Extensions).Project.Documents.First();
            var root = await document.GetSyntaxRootAsync();
            foreach (var literal in root!.DescendantNodes().Where(node => node.ToString().Contains("kX9", StringComparison.Ordinal) && node.Span.Length < 40))
            {
                foreach (var id in new[] { "DG5001", "DG5002" })
                {
                    var finding = Diagnostic.Create(id, "Credentials", "", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, true, 1, location: literal.GetLocation());
                    var actions = new List<CodeAction>();
                    await new CredentialCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
                    foreach (var action in actions) await action.GetOperationsAsync(CancellationToken.None);
                    offered += actions.Count;
                }
            }
        }
    }
}
