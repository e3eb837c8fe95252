using System.Text;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Documents.PlainText;
using DeployGuard.Repository;
using DeployGuard.Text;
using DeployGuard.Validation;
using DeployGuard.Validation.Configuration;

namespace DeployGuard.Core.Tests.Validation;

public class ValidatorTests
{
    private static readonly ValidationSettings Settings = new();

    [Fact]
    public void Findings_come_in_one_order_whatever_the_threads_do()
    {
        var files = new Files([.. Enumerable.Range(0, 50).Select(i => ($"d{i}/.dockerignore", "one\ntwo"))]);
        Rule[] rules = [new WordRule("DG1002", "two"), new WordRule("DG1001", "two"), new WordRule("DG1003", "one")];
        var expected = Describe(Validate(Settings, files, rules));
        Assert.Equal(expected.Order(StringComparer.Ordinal), expected);
        Assert.Equal(150, expected.Count);
        for (var i = 0; i < 20; i++) Assert.Equal(expected, Describe(Validate(Settings, files, rules.Reverse().ToArray())));
    }

    [Fact]
    public void A_failing_rule_is_one_finding_of_its_file_and_touches_nothing_else()
    {
        var files = new Files(("a/.dockerignore", "one"), ("b/.dockerignore", "one\nbad"));
        var result = Validate(Settings, files, new WordRule("DG1001", "one"), new FailingRule("DG1002", "bad"));
        Assert.Equal(
            [
                "a/.dockerignore 0 DG1001 word", "b/.dockerignore 0 DG1001 word",
                "b/.dockerignore 0 DG9004 Rule DG1002 failed with InvalidTimeZoneException and reports nothing here; this is a bug of DeployGuard",
            ],
            Describe(result));
    }

    [Fact]
    public void A_failing_repository_rule_is_one_finding_without_a_file()
    {
        var result = Validate(Settings, new Files((".dockerignore", "one")), new WordRule("DG1001", "one"), new FailingRepositoryRule());
        Assert.Equal(["", ".dockerignore"], result.Findings.Select(reported => reported.Finding.Location.Path));
        Assert.Equal(HostRuleIds.InternalError, result.Findings[0].Finding.RuleId);
    }

    [Fact]
    public void A_finding_outside_its_file_is_a_failure_of_its_rule()
    {
        var result = Validate(Settings, new Files((".dockerignore", "one")), new WordRule("DG1001", "one", length: 4));
        Assert.Equal(HostRuleIds.InternalError, Assert.Single(result.Findings).Finding.RuleId);
    }

