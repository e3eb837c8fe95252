using System.Globalization;
using DeployGuard.Reporting;
using DeployGuard.Text;
using DeployGuard.Validation;
using Newtonsoft.Json.Linq;

namespace DeployGuard.Core.Tests.Reporting;

public sealed class SarifWriterTests
{
    private static readonly RuleCatalog Samples = new([new DG1999SampleTwo(), new DG1998SampleOne()]);

    [Fact]
    public void A_result_says_what_where_and_how_to_correct_it()
    {
        var source = new SourceText("src/Dockerfile", "FROM a\nUSER root\n");
        var other = new SourceText("compose.yml", "user: root\n");
        var finding = new Finding("DG1998", FindingLevel.Blocking, At(source, "root"), "USER is root")
        {
            Related = [new RelatedLocation(At(other, "user"), "set here too")],
            Edits = [new TextEdit(At(source, "root"), "app"), new TextEdit(At(other, "user: root\n"), "")],
            Context = "stage 0",
        };

        var result = (JObject)Run(new ReportedFinding(finding, Severity.Error))["results"]![0]!;
        result.Property("partialFingerprints")!.Remove();

        AssertJson("""
            {
              "ruleId": "DG1998", "ruleIndex": 0, "level": "error", "message": { "text": "USER is root" },
              "locations": [ { "physicalLocation": {
                "artifactLocation": { "uri": "src/Dockerfile", "uriBaseId": "SRCROOT" },
                "region": { "startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 10 } } } ],
              "relatedLocations": [ { "id": 1, "physicalLocation": {
                "artifactLocation": { "uri": "compose.yml", "uriBaseId": "SRCROOT" },
                "region": { "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 5 } },
                "message": { "text": "set here too" } } ],
              "fixes": [ { "artifactChanges": [
                { "artifactLocation": { "uri": "src/Dockerfile", "uriBaseId": "SRCROOT" }, "replacements": [ {
                  "deletedRegion": { "startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 10 },
                  "insertedContent": { "text": "app" } } ] },
                { "artifactLocation": { "uri": "compose.yml", "uriBaseId": "SRCROOT" }, "replacements": [ {
                  "deletedRegion": { "startLine": 1, "startColumn": 1, "endLine": 2, "endColumn": 1 } } ] } ] } ]
            }
            """, result);
    }

    [Fact]
    public void A_rule_carries_its_documentation()
    {
        var rule = (JObject)Run()["tool"]!["driver"]!["rules"]![0]!;
        var help = (JObject)rule["help"]!;
        Assert.Equal("## What\n\nReports the word\n`one`.", ((string)help["markdown"]!)[..32]);
        Assert.DoesNotContain("# DG1998", (string)help["markdown"]!, StringComparison.Ordinal);
        help.Parent!.Remove();

        AssertJson($$"""
            {
              "id": "DG1998", "name": "SampleOne",
              "shortDescription": { "text": "First sample" },
              "fullDescription": { "text": "Reports the word `one`." },
              "helpUri": "{{HelpLink.Of(new DG1998SampleOne())}}",
              "defaultConfiguration": { "enabled": true, "level": "error" },
              "properties": {
                "category": "Dockerfile", "tags": [ "deployment", "dockerfile" ], "checklistItem": "Base images are pinned",
                "aliases": [ "hadolint:DL3006", "trivy:DS-0001" ] }
            }
            """, rule);
    }

    [Fact]
    public void Rules_without_findings_are_listed_and_opt_in_ones_marked()
    {
        var rules = Run()["tool"]!["driver"]!["rules"]!;
        Assert.Equal(["DG1998", "DG1999"], rules.Select(rule => (string)rule["id"]!));
        Assert.False((bool)rules[1]!["defaultConfiguration"]!["enabled"]!);
        Assert.Equal("note", (string)rules[1]!["defaultConfiguration"]!["level"]!);
    }

    [Fact]
    public void The_run_names_tool_and_root_without_telling_where_it_ran()
    {
        var run = Run();
        Assert.Equal("DeployGuard", run["tool"]!["driver"]!["name"]);
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+", (string)run["tool"]!["driver"]!["version"]!);
        Assert.Equal("https://github.com/deployguard/deployguard", run["tool"]!["driver"]!["informationUri"]);
        Assert.Equal("utf16CodeUnits", run["columnKind"]);
        Assert.True((bool)run["invocations"]![0]!["executionSuccessful"]!);
        AssertJson("""{ "SRCROOT": { "description": { "text": "The root of the repository" } } }""", run["originalUriBaseIds"]!);
    }

