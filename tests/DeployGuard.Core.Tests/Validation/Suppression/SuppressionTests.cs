using DeployGuard.Documents;
using DeployGuard.Text;
using DeployGuard.Validation;
using DeployGuard.Validation.Suppression;

namespace DeployGuard.Core.Tests.Validation.Suppression;

/// <summary>
/// Files are written as comments and statements; a finding of DG1001 (hadolint:DL3006, buildkit:StageNameCasing) and
/// one of DG1002 (hadolint:DL3007) stand on every statement, and the arrow lists what of them is left.
/// </summary>
public class SuppressionTests
{
    [Theory]
    [InlineData("# deployguard disable=DG1001\nA\nB", "A ← DG1002")]
    [InlineData("# deployguard disable=DG1001 -- it is a mirror\nA", "A ← DG1002")]
    [InlineData("# deployguard disable=DG1001,DG1002 -- reason with = and DG1003\nA", "A ←")]
    [InlineData("# deployguard disable = DG1001 , DG1002\nA", "A ←")]
    [InlineData("# deployguard disable=dg1001 DG1002\nA", "A ←")]
    [InlineData("#deployguard disable=all\nA", "A ←")]
    [InlineData("# DeployGuard Disable=DG1001\nA", "A ← DG1002")]
    [InlineData("# deployguard disable-next-line=DG1001\nA\nB", "A ← DG1002")]
    [InlineData("A\nB\n# deployguard disable-file=DG1001", "A ← DG1002\nB ← DG1002")]
    // hadolint#370: reasons; the README's forms.
    [InlineData("# hadolint ignore=DL3006,SC2046 # why DL3007\nA", "A ← DG1002")]
    [InlineData("# hadolint   ignore = DL3006 , DL3007\nA", "A ←")]
    [InlineData("A\n# hadolint global ignore=DL3006\nB", "A ← DG1002\nB ← DG1002")]
    [InlineData("# hadolint stage ignore=DL3006\nFROM a\nA\nFROM b", "FROM a ← DG1002\nA ← DG1002")]
    [InlineData("# check=skip=StageNameCasing\nA\nB", "A ← DG1002\nB ← DG1002")]
    [InlineData("# check=skip=Other,StageNameCasing;error=true\nA", "A ← DG1002")]
    [InlineData("# check=error=true;skip=StageNameCasing\nA", "A ← DG1002")]
    [InlineData("# check = skip=all\nA", "A ← DG1002")]
    [InlineData("#check=skip=all\nA", "A ← DG1002")]
    // Above an instruction the directive speaks of that instruction, and text behind a blank is a reason.
    [InlineData("A\n# check=skip=StageNameCasing because Other\nB\nC", "B ← DG1002")]
    // Two comments above one statement both count: a comment is no statement (hadolint loses the first).
    [InlineData("# hadolint ignore=DL3006\n# deployguard disable=DG1002\nA", "A ←")]
    [InlineData("A # deployguard disable=DG1001\nB", "A # deployguard disable=DG1001 ← DG1002")]
    // dclint's README; a rule it does not name stays.
    [InlineData("# dclint disable-file\nA\nB", "A ←\nB ←")]
    [InlineData("A\n# dclint disable-file no-version-field\nB", "A ← DG1002\nB ← DG1002")]
    [InlineData("# dclint disable\nA", "A ←")]
    [InlineData("# Licence\n# dclint disable no-version-field, other\nA", "A ← DG1002")]
    [InlineData("A\n# dclint disable-line no-version-field\nB\nC", "B ← DG1002")]
    [InlineData("A # dclint disable-line\nB", "A # dclint disable-line ←")]
    [InlineData("A\n# dclint disable-next-line service-keys-order\nB", "B ← DG1001")] // drevops/vortex#3034
    // dotenv-linter: in effect until it is taken back.
    [InlineData("A\n# dotenv-linter:off LowercaseKey\nB\nC", "B ← DG1002\nC ← DG1002")]
    [InlineData("# dotenv-linter:off LowercaseKey, DuplicatedKey\nA\n# dotenv-linter:on DuplicatedKey\nB", "A ←\nB ← DG1002")]
    [InlineData("# dotenv-linter:off\nA\n# dotenv-linter:on\nB", "A ←")]
    [InlineData("# dotenv-linter:off LowercaseKey\nA\n# dotenv-linter:on\nB", "A ← DG1002")]
    public void A_comment_silences_what_it_names_where_it_says(string text, string expected) =>
        Assert.Equal(Complete(expected, text), Run(text));

    [Theory]
    [InlineData("# deployguard disable DG1001\nA")]
    [InlineData("# deployguards disable=DG1001\nA")]
    [InlineData("# deployguard enable=DG1001\nA")]
    [InlineData("# see deployguard disable=DG1001\nA")]
    [InlineData("# deployguard disable= -- DG1001\nA")]
    [InlineData("# hadolint ignore=DG1001\nA")]
    [InlineData("# hadolint shell=DL3006\nA")]
    [InlineData("# check=error=true\nA")]
    [InlineData("# checkskip=all\nA")]
    // The value ends at the first blank.
    [InlineData("# check=skip=Other, StageNameCasing\nA")]
    [InlineData("A\n# deployguard disable=DG1001")]
    [InlineData("A\n# dclint disable\nB")] // at the top only
    [InlineData("# dclint\nA")]
    [InlineData("# dclint disable-file DG1001\nA")]
    [InlineData("# dotenv-linter: off\nA")]
    [InlineData("# dotenv-linter:on\nA")]
    public void Other_comments_silence_nothing(string text) => Assert.Equal(Complete("", text), Run(text));

