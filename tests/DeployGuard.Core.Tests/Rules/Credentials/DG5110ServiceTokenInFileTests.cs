using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

/// <summary><c>@</c> stands for a GitHub token, <c>~</c> for one of AWS.</summary>
public sealed class DG5110ServiceTokenInFileTests
{
    [Theory]
    [InlineData("deploy/release.sh", "curl -H \"Authorization: Bearer [|@|]\" https://api.github.com\n")]
    [InlineData("deploy/release.ps1", "$token = '[|@|]'\n")]
    [InlineData("deploy/release.cmd", "set TOKEN=[|@|]\r\n")]
    [InlineData("requests/api.http", "GET https://api.github.com\nAuthorization: token [|@|]\n")]
    [InlineData("db/seed.sql", "INSERT INTO settings VALUES ('[|@|]');\n")]
    [InlineData("infra/main.tf", "access_key = \"[|~|]\"\n")]
    [InlineData("infra/main.bicep", "var token = '[|@|]'\n")]
    [InlineData("tools/release.py", "TOKEN = \"[|@|]\"\n")]
    [InlineData("web/src/client.ts", "const token = `[|@|]`;\n")]
    [InlineData("app.properties", "token=[|@|]\n")]
    [InlineData("setup.cfg.ini", "token = [|@|]\n")]
    [InlineData("pyproject.toml", "token = \"[|@|]\"\n")]
    [InlineData(".netrc", "machine github.com login me password [|@|]\n")]
    [InlineData("Jenkinsfile", "sh 'gh auth login --with-token [|@|]'\n")]
    [InlineData("release", "#!/usr/bin/env python\nTOKEN = '[|@|]'\n")] // no extension
    [InlineData("src/Page.cshtml", "<script>const token = '[|@|]';</script>\n")]
    [InlineData("notes.vb", "Const Token = \"[|@|]\"\n")]
    [InlineData("a.sh", "one\r\n[|@|]")] // the last line, without a line end
    [InlineData("a.sh", "# [|@|]\n")] // commented out is as public
    public void Reports_a_deployed_token(string path, string content)
    {
        var finding = Assert.Single(With(path, content).Reports<DG5110ServiceTokenInFile>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.DoesNotContain(SampleTokens.GitHub[..5], finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Context);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/setup.txt")]
    [InlineData("tests/Shop.Tests/data.json5")]
    [InlineData("src/Shop.IntegrationTests/client.ts")]
    [InlineData("samples/client.py")]
    [InlineData("scripts/dev/login.sh")]
    public void In_documentation_and_tests_it_is_a_warning(string path) =>
        Assert.Equal(FindingLevel.Warning, Assert.Single(With(path, "[|@|]\n").Reports<DG5110ServiceTokenInFile>()).Level);

    /// <summary>Web pages get keys of Google's services by design; a checksum that fails speaks against a token.</summary>
    [Theory]
    [InlineData("tools/maps.py", true, FindingLevel.Warning)]
    [InlineData("docs/maps.md", true, FindingLevel.Suggestion)]
    [InlineData("a.sh", false, FindingLevel.Warning)]
    public void What_may_be_none_is_one_step_less(string path, bool mayBePublic, FindingLevel level)
    {
        var token = mayBePublic ? SampleTokens.GoogleApi : SampleTokens.GitHub[..^1] + "x";
        Assert.Equal(level, Assert.Single(TestRepository.Empty.With(path, $"key = '[|{token}|]'\n").Reports<DG5110ServiceTokenInFile>()).Level);
    }

    [Theory]
    [InlineData("web/src/firebase.ts")]
    [InlineData("src/Api/Views/Map.cshtml")]
    [InlineData("android/google-services.json")]
    public void Guards_keys_that_browsers_and_phones_get(string path) =>
        TestRepository.Empty.With(path, $"apiKey: \"{SampleTokens.GoogleApi}\",\n").Silent<DG5110ServiceTokenInFile>();

    [Fact]
    public void Says_what_it_is_by_four_characters_and_the_length() =>
        Assert.Contains("'ghp_…' (40 characters)", Assert.Single(With("a.sh", "[|@|]").Reports<DG5110ServiceTokenInFile>()).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_a_kind_one_is_reported_on_a_line() =>
        Assert.Equal(3, With("a.sh", "[|@|] @ [|~|]\n[|@|]\n").Reports<DG5110ServiceTokenInFile>().Count);

    [Fact]
    public void A_file_full_of_tokens_is_one_finding()
    {
        var rest = string.Concat(Enumerable.Repeat("@\n", 20));
        var finding = Assert.Single(With("a.sh", "[|@|]\n" + rest).Reports<DG5110ServiceTokenInFile>());
        Assert.StartsWith("21 tokens", finding.Message, StringComparison.Ordinal);
        Assert.Equal(20, With("a.sh", string.Concat(Enumerable.Repeat("[|@|]\n", 20))).Reports<DG5110ServiceTokenInFile>().Count);
    }

    [Theory]
    [InlineData(FileState.Untracked)] // the next commit takes it along
    [InlineData(FileState.Unknown)] // without git every file may be committed
    public void Reports_what_may_be_committed(FileState state) =>
        TestRepository.Empty.With("a.sh", Fill("[|@|]"), state).Reports<DG5110ServiceTokenInFile>();

    [Fact]
    public void Guards_what_git_ignores_or_the_user_excludes()
    {
        TestRepository.Empty.With("a.sh", Fill("@"), FileState.Ignored).Silent<DG5110ServiceTokenInFile>();
        var excluded = TestRepository.Empty.With("a/b.sh", Fill("@"));
        excluded.With(excluded.Settings with { Exclude = ["a/**"] }).Silent<DG5110ServiceTokenInFile>();
    }

    [Theory]
    [InlineData("src/Program.cs", "var token = \"@\";")] // the analyzer's
    [InlineData("Dockerfile", "FROM a\nENV TOKEN=@\n")] // rules of their own, as all below
    [InlineData("compose.yaml", "services: { a: { environment: { TOKEN: @ } } }")]
    [InlineData(".env", "TOKEN=@\n")]
    [InlineData("package-lock.json", "\"@\"")]
    [InlineData("web/node_modules/a/index.js", "'@'")]
    [InlineData("web/app.min.js", "'@'")]
    [InlineData("logo.png", "@")]
    [InlineData("data.txt", "\0@")] // binary
    public void Guards_files_with_another_owner(string path, string content) => With(path, content).Silent<DG5110ServiceTokenInFile>();

    [Theory]
    [InlineData("README.md", "export AWS_ACCESS_KEY_ID=AK" + "IAIOSFODNN7EXAMPLE\n")] // AWS' own sample
    [InlineData("README.md", "export GITHUB_TOKEN=gh" + "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n")] // x-runs
    [InlineData("README.md", "Tokens begin with `ghp_`, keys with `AKIA` or `sk_live_`.\n")]
    [InlineData("web.xml", "<add assembly=\"System.Web, Version=4.0.0.0, PublicKeyToken=b03f5f7f11d50a3a\" />")] // gitleaks PR 1281
    [InlineData("all.ruleset", "<Rule Id=\"CA2100\" Action=\"Warning\" /><Key>Microsoft.Security</Key>")] // gitleaks#1073
    [InlineData("insights.xml", "<InstrumentationKey>3f2504e0-4f89-11d3-9a0c-0305e82c3301</InstrumentationKey>")] // azure-devops-gitleaks#72
    [InlineData("ids.txt", "3f2504e0-4f89-11d3-9a0c-0305e82c3301\n9e107d9d372bb6826bd81d3542a419d6\n")] // gitleaks#1219
    [InlineData("CHANGELOG.md", "Fixed in 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12 (SK2fd4e1c67a2d28fced849ee1bb76e7391b93)\n")]
    [InlineData("index.html", "<script src=\"a.js\" integrity=\"sha512-9usAa10IRO0HhonpyAIVpjrylPvoDwiPUiKdWk5t3PyolY1cOd4DSE0Ga+ri4AuTroPR5aQvXU9xC6qOPnzFeg==\"></script>")]
    [InlineData("style.css", "background: url(data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==);")]
    [InlineData("role.yaml", "rules:\n- apiGroups: [rbac.authorization.k8s.io]\n  resources: [clusterroles]\n")] // gitleaks#850
    [InlineData("keybindings.json", "[{ \"key\": \"ctrl+shift+k\", \"command\": \"editor.action.deleteLines\" }]")] // chezmoi#4679
    [InlineData("notes.txt", "Use a password combination of letters, digits and signs.\n")] // gitleaks#877
    [InlineData("app.ts", "import { environment } from '../../environments/environment.production.configuration';\n")]
    public void Guards_what_only_looks_alike(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG5110ServiceTokenInFile>();

    [Theory]
    [InlineData("a.sh", "# deployguard disable=DG5110 -- revoked\nTOKEN=@\n")]
    [InlineData("a.sh", "TOKEN=@ # deployguard disable=DG5110\n")]
    [InlineData("a.json", "{\n  // deployguard disable=DG5110 -- revoked\n  \"Token\": \"@\"\n}\n")]
    [InlineData("a.json", "{\n  \"Token\": \"@\" /* deployguard disable=DG5110 */\n}\n")]
    [InlineData("a.xml", "<a>\n  <!-- deployguard disable=DG5110 - revoked -->\n  <b>@</b>\n</a>\n")]
    [InlineData("a.xml", "<a>\n  <b>@</b> <!-- deployguard disable=DG5110 -->\n</a>\n")]
    [InlineData("a.sql", "-- deployguard disable-next-line=DG5110\nSELECT '@';\n")]
    [InlineData("a.cmd", "REM deployguard disable=DG5110\r\nset TOKEN=@\r\n")]
    [InlineData("a.ini", "; deployguard disable-file=DG5110\n\n[a]\nb=@\n")]
    [InlineData("a.ts", "// deployguard disable=all\n// more about it\nconst token = '@';\n")]
    [InlineData("README.md", "<!-- deployguard disable=DG5110 -->\n\nUse @ here.\n")]
    [InlineData("a.md", "Use @ here. <!-- gitleaks:allow -->\n")]
    [InlineData("a.json", "{ \"Token\": \"@\" } // NOSONAR\n")]
    [InlineData("a.py", "token = '@'  # pragma: allowlist secret\n")]
    [InlineData("a.py", "# pragma: allowlist nextline secret\ntoken = '@'\n")]
    [InlineData("a.ts", "const token = '@'; // DevSkim: ignore DS173237\n")]
    [InlineData("a.ps1", "# CS002:SecretInNextLine a sample\n$token = '@'\n")]
    public void Comments_keep_it_quiet(string path, string content) => With(path, content).Silent<DG5110ServiceTokenInFile>();

    [Theory]
    [InlineData("a.sh", "# deployguard disable=DG5111\nTOKEN=[|@|]\n")]
    [InlineData("a.sh", "# deployguard disable=DG5110\nONE=1\nTOKEN=[|@|]\n")]
    [InlineData("a.md", "<!-- gitleaks:allow -->\n[|@|]\n")]
    public void Comments_about_something_else_do_not(string path, string content) => With(path, content).Reports<DG5110ServiceTokenInFile>();

    private static TestRepository With(string path, string content) => TestRepository.Empty.With(path, Fill(content));

    private static string Fill(string content) => content.Replace("@", SampleTokens.GitHub).Replace("~", SampleTokens.Aws);
}