    [Theory]
    [InlineData(Severity.Suggestion, "note")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Error, "error")]
    public void The_level_is_what_the_build_made_of_the_finding(Severity severity, string level) =>
        Assert.Equal(level, Run(Report("one", "one", severity))["results"]![0]!["level"]);

    // RFC 3986, 4.2: a colon in the first segment of a relative reference would make it a scheme.
    [Theory]
    [InlineData("Dockerfile", "Dockerfile")]
    [InlineData("my app/Dockerfile", "my%20app/Dockerfile")]
    [InlineData("b#1/50%/a?b", "b%231/50%25/a%3Fb")]
    [InlineData("c:d/x", "c%3Ad/x")]
    [InlineData("größe/😀", "gr%C3%B6%C3%9Fe/%F0%9F%98%80")]
    [InlineData("a\\b+c~d_e.f-g", "a%5Cb%2Bc~d_e.f-g")]
    public void Paths_are_percent_encoded(string path, string uri)
    {
        var location = Run(Report("one", "one", path: path))["results"]![0]!["locations"]![0]!["physicalLocation"]!;
        Assert.Equal(uri, location["artifactLocation"]!["uri"]);
    }

    [Theory]
    [InlineData("\tone", 1, 2, 1, 5)] // a tab is one character
    [InlineData("😀one", 1, 3, 1, 6)] // UTF-16 code units, as columnKind says
    [InlineData("a\r\none", 2, 1, 2, 4)]
    public void Regions_count_lines_and_UTF16_columns_from_one(string text, int startLine, int startColumn, int endLine, int endColumn)
    {
        var region = Run(Report(text, "one"))["results"]![0]!["locations"]![0]!["physicalLocation"]!["region"]!;
        Assert.Equal([startLine, startColumn, endLine, endColumn], region.Children<JProperty>().Select(property => (int)property.Value));
    }

    [Fact]
    public void The_empty_span_of_an_empty_file_is_a_valid_region() =>
        Assert.Equal(1, Run(Report("", ""))["results"]![0]!["locations"]![0]!["physicalLocation"]!["region"]!["endColumn"]);

    // A strict UTF-8 writer throws on half a pair, strict readers refuse it.
    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        var finding = Report("one", "one");
        var cut = finding with { Finding = finding.Finding with { Message = "a \uD83D b \uDE00 c \uD83D\uDE00" } };
        using var stream = new MemoryStream();
        using (var strict = new StreamWriter(stream, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true)))
            new SarifWriter(Samples).Write([cut], strict);
        Assert.Contains("a \uFFFD b \uFFFD c \uD83D\uDE00", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_findings_give_equal_bytes_with_LF_in_any_culture()
    {
        ReportedFinding[] findings = [Report("one\none", "one"), Report("x one", "one", Severity.Error)];
        var first = Write(findings);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(first, Write(findings));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.DoesNotContain('\r', first);
        Assert.EndsWith("}\n", first, StringComparison.Ordinal);
    }

    // GitHub refuses a file with more than 25,000 results in a run.
    [Fact]
    public void Beyond_the_limit_the_least_severe_are_left_out_and_that_is_said()
    {
        Assert.Equal(25_000, new SarifWriter(Samples).MaxResults);
        var warning = Report("one", "one");
        var run = Parse(Write(new SarifWriter(Samples) { MaxResults = 2 }, [warning, warning, Report("one", "one", Severity.Error)]));
        Assert.Equal(["error", "warning"], run["results"]!.Select(result => (string)result["level"]!));
        Assert.StartsWith("Left out: 1 of", (string)run["invocations"]![0]!["toolExecutionNotifications"]![0]!["message"]!["text"]!, StringComparison.Ordinal);
    }

    // Code scanning refuses a file with a result that has no location.
    [Fact]
    public void What_no_file_is_to_blame_for_is_said_of_the_run()
    {
        var run = Run(Report("", "", path: ""));
        Assert.Empty(run["results"]!);
        AssertJson("""
            [ { "associatedRule": { "id": "DG1998", "index": 0 }, "level": "warning", "message": { "text": "found one" } } ]
            """, run["invocations"]![0]!["toolExecutionNotifications"]!);
    }

    // The limits of code scanning: 25,000 rules, 10 tags shown per rule, 255 characters of name, 1,024 of description.
    [Fact]
    public void The_whole_catalog_stays_within_the_limits_of_code_scanning()
    {
        var catalog = RuleCatalog.Load();
        var run = Parse(Write(new SarifWriter(catalog), []));
        var rules = run["tool"]!["driver"]!["rules"]!.ToList();
        Assert.Equal(catalog.Rules.Count, rules.Count);
        Assert.All(rules, rule =>
        {
            Assert.InRange(((string)rule["name"]!).Length, 1, 255);
            Assert.InRange(((string)rule["shortDescription"]!["text"]!).Length, 1, 1024);
            Assert.InRange(((string)rule["fullDescription"]!["text"]!).Length, 1, 1024);
            Assert.NotEmpty((string)rule["help"]!["text"]!);
            Assert.True(Uri.IsWellFormedUriString((string)rule["helpUri"]!, UriKind.Absolute));
            Assert.InRange(rule["properties"]!["tags"]!.Count(), 1, 10);
        });
    }

    private static ReportedFinding Report(string text, string fault, Severity severity = Severity.Warning, string path = "Dockerfile") =>
        new(new Finding("DG1998", FindingLevel.Blocking, At(new SourceText(path, text), fault), "found one"), severity);

    private static Location At(SourceText source, string text) =>
        new(source, new TextSpan(source.Content.IndexOf(text, StringComparison.Ordinal), text.Length));

    private static JObject Run(params ReportedFinding[] findings) => Parse(Write(findings));

    private static JObject Parse(string sarif)
    {
        var log = JObject.Parse(sarif);
        Assert.Equal("2.1.0", log["version"]);
        return (JObject)Assert.Single(log["runs"]!);
    }

    private static string Write(params ReportedFinding[] findings) => Write(new SarifWriter(Samples), findings);

    private static string Write(SarifWriter writer, ReportedFinding[] findings)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        writer.Write(findings, output);
        return output.ToString();
    }

    private static void AssertJson(string expected, JToken actual) =>
        Assert.Equal(JToken.Parse(expected).ToString(), actual.ToString());
}
