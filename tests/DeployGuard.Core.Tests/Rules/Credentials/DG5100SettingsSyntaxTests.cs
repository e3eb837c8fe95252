using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5100SettingsSyntaxTests
{
    // What System.Text.Json and Microsoft.Extensions.Configuration.Json refuse, tried one by one.
    [Theory]
    [InlineData("{ \"A\": 1 [|\"B\"|]: 2 }", "comma")]
    [InlineData("{ \"A\": 1, [|,|] \"B\": 2 }", "comma")]
    [InlineData("{ [|,|] }", "comma")]
    [InlineData("{ \"A\" [|1|] }", "colon")]
    [InlineData("{ \"A\": [|}|]", "no value")]
    [InlineData("{ \"A\" [|}|]", "no value")]
    [InlineData("{ \"A\": 1 }[|}|]", "closes nothing")]
    [InlineData("{ \"A\": [ 1 [|}|] }", "array")]
    [InlineData("{ \"A\": { \"B\": 1 [|]|] }", "object")]
    [InlineData("{ \"A\": [|{|] \"B\": 1 ", "not closed")]
    [InlineData("[|{|] \"A\": 1", "not closed")]
    [InlineData("{ \"A\": [|\"|]text\n}", "not closed on its line")]
    [InlineData("{ \"A\": \"C:[|\\d|]b\" }", "backslash")]
    [InlineData("{ \"A\": \"C:[|\\u|]sers\" }", "backslash")]
    [InlineData("{ \"A\": \"a[|\t|]b\" }", "\\t")]
    [InlineData("{ \"A\": [|True|] }", "double quotes")]
    [InlineData("{ \"A\": [|012|] }", "double quotes")]
    [InlineData("{ \"A\": [|1.|] }", "double quotes")]
    [InlineData("{ \"A\": [|'|]x' }", "instead of '")]
    [InlineData("{ [|A|]: 1 }", "double quotes")]
    [InlineData("{ \"A\": 1 } [|{|] }", "key and a colon")]
    [InlineData("{ \"A\": 1 [|/*|] }", "*/")]
    [InlineData("[|\"A\"|]", "an object")]
    [InlineData("[||]", "no settings")]
    [InlineData("[||]// only a comment", "no settings")]
    [InlineData("{\n[|<|]<<<<<< HEAD\n\"A\": 1\n=======\n\"A\": 2\n>>>>>>> other\n}", "merge conflict")]
    [InlineData("{ \"A\": 1, \"[|A|]\": 2 }", "twice")]
    [InlineData("{ \"A\": { \"B\": 1 }, \"a\": { \"[|b|]\": 2 } }", "twice")] // sections are put together, casing does not count
    public void Reports(string content, string word)
    {
        var finding = Assert.Single(TestRepository.Empty.With("src/Api/appsettings.json", content).Reports<DG5100SettingsSyntax>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Contains(word, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\uFEFF{ }")]
    [InlineData("{ \"A\": [1, -0.5e+3, true, null, \"\\u00e4\\n\", ], } // end")]
    [InlineData("/* a */ { // b\n \"A\": 1, /* c */ }")]
    [InlineData("{ \"A\": { \"B\": 1 }, \"A\": { \"C\": 2 } }")] // different keys of one section
    [InlineData("{ \"A\": [ { \"B\": 1 }, { \"B\": 2 } ] }")]
    [InlineData("{ \"Port\": #{Port}# }")] // filled in by the deployment
    [InlineData("{ \"Port\": __PORT__ }")]
    [InlineData("{ \"Port\": ${PORT} }")]
    [InlineData("{ \"Port\": {{ port }} }")]
    [InlineData("{ \"Port\": <%= port %> }")]
    [InlineData("{\n//#if (UseSql)\n\"A\": 1,\n//#else\n\"A\": 2\n//#endif\n}")] // dotnet new
    public void Guards(string content) => TestRepository.Empty.With("src/Api/appsettings.json", content).Silent<DG5100SettingsSyntax>();

    [Theory]
    [InlineData("src/Api/appsettings.Production.json", FindingLevel.Blocking)]
    [InlineData("src/Api/appsettings.Development.json", FindingLevel.Warning)]
    [InlineData("tests/Api.Tests/appsettings.json", FindingLevel.Warning)]
    public void The_place_decides_the_level(string path, FindingLevel level) => Assert.Equal(
        level, TestRepository.Empty.With(path, "{ \"A\": 1 [|\"B\"|]: 2 }").Reports<DG5100SettingsSyntax>()[0].Level);

    // Their readers may be lenient, or they are completed first.
    [Theory]
    [InlineData("config.json")]
    [InlineData("Properties/launchSettings.json")]
    [InlineData("templates/api/appsettings.json")]
    [InlineData("appsettings.template.json")]
    [InlineData("tests/fixtures/appsettings.json")]
    public void Files_that_are_read_otherwise(string path) => TestRepository.Empty.With(path, "{ \"A\": 1 \"B\": 2 }").Silent<DG5100SettingsSyntax>();

    [Fact]
    public void An_array_is_no_settings() =>
        Assert.Contains("an object", Assert.Single(TestRepository.Empty.With("appsettings.json", "[ 1 ]").Findings(new DG5100SettingsSyntax())).Message, StringComparison.Ordinal);

    [Fact]
    public void Sixty_four_levels_are_read_and_no_more()
    {
        TestRepository.Empty.With("appsettings.json", Nested(64)).Silent<DG5100SettingsSyntax>();
        Assert.Contains("64", Assert.Single(TestRepository.Empty.With("appsettings.json", Nested(65)).Findings(new DG5100SettingsSyntax())).Message, StringComparison.Ordinal);
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
}
