using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DeployGuard.Reporting;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Catalog;

/// <summary>
/// What is reported is read by more people than the repository: in logs of builds, in SARIF files, on pages of code scanning. All rules run
/// over a repository full of secrets, and nothing of these comes out.
/// </summary>
public sealed class NothingLeaksTests
{
    private const int Shown = 4;

    private static readonly RuleCatalog Catalog = new(RuleCatalog.Load().Rules.Where(rule => rule is not CompilerRule));

    private static readonly SecretCorpus Corpus = SecretCorpus.Create(seed: 1);

    private static readonly IReadOnlyList<ReportedFinding> Findings = Validate(Corpus);

    // Otherwise the tests below prove nothing.
    [Fact]
    public void The_secrets_are_found()
    {
        Assert.DoesNotContain(Findings, reported => reported.Finding.RuleId == HostRuleIds.InternalError);
        Assert.True(Findings.Count > 80, $"{Findings.Count} findings");
        Assert.Superset(
            new HashSet<string> { "DG1009", "DG2030", "DG2031", "DG3010", "DG3017", "DG5110", "DG5111", "DG5112" },
            Findings.Select(reported => reported.Finding.RuleId).ToHashSet());
    }

    [Fact]
    public void No_message_and_no_context_shows_a_secret() =>
        AssertNone(
            from reported in Findings
            let finding = reported.Finding
            from text in finding.Related.Select(related => related.Message).Append(finding.Message).Append(finding.Context ?? "")
            from secret in Shows(text)
            select $"{finding.RuleId} {finding.Location.Path}:{finding.Location.Start.Line} '{text}' shows '{secret}'");

    /// <summary>SARIF names the regions a correction deletes; what it inserts is written out.</summary>
    [Fact]
    public void No_correction_writes_a_secret() =>
        AssertNone(
            from reported in Findings
            from edit in reported.Finding.Edits
            from secret in Shows(edit.NewText)
            select $"{reported.Finding.RuleId} writes '{secret}'");

    [Fact]
    public void Sarif_shows_no_secret() => AssertNone(Shows(Sarif(Findings)));

    /// <summary>
    /// A hash of a password is as good as the password, which can be guessed. In a repository that differs in nothing but its secrets all
    /// fingerprints are the same.
    /// </summary>
    [Fact]
    public void Fingerprints_do_not_depend_on_secrets()
    {
        var other = Validate(SecretCorpus.Create(seed: 2));
        AssertNone(Describe(Findings).Except(Describe(other)));
        AssertNone(Describe(other).Except(Describe(Findings)));
    }

    [Fact]
    public void A_finding_about_a_secret_has_a_context() =>
        AssertNone(
            from reported in Findings
            let finding = reported.Finding
            where finding.RuleId.StartsWith("DG51", StringComparison.Ordinal) && string.IsNullOrEmpty(finding.Context)
            select $"{finding.RuleId} {finding.Location.Path}:{finding.Location.Start.Line}");

    private static void AssertNone(IEnumerable<string> leaks)
    {
        var all = leaks.ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }

    private static IReadOnlyList<ReportedFinding> Validate(SecretCorpus corpus) =>
        new Validator(Catalog, new ValidationSettings { Mode = AnalysisMode.All }).Validate(corpus.Repository.Snapshot()).Findings;

    private static IEnumerable<string> Describe(IReadOnlyList<ReportedFinding> findings) =>
        findings.Zip(Fingerprint.OfAll(findings.Select(reported => reported.Finding)), (reported, fingerprint) =>
            $"{reported.Finding.RuleId} {reported.Finding.Location.Path}:{reported.Finding.Location.Start.Line} {fingerprint}").Order(StringComparer.Ordinal);

    /// <summary>The results without their hashes, in which five characters of a number may stand by chance; what rules say of themselves is public.</summary>
    private static string Sarif(IReadOnlyList<ReportedFinding> findings)
    {
        using var output = new StringWriter();
        new SarifWriter(Catalog).Write(findings, output);
        var results = JsonNode.Parse(output.ToString())!["runs"]![0]!["results"]!.AsArray();
        foreach (var result in results) result!.AsObject().Remove("partialFingerprints");
        Assert.NotEmpty(results);
        return results.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>The secrets of which a text holds more than their first four characters.</summary>
    private static IEnumerable<string> Shows(string text) => Corpus.Secrets.Where(secret => Pieces(secret).Any(text.Contains));

    private static IEnumerable<string> Pieces(string secret) =>
        Enumerable.Range(0, secret.Length - Shown).Select(start => secret.Substring(start, Shown + 1)).Where(piece => !piece.Contains('\n', StringComparison.Ordinal));
}
