using System.Text.RegularExpressions;
using DeployGuard.Secrets;
using DeployGuard.Secrets.Tokens;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Secrets.Tokens;

/// <summary>Every format is held against the samples it carries.</summary>
public sealed partial class TokenFormatTests
{
    /// <summary>What stands around a token in files: no part of it, and no reason to miss it.</summary>
    private static readonly (string Before, string After)[] Surroundings =
    [
        ("\"", "\""), ("'", "'"), ("{\"a\": \"", "\", \"b\": 1}"), ("key=", ";"), ("https://acme.example/?t=", "&x=1"), ("<a>", "</a>"),
        ("<add value=\"", "\" />"), ("", " and a text behind it"), ("a text before it ", ""), ("(", ")"), ("- ", "\n"), ("\r\n", "\r\n"),
        ("\\\"", "\\\""), ("line\\n", "\\nline"), ("\\u0022", "\\u0022"), ("t%3D", "%26x%3D1"), ("KEY: ", " # comment"), ("\u4EE4\u724C", "\u3002"), ("$\"", "{x}\""),
    ];

    public static TheoryData<string> Ids => [.. TokenFormats.All.Select(format => format.Id)];

    // Samples go by their number: no token is part of a test's name.
    public static TheoryData<string, int> Positives => Numbers(format => format.Positives());

    public static TheoryData<string, int> Negatives => Numbers(format => format.Negatives());

    [Theory]
    [MemberData(nameof(Positives))]
    public void A_positive_is_found_wherever_it_stands(string id, int number)
    {
        var sample = Format(id).Positives().ElementAt(number);
        var own = Assert.Single(TokenDetector.Find(sample));
        Assert.Equal(id, own.Format);

        // Of what is percent-encoded itself nothing tells where it ends before another escape.
        var isEncoded = Format(id).Patterns.Any(pattern => pattern.Contains('%', StringComparison.Ordinal));
        foreach (var (before, after) in Surroundings)
        {
            if (isEncoded && after.StartsWith('%')) continue;

            var found = Assert.Single(TokenDetector.Find(before + sample + after));
            Assert.Equal(own with { Span = own.Span with { Start = own.Span.Start + before.Length } }, found);
        }
    }

    [Theory]
    [MemberData(nameof(Positives))]
    public void A_part_of_a_longer_word_is_none(string id, int number)
    {
        var format = Format(id);
        var sample = format.Positives().ElementAt(number);
        var own = TokenDetector.Find(sample)[0];
        if (format.Patterns.Length == 0 || own.Span.Length < sample.Length) return;

        // Lengths of some formats vary: what then is found is the longer word as a whole.
        string[] longer = ["W" + sample, "w" + sample + "w", sample + "W", sample + "_"];
        Assert.All(longer, word => Assert.All(TokenDetector.Find(word), found => Assert.Equal(new TextSpan(0, word.Length), found.Span)));
    }

    [Theory]
    [MemberData(nameof(Negatives))]
    public void A_negative_is_none(string id, int number)
    {
        var sample = Format(id).Negatives().ElementAt(number);
        Assert.Empty(TokenDetector.Find(sample));
        Assert.Empty(TokenDetector.Find($"\"{sample}\""));
    }

    // The runtime's own engine reads the same patterns.
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_pattern_means_what_it_means_as_a_regular_expression(string id)
    {
        var format = Format(id);
        foreach (var sample in format.Positives())
        {
            var span = TokenDetector.Find(sample)[0].Span;
            var token = sample.Substring(span.Start, span.Length);
            Assert.True(format.Patterns.Length == 0 || format.Patterns.Any(pattern => Regex.IsMatch(token, $"^(?:{pattern})$", RegexOptions.ECMAScript)));
        }
    }

    [Fact]
    public void Each_carries_what_it_is_and_what_it_is_not() => Assert.All(TokenFormats.All, format =>
    {
        Assert.Matches(Kebab(), format.Id);
        Assert.Matches(Words(), format.Title);
        Assert.NotEmpty(format.Positives());
        Assert.True(format.Negatives().Distinct().Count() >= 2, format.Id);
        Assert.NotEmpty(format.AllShapes());
        // Shorter ones would stop the search at every other word.
        Assert.All(format.AllShapes(), shape => Assert.True(shape.Anchor.Length >= 3 || shape.Anchor.Contains('~', StringComparison.Ordinal), format.Id));
    });

    [Fact]
    public void Ids_are_unique() => Assert.Equal(TokenFormats.All.Count, TokenFormats.All.Select(format => format.Id).Distinct().Count());

    [Fact]
    public void All_families_are_listed()
    {
        var families =
            from type in typeof(TokenFormats).Assembly.GetTypes()
            where type.Namespace == "DeployGuard.Secrets.Tokens.Formats"
            let formats = type.GetProperty("Formats")
            where formats is not null
            from format in (IEnumerable<TokenFormat>)formats.GetValue(null)!
            select format.Id;
        Assert.Equal(families.Order(), TokenFormats.All.Select(format => format.Id).Order());
    }

    // A checksum says how sure a token is, not whether it is one.
    [Fact]
    public void A_checksum_grades()
    {
        var confidences = Format("github-pat").Positives().Select(sample => TokenDetector.Find(sample)[0].Confidence);
        Assert.Equal([CredentialConfidence.Medium, CredentialConfidence.High], confidences);
    }

    private static TokenFormat Format(string id) => TokenFormats.All.Single(format => format.Id == id);

    private static TheoryData<string, int> Numbers(Func<TokenFormat, IEnumerable<string>> samples)
    {
        var numbers = new TheoryData<string, int>();
        foreach (var format in TokenFormats.All)
        {
            var count = samples(format).Count();
            for (var i = 0; i < count; i++) numbers.Add(format.Id, i);
        }

        return numbers;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$|^jwt$")]
    private static partial Regex Kebab();

    [GeneratedRegex("^[A-Za-z0-9.]+( [A-Za-z0-9.-]+)+$")]
    private static partial Regex Words();
}