    [Fact]
    public void What_must_not_be_swallowed_is_not()
    {
        var files = new Files(("a/.dockerignore", "bad"), ("b/.dockerignore", "bad"));
        Assert.Throws<InsufficientMemoryException>(() => Validate(Settings, files, new FailingRule("DG1001", "bad", new InsufficientMemoryException())));

        using var cancellation = new CancellationTokenSource();
        var cancelling = new FailingRule("DG1001", "bad", null, cancellation.Cancel);
        Assert.ThrowsAny<OperationCanceledException>(
            () => new Validator(new RuleCatalog([cancelling]), Settings).Validate(files.Snapshot(), cancellation.Token));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_others_are_validated()
    {
        var files = new Files(("a/.dockerignore", null), ("b/.dockerignore", "one"), ("c/.dockerignore", new string('x', 3_000_000)));
        Assert.Equal(
            [
                "a/.dockerignore 0 DG9001 The file cannot be read and was not validated: Access to the path is denied",
                "b/.dockerignore 0 DG1001 word",
                "c/.dockerignore 0 DG9001 The file cannot be read and was not validated: it is larger than 2 MB",
            ],
            Describe(Validate(Settings, files, new WordRule("DG1001", "one"))));
    }

    [Fact]
    public void A_finding_made_twice_counts_once()
    {
        Rule[] rules = [new WordRule("DG1001", "one", times: 3)];
        Assert.Single(Validate(Settings, new Files((".dockerignore", "one")), rules).Findings);
    }

    [Fact]
    public void A_rule_is_heard_a_hundred_times_in_a_file()
    {
        var files = new Files(("a/.dockerignore", string.Join("\n", Enumerable.Repeat("one", 300))), ("b/.dockerignore", "one"));
        var result = Validate(Settings, files, new WordRule("DG1001", "one"));
        Assert.Equal(101, result.Findings.Count);
        Assert.Equal(Enumerable.Range(1, 100), result.Findings.Take(100).Select(reported => reported.Finding.Location.Start.Line));
    }

    [Fact]
    public void A_rule_that_is_off_does_not_run()
    {
        var files = new Files(
            ("a/.dockerignore", "bad"),
            (".editorconfig", "[a/*]\ndotnet_diagnostic.DG1002.severity = none"));
        Assert.Empty(Validate(Settings with { NoWarn = ["DG1001"] }, files, new FailingRule("DG1001", "bad")).Findings);
        Assert.Empty(Validate(Settings, files, new FailingRule("DG1002", "bad")).Findings);
        Assert.Empty(Validate(Settings with { Mode = AnalysisMode.Minimum }, files, new FailingRule("DG1003", "bad")).Findings);
    }

    [Fact]
    public void Suppressed_findings_are_counted_and_not_reported()
    {
        var files = new Files((".dockerignore", "# deployguard disable=DG1001\none\none"));
        var result = Validate(Settings, files, new WordRule("DG1001", "one"), new WordRule("DG1002", "one"));
        Assert.Equal([".dockerignore 29 DG1002 word", ".dockerignore 33 DG1001 word", ".dockerignore 33 DG1002 word"], Describe(result));
        Assert.Equal(1, result.SuppressedFindings);
    }

    [Fact]
    public void An_unknown_id_in_a_comment_is_reported_when_all_rules_are_known()
    {
        var files = new Files((".dockerignore", "# deployguard disable=DG1002\none"));
        var unknown = new NamedRule(HostRuleIds.UnknownSuppression);
        Assert.Equal(22, Validate(Settings, files, new WordRule("DG1001", "x"), unknown).Findings.Single().Finding.Location.Span.Start);
        Assert.Empty(Validate(Settings, files, new WordRule("DG1001", "x")).Findings);
    }

    [Fact]
    public void Severities_come_from_the_files_of_the_repository_and_around_it()
    {
        var files = new Files(
            ("a/.dockerignore", "one"), ("b/.dockerignore", "one"), ("c/.dockerignore", "one"),
            (".editorconfig", "[a/*]\ndotnet_diagnostic.DG1001.severity = error"),
            ("b/.editorconfig", "[*]\ndotnet_diagnostic.DG1001.severity = suggestion"),
            // Of a project, not of the repository: the compiler would see it in that project only.
            ("c/.globalconfig", "global_level = 101\ndotnet_diagnostic.DG1001.severity = none"));
        var outside = new OuterConfiguration("/up/r", [new SourceText("/up/.editorconfig", "[r/c/*]\ndotnet_diagnostic.DG1001.severity = suggestion")]);
        var result = Validate(Settings with { Configuration = outside }, files, new WordRule("DG1001", "one"));
        Assert.Equal([Severity.Error, Severity.Suggestion, Severity.Suggestion], result.Findings.Select(reported => reported.Severity));
    }

    [Theory]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = [|off|]", "dotnet_diagnostic.dg1001.severity")]
    [InlineData("is_global=true\ndotnet_diagnostic.DG1001.severity = [|information|] # why", "dotnet_diagnostic.dg1001.severity")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.category-Compose.severity = [|off|]", "dotnet_analyzer_diagnostic.category-compose.severity")]
    public void An_unknown_severity_is_reported_where_it_stands(string markup, string key)
    {
        var expected = Verification.Markup.Parse(markup);
        var finding = Validate(Settings, new Files((".editorconfig", expected.Text)), new WordRule("DG1001", "one")).Findings.Single().Finding;
        Assert.Equal(HostRuleIds.WrongSetting, finding.RuleId);
        Assert.Equal(expected.Spans.Single(), finding.Location.Span);
        Assert.StartsWith(key, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    // Rules and areas of others are theirs.
    [InlineData("[*]\ndotnet_diagnostic.CA1001.severity = off")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.category-Style.severity = off")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = SILENT")]
    public void Other_severities_are_not_reported(string config) =>
        Assert.Empty(Validate(Settings, new Files((".editorconfig", config)), new WordRule("DG1001", "one")).Findings);

    [Fact]
    public void Excluded_files_are_neither_validated_nor_counted()
    {
        var files = new Files(("vendor/a/.dockerignore", "one"), ("src/.dockerignore", "one"), ("src/global.json", "{}"));
        var result = Validate(Settings with { Exclude = ["vendor/**"] }, files, new WordRule("DG1001", "one"));
        Assert.Equal(["src/.dockerignore 0 DG1001 word"], Describe(result));
        // A file that is read for its facts only is not validated.
        Assert.Equal(1, result.FilesValidated);
    }

    [Fact]
    public void Texts_are_searched_one_by_one_and_do_not_count_as_validated()
    {
        var files = new Files(("a.md", "one"), ("b.md", "bad"), ("c.md", null), ("d.md", "one"), ("e.cs", "one"), ("f/.dockerignore", "one"));
        var result = Validate(Settings with { Exclude = ["d.*"] }, files, new TextRule());
        Assert.Equal(
            [
                "a.md 0 DG5110 text",
                "b.md 0 DG9004 Rule DG5110 failed with InvalidTimeZoneException and reports nothing here; this is a bug of DeployGuard",
            ],
            Describe(result));
        Assert.Equal(0, result.FilesValidated);
    }

    [Fact]
    public void Texts_are_not_read_for_rules_that_are_off()
    {
        var files = new Files(("a.md", "bad"), (".editorconfig", "[*]\ndotnet_diagnostic.DG5110.severity = none"));
        Assert.Empty(Validate(Settings, files, new TextRule()).Findings);
    }

    [Fact]
    public void What_the_host_and_git_say_is_part_of_the_result()
    {
        var settings = Settings with
        {
            Problems = [new SettingProblem("DeployGuardBlockOn", "x", "Blocking or Warning")],
            NoWarn = ["DG1001"],
        };
        var snapshot = new RepositorySnapshot([], new Files()) { GitFailure = "fatal: detected dubious ownership\nin repository." };
        Finding[] host = [Host("DG9006"), Host("DG1001")];
        var result = new Validator(new RuleCatalog([]), settings).Validate(snapshot, host, CancellationToken.None);
        Assert.Equal(
            [
                " 0 DG9002 DeployGuardBlockOn is 'x'; use Blocking or Warning",
                " 0 DG9005 Git cannot say which files are tracked; the folder was walked instead: fatal: detected dubious ownership in repository",
                "A.csproj 0 DG9006 host",
            ],
            Describe(result));

        static Finding Host(string id) => new(id, FindingLevel.Warning, new Location(new SourceText("A.csproj", ""), default), "host");
    }

    private static ValidationResult Validate(ValidationSettings settings, Files files, params Rule[] rules) =>
        new Validator(new RuleCatalog(rules), settings).Validate(files.Snapshot());

    private static IReadOnlyList<string> Describe(ValidationResult result) =>
    [
        .. from reported in result.Findings
           let finding = reported.Finding
           select $"{finding.Location.Path} {finding.Location.Span.Start} {finding.RuleId} {finding.Message}",
    ];

    /// <summary>Reports every line that is a word.</summary>
    private sealed class WordRule(string id, string word, int? length = null, int times = 1) : DocumentRule<DockerIgnoreDocument>
    {
        public override RuleMetadata Metadata { get; } = new(id, "Title", FindingLevel.Warning);

        protected override IEnumerable<Finding> Validate(DockerIgnoreDocument document, ValidationContext context) =>
            from line in Enumerable.Range(1, document.Text.LineCount)
            let span = document.Text.GetLine(line)
            where document.Text.ToString(span) == word
            from _ in Enumerable.Range(0, times)
            select Report(document, new TextSpan(span.Start, length ?? span.Length), "word");
    }

    /// <summary>Fails on files that hold a word.</summary>
    private sealed class FailingRule(string id, string word, Exception? exception = null, Action? before = null) : DocumentRule<DockerIgnoreDocument>
    {
        public override RuleMetadata Metadata { get; } = new(id, "Title", FindingLevel.Warning);

        protected override IEnumerable<Finding> Validate(DockerIgnoreDocument document, ValidationContext context)
        {
            if (document.Text.Content.IndexOf(word, StringComparison.Ordinal) < 0) yield break;
            before?.Invoke();
            if (before is null) throw exception ?? new InvalidTimeZoneException("secret");
            yield return Report(document, default, "after cancellation");
        }
    }

    private sealed class TextRule : DocumentRule<TextDocument>
    {
        public override RuleMetadata Metadata { get; } = new("DG5110", "Title", FindingLevel.Warning);

        protected override IEnumerable<Finding> Validate(TextDocument document, ValidationContext context) => document.Text.Content == "bad"
            ? throw new InvalidTimeZoneException()
            : [Report(document, default, "text")];
    }

    private sealed class FailingRepositoryRule : RepositoryRule
    {
        public override RuleMetadata Metadata { get; } = new("DG1009", "Title", FindingLevel.Warning);

        protected override IEnumerable<Finding> Validate(ValidationContext context) => throw new InvalidTimeZoneException();
    }

    private sealed class NamedRule(string id) : HostRule
    {
        public override RuleMetadata Metadata { get; } = new(id, "Title", FindingLevel.Warning);
    }

    /// <summary>Files in memory; those without content cannot be read.</summary>
    private sealed class Files(params (string Path, string? Content)[] files) : IFileContents
    {
        public RepositorySnapshot Snapshot() =>
            new(files.Select(file => new RepositoryEntry(file.Path, FileState.Tracked, FileKinds.Of(file.Path))), this);

        public byte[] ReadAllBytes(string path) => Encoding.UTF8.GetBytes(
            files.Single(file => file.Path == path).Content ?? throw new UnauthorizedAccessException("Access to the path is denied."));
    }
}
