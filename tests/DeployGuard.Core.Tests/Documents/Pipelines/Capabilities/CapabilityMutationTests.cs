using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Pipelines.Capabilities;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Capabilities;

/// <summary>Random damage to scripts in every shell: reading them neither fails nor leaves the text, and gives the same result twice.</summary>
public sealed class CapabilityMutationTests
{
    private const int Inputs = 12_000;

    private static readonly string[] Fixtures =
    [
        "cd src && dotnet test Shop.Tests --no-build || true\n", "$dotnet test `\n  --filter \"A=$x\"; if ($LASTEXITCODE) { exit 1 }\n", "call build.cmd ^\n /p:Test=false || exit /b 0\n",
        "ssh -i key a@b 'docker compose up -d'\ncurl -fsS https://x.example/health | grep ok\n", "make -C a test; just b; npm run --prefix web test\n",
        "pwsh -Command \"& ./build.ps1 -Target Test\"\nbash -c 'dotnet test'\n", "./build.sh Test \"$@\"\n./a.sh\n", "@'\ntext\n'@ | Out-File a\n<# x #> dotnet test\n", "docker build --target test -f a/Dockerfile .\n",
        "if [ \"$GITHUB_REF\" = refs/heads/main ]; then\n  az webapp up\nelif [[ $X == y ]]; then exit 0\nfi\ncase \"$1\" in prod) kubectl apply -f a ;; esac\n", "if ($env:BRANCH -eq 'main') { az webapp up }\n",
        "dotnet-coverage collect 'dotnet test' && helm upgrade a b --wait\n", "%DOTNET% test %~dp0a.csproj & rem x\n",
    ];

    private static readonly string[] Fragments =
    [
        "'", "\"", "`", "$(", ")", "${{ a }}", "$(A.B)", "{", "}", "\n", "\r\n", "\\", "^", "#", ";", "&", "&&", "|", "||", "(", "@'", "\n'@", "<#", "#>", "%", "%~", "!", "\0", "\ud800", "é", "-", "--", "/p:", " ", "=", "./", "../", "sudo ", "npx ", "\ue000",
    ];

    [Fact]
    public void Any_damage_is_survived()
    {
        var random = new Random(20260911);
        var documents = TestRepository.Empty.With("build.sh", "./a.sh\ndotnet test \"$@\"").With("a.sh", "./build.sh").With("Makefile", "test: a\n\t-dotnet test\na: test\n").With("package.json", "{\"scripts\":{\"test\":\"npm test\"}}").Documents();
        var dialects = new[] { ShellDialect.Bash, ShellDialect.PowerShell, ShellDialect.Cmd, ShellDialect.Posix };
        for (var i = 0; i < Inputs; i++)
        {
            var text = Mutations.OfWhole(Fixtures, random, Fragments, 7);
            var first = Read(text, dialects[i % dialects.Length], documents);
            if (i % 10 == 0) Assert.Equal(first, Read(text, dialects[i % dialects.Length], documents));
        }
    }

    // Linear: what grows a hundredfold may take a hundred times as long, and no ten thousand.
    [Theory]
    [InlineData("dotnet test || ")]
    [InlineData("$(")]
    [InlineData("\"$a ")]
    [InlineData("@'")]
    [InlineData("( { ")]
    [InlineData("-a b ")]
    [InlineData("if [ \"$REF\" = main ]; then a; else b; fi\n")]
    [InlineData("if [ \"$REF\" = x ]; then if [ y ]; then a; ")]
    [InlineData("if ($env:X) { a } ")]
    [InlineData("[ \"$REF\" = main ] && a && ")]
    [InlineData("kustomize edit set image a=b\n")]
    public void Long_scripts_are_read(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));
        foreach (var dialect in new[] { ShellDialect.Bash, ShellDialect.PowerShell, ShellDialect.Cmd }) Read(text, dialect, TestRepository.Empty.Documents());
    }

    private static string Read(string text, ShellDialect dialect, DeployGuard.Documents.RepositoryDocuments documents)
    {
        var source = new SourceText("a.yml", text);
        var walk = new ScriptWalk(documents);
        walk.Walk(new ScriptText(text, dialect, span =>
        {
            Assert.InRange(span.Start, 0, text.Length);
            Assert.InRange(span.End, span.Start, text.Length);
            return new Location(source, span);
        }) { Content = StepScripts.Hide(text) });
        Assert.All(walk.Found, candidate => Assert.NotEqual(StepCapabilities.None, candidate.Found.Capability));
        return string.Join("\n", walk.Found.Select(candidate => $"{candidate.Found.Capability} {candidate.Found.Location.Span.Start} {candidate.Found.Evidence} {candidate.Found.WhyCannotFail}"));
    }
}
