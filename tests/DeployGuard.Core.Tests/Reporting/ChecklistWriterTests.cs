using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Checklist;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Reporting;
using DeployGuard.Validation;
using Newtonsoft.Json.Linq;

namespace DeployGuard.Core.Tests.Reporting;

/// <summary>The checklist as JSON for tools and as a table for people.</summary>
public sealed class ChecklistWriterTests
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Load();
    private static readonly ChecklistWriter Writer = new(Catalog);

    private static DeploymentChecklist Bad { get; } = Of(ShopRepositories.Bad.With(".github/workflows/ci.yml", ShopPipelines.Bad("GitHub")));

    private static DeploymentChecklist Of(TestRepository repository) => repository.Documents().Model(DeploymentChecklist.Of);

    private static string Json(DeploymentChecklist checklist)
    {
        using var text = new StringWriter();
        Writer.WriteJson(checklist, text);
        return text.ToString();
    }

    [Fact]
    public void An_entry_is_written_as_everybody_reads_it() => Assert.Contains("""
          {
            "item": "tests-in-ci",
            "scope": "",
            "verdict": "fails",
            "evidence": [
              {
                "file": ".github/workflows/ci.yml",
                "line": 6,
                "reason": "'|| true' swallows the failure"
              }
            ],
            "rules": [
              "DG4025"
            ]
          }
        """, Json(Bad), StringComparison.Ordinal);

    [Fact]
    public void Every_entry_has_the_same_shape()
    {
        var entries = JArray.Parse(Json(Bad));
        Assert.All(entries.Cast<JObject>(), entry =>
        {
            Assert.Equal(["item", "scope", "verdict", "evidence", "rules"], entry.Properties().Select(property => property.Name));
            Assert.Contains((string)entry["verdict"]!, new[] { "holds", "fails", "unknown", "not-applicable" });
            Assert.NotEmpty(entry["evidence"]!);
            Assert.All(entry["evidence"]!.Cast<JObject>(), evidence =>
            {
                Assert.Contains(string.Join(" ", evidence.Properties().Select(property => property.Name)), new[] { "file line reason", "reason" });
                Assert.Matches("^.+[^.]$", (string)evidence["reason"]!);
                Assert.True(evidence["line"] is null || (int)evidence["line"]! > 0);
            });
            Assert.Equal(Catalog.Rules.Where(rule => rule.Metadata.ChecklistItem == (string)entry["item"]!).Select(rule => rule.Metadata.Id), entry["rules"]!.Select(rule => (string)rule!));
        });
        Assert.Equal(DeploymentChecklist.Items.Select(item => item.Id), entries.Select(entry => (string)entry["item"]!).Distinct());
    }

    [Fact]
    public void Rules_speak_of_items_that_there_are() => Assert.All(
        Catalog.Rules.Select(rule => rule.Metadata.ChecklistItem).OfType<string>(), item => Assert.Contains(item, DeploymentChecklist.Items.Select(one => one.Id)));

    [Fact]
    public void The_same_repository_gives_the_same_text()
    {
        var again = Of(ShopRepositories.Bad.With(".github/workflows/ci.yml", ShopPipelines.Bad("GitHub")));
        Assert.Equal(Json(Bad), Json(again));
        Assert.Equal(Writer.RenderMarkdown(Bad), Writer.RenderMarkdown(again));
        Assert.DoesNotContain('\r', Json(Bad) + Writer.RenderMarkdown(Bad));
    }

    /// <summary>Whatever the repository and its owner wrote, a row stays a row of four cells, and nothing in it is taken for markup.</summary>
    [Theory]
    [InlineData("a | b", @"a \| b")]
    [InlineData("a\nb\r\nc\td", "a b  c d")]
    [InlineData("`code` and `` ` ``", @"\`code\` and \`\` \` \`\`")]
    [InlineData("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>")]
    [InlineData("&lt;b&gt; & c", "&amp;lt;b&amp;gt; &amp; c")]
    [InlineData(@"C:\build\|x", @"C:\\build\\\|x")]
    [InlineData("![pixel](https://a.example/x.png)", @"!\[pixel\](https://a.example/x.png)")]
    [InlineData("**bold** _it_ ~~gone~~", @"\*\*bold\*\* \_it\_ \~\~gone\~\~")]
    [InlineData("a; b, 100% = c", "a; b, 100% = c")]
    public void Markdown_holds_any_text(string reason, string written)
    {
        var text = Writer.RenderMarkdown(Bad.With(new Dictionary<string, string> { ["zero-downtime"] = reason }));
        Assert.Contains($"| {written} |\n", text, StringComparison.Ordinal);
        AssertTable(text);
    }

    [Theory]
    [InlineData(".github/workflows/a|b.yml")]
    [InlineData(".github/workflows/a`b`c.yml")]
    [InlineData(".github/workflows/a<b>.yml")]
    public void Markdown_holds_any_path(string path) => AssertTable(Writer.RenderMarkdown(Of(ShopRepositories.Bad.With(path, ShopPipelines.Bad("GitHub")))));

    [Fact]
    public void Json_holds_any_text()
    {
        const string Reason = "a; b, 100% = c \"quoted\" \\ \n \u0001 é";
        var entry = JArray.Parse(Json(Bad.With(new Dictionary<string, string> { ["zero-downtime"] = Reason }))).Single(one => (string?)one["item"] == "zero-downtime");
        Assert.Equal(("not-applicable", Reason), ((string?)entry["verdict"], (string?)entry["evidence"]![0]!["reason"]));
    }

    [Fact]
    public void The_table_says_how_many_items_hold_and_shows_every_entry()
    {
        var text = Writer.RenderMarkdown(Bad);
        Assert.Contains(ChecklistWriter.Summarize(Bad) + ".", text, StringComparison.Ordinal);
        Assert.Equal(Bad.Entries.Count, text.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)) - 1);
        foreach (var item in DeploymentChecklist.Items) Assert.Contains($"{item.Title} (`{item.Id}`)", text, StringComparison.Ordinal);
    }

    /// <summary>Each row of the table has its four cells; only pipes that nothing escapes separate them.</summary>
    private static void AssertTable(string text)
    {
        var lines = text.Split('\n').SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).ToList();
        Assert.True(lines.Count > 2);
        Assert.All(lines, line => Assert.Equal(5, Enumerable.Range(0, line.Length).Count(i => line[i] == '|' && line[..i].Reverse().TakeWhile(c => c == '\\').Count() % 2 == 0)));
        Assert.Equal(text.Trim().Split('\n').Length, 4 + lines.Count);
    }
}