    [Theory]
    [InlineData("# deployguard disable=[|DG1003|]\nA", "DG1003 is no rule of DeployGuard; did you mean DG1001?")]
    [InlineData("# deployguard disable=DG1001,[|DL3006|]\nA", "DL3006 is no rule of DeployGuard; write ids of rules, separated by commas")]
    [InlineData("# deployguard disable-file=[|X9|] # why\nA", "X9 is no rule of DeployGuard; write ids of rules, separated by commas")]
    public void An_unknown_id_is_reported_where_it_stands(string markup, string message)
    {
        var expected = Verification.Markup.Parse(markup);
        var finding = Suppressions.Read(new StatementDocument(expected.Text), Catalog).Unknown[0];
        Assert.Equal(HostRuleIds.UnknownSuppression, finding.RuleId);
        Assert.Equal(expected.Spans.Single(), finding.Location.Span);
        Assert.Equal(message, finding.Message);
    }

    [Theory]
    // What other tools check besides is their business.
    [InlineData("# hadolint ignore=DL9999\nA")]
    [InlineData("# check=skip=NoSuchCheck\nA")]
    [InlineData("# deployguard disable=DG1001 -- not DG1003\nA")]
    public void Foreign_and_known_ids_are_not_reported(string text) =>
        Assert.Empty(Suppressions.Read(new StatementDocument(text), Catalog).Unknown);

    [Fact]
    public void A_file_of_comments_is_read_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"# deployguard disable=DG1001,x{i}\n")) + "A";
        var document = new StatementDocument(text);
        var suppressions = Suppressions.Read(document, Catalog);
        Assert.Equal(100, suppressions.Unknown.Count);
        Assert.True(suppressions.Covers(At(document, document.Statements.Single(), "DG1001")));
    }

    [Fact]
    public void A_file_of_comments_that_begin_and_end_is_read_in_bounded_time()
    {
        var begin = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"# dotenv-linter:off x{i}\n"));
        var end = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"# dotenv-linter:on y{i}\n"));
        var document = new StatementDocument(begin + end + "# dotenv-linter:off\nA");
        Assert.True(Suppressions.Read(document, Catalog).Covers(At(document, document.Statements.Single(), "DG1001")));
    }

    private static readonly RuleCatalog Catalog = new(
    [
        new NamedRule(new RuleMetadata("DG1001", "Title", FindingLevel.Warning) { Aliases = ["hadolint:DL3006", "buildkit:StageNameCasing", "dclint:no-version-field", "dotenv-linter:LowercaseKey"] }),
        new NamedRule(new RuleMetadata("DG1002", "Title", FindingLevel.Warning) { Aliases = ["hadolint:DL3007", "dclint:service-keys-order", "dotenv-linter:DuplicatedKey"] }),
    ]);

    private static string Run(string text)
    {
        var document = new StatementDocument(text);
        var suppressions = Suppressions.Read(document, Catalog);
        return string.Join("\n", document.Statements.Select(statement =>
        {
            var left = Catalog.Rules.Select(rule => rule.Metadata.Id).Where(id => !suppressions.Covers(At(document, statement, id)));
            return $"{document.Text.ToString(statement)} ← {string.Join(" ", left)}".TrimEnd();
        }));
    }

    /// <summary>Adds the statements that are not mentioned: they keep both findings.</summary>
    private static string Complete(string expected, string text)
    {
        var mentioned = expected.Split('\n').ToDictionary(line => line.Split(" ←")[0]);
        var statements = text.Split('\n').Where(line => !line.StartsWith('#'));
        return string.Join("\n", statements.Select(line => mentioned.GetValueOrDefault(line, line + " ← DG1001 DG1002")));
    }

    private static Finding At(Document document, TextSpan span, string id) =>
        new(id, FindingLevel.Warning, new Location(document.Text, span), "Message");

    /// <summary>Lines that are statements, comments from '#' on, and sections that begin with FROM, as in a Dockerfile.</summary>
    private sealed class StatementDocument : Document
    {
        public StatementDocument(string text) : base(new SourceText("File", text))
        {
            var lines = Enumerable.Range(1, Text.LineCount).Select(Text.GetLine).ToList();
            Statements = [.. lines.Where(line => line.Length > 0 && text[line.Start] != '#')];
            Comments =
            [
                .. from line in lines
                   let sign = Text.ToString(line).IndexOf('#', StringComparison.Ordinal)
                   where sign >= 0
                   let span = TextSpan.FromBounds(line.Start + sign, line.End)
                   select new Comment(span, Text.ToString(span).TrimStart('#').Trim(), IsTrailing: sign > 0),
            ];
        }

        public IReadOnlyList<TextSpan> Statements { get; }

        public override IReadOnlyList<Comment> Comments { get; }

        public override TextSpan SectionAfter(int offset)
        {
            var start = StatementAfter(offset).Start;
            var next = Text.Content.IndexOf("FROM", Math.Min(start + 1, Text.Content.Length), StringComparison.Ordinal);
            return TextSpan.FromBounds(start, next < 0 ? Text.Content.Length : next - 1);
        }

        public override bool IsDirective(Comment comment) => comment.Span.Start == 0;
    }

    private sealed class NamedRule(RuleMetadata metadata) : HostRule
    {
        public override RuleMetadata Metadata { get; } = metadata;
    }
}
