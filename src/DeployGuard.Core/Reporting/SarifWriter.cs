using DeployGuard.Validation;
using Newtonsoft.Json;

namespace DeployGuard.Reporting;

/// <summary>
/// Writes findings as SARIF 2.1.0, within the limits of GitHub code scanning. The same findings give the same bytes
/// on every machine: no times, no absolute paths, LF as line end.
/// </summary>
/// <param name="catalog">
/// All rules that ran. The whole catalog is written, not only rules with findings: code scanning shows it as what
/// was checked, keeps the texts of closed alerts, and <c>ruleIndex</c> stays the same from run to run.
/// </param>
public sealed class SarifWriter(RuleCatalog catalog)
{
    /// <summary>The most results code scanning takes in one run; it refuses a file with more.</summary>
    public int MaxResults { get; init; } = 25_000;

    /// <summary>Writes one run and leaves the writer open.</summary>
    /// <param name="findings">In the order of the validator.</param>
    /// <param name="output">Receives the text; its <see cref="TextWriter.NewLine"/> is set to LF.</param>
    public void Write(IReadOnlyList<ReportedFinding> findings, TextWriter output)
    {
        output.NewLine = "\n";
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false };
        json.WriteStartObject();
        json.Member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.Member("version", "2.1.0");
        json.StartArray("runs");
        WriteRun(json, findings);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteLine();
    }

    private void WriteRun(JsonWriter json, IReadOnlyList<ReportedFinding> findings)
    {
        var indexes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in catalog.Rules) indexes.Add(rule.Metadata.Id, indexes.Count);

        // A result needs a file, or code scanning refuses the upload; what no file is to blame for is said of the run.
        var ofFiles = findings.Where(finding => finding.Finding.Location.Path.Length > 0).ToList();
        var ofRun = findings.Where(finding => finding.Finding.Location.Path.Length == 0);

        json.WriteStartObject();
        WriteTool(json);
        SarifInvocation.Write(json, ofRun, indexes, leftOut: ofFiles.Count - MaxResults, MaxResults);

        // The base is named but not located (section 3.14.14): where the checkout lies is nobody's business.
        json.StartObject("originalUriBaseIds");
        json.StartObject(SarifResult.UriBase);
        json.StartObject("description");
        json.Member("text", "The root of the repository");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();

        json.Member("columnKind", "utf16CodeUnits");
        json.StartArray("results");
        WriteResults(json, ofFiles, indexes);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(JsonWriter json)
    {
        json.StartObject("tool");
        json.StartObject("driver");
        json.Member("name", Product.Name);
        json.Member("version", Product.Version);
        json.Member("semanticVersion", Product.Version);
        json.Member("informationUri", Product.ProjectUrl);
        json.StartArray("rules");
        foreach (var rule in catalog.Rules) SarifRule.Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResults(JsonWriter json, IReadOnlyList<ReportedFinding> findings, IReadOnlyDictionary<string, int> indexes)
    {
        var results = findings.Zip(Fingerprint.OfAll(findings.Select(finding => finding.Finding)), (finding, fingerprint) => (finding, fingerprint));

        // OrderBy is stable: findings of one severity stay in order.
        if (findings.Count > MaxResults) results = results.OrderByDescending(result => result.finding.Severity).Take(MaxResults);
        foreach (var (finding, fingerprint) in results)
            SarifResult.Write(json, finding, indexes[finding.Finding.RuleId], fingerprint);
    }
}
