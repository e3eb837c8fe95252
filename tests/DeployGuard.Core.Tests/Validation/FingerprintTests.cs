using DeployGuard.Core.Tests.Verification;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Validation;

public sealed class FingerprintTests
{
    [Fact]
    public void Is_a_SHA_256_in_lower_case() => Assert.Matches("^[0-9a-f]{64}$", Of("[|a|]"));

    // What people do between two runs without touching the finding.
    [Theory]
    [InlineData("# new first line\nUSER [|app root|]")]
    [InlineData("    USER [|app root|] # why")]
    [InlineData("USER [|app \\\n  root|]", "USER [|app \\ root|]")]
    [InlineData("USER [|app\t  root|]")]
    public void Stays_the_same_when_text_around_it_changes(string changed, string original = "USER [|app root|]") =>
        Assert.Equal(Of(original), Of(changed));

    [Fact]
    public void Message_and_level_take_no_part()
    {
        var finding = Find("[|a|]").Single();
        Assert.Equal(
            Fingerprint.OfAll([finding]),
            Fingerprint.OfAll([finding with { Message = "other", Level = FindingLevel.Suggestion }]));
    }

    [Fact]
    public void Rule_path_and_text_take_part()
    {
        var finding = Find("[|a|] b").Single();
        var moved = new SourceText("other/Dockerfile", finding.Location.Source.Content);
        Finding[] different =
        [
            finding,
            finding with { RuleId = "DG1002" },
            finding with { Location = finding.Location with { Source = moved } },
            finding with { Location = finding.Location with { Span = new TextSpan(2, 1) } },
        ];
        Assert.Distinct(different.Select(one => Assert.Single(Fingerprint.OfAll([one]))));
    }

    [Fact]
    public void Findings_that_are_alike_are_counted()
    {
        var two = Fingerprint.OfAll(Find("[|a|] [|a|]"));
        var three = Fingerprint.OfAll(Find("[|a|] [|a|] [|a|]"));
        Assert.Distinct(three);
        Assert.Equal(two, three.Take(2));
    }

    // A fingerprint is published: it must not be a hash of a secret that can be guessed.
    [Fact]
    public void With_a_context_the_text_takes_no_part()
    {
        var first = Find("PASSWORD=[|winter|]").Single() with { Context = "PASSWORD" };
        var second = Find("PASSWORD=[|summer|]").Single() with { Context = "PASSWORD" };
        Assert.Equal(Fingerprint.OfAll([first]), Fingerprint.OfAll([second]));
    }

    [Fact]
    public void An_empty_span_stands_for_its_line()
    {
        Assert.Equal(Of("FROM a\nUSER[||]"), Of("FROM b\nUSER[||]"));
        Assert.NotEqual(Of("FROM a\nUSER[||]"), Of("FROM a\nCMD[||]"));
    }

    private static string Of(string marked) => Assert.Single(Fingerprint.OfAll(Find(marked)));

    private static IEnumerable<Finding> Find(string marked)
    {
        var markup = Markup.Parse(marked);
        var source = new SourceText("Dockerfile", markup.Text);
        return markup.Spans.Select(span => new Finding("DG1001", FindingLevel.Warning, new Location(source, span), "found"));
    }
}
