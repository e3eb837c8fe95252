using DeployGuard.Text;
using DeployGuard.Validation;
using Newtonsoft.Json;

namespace DeployGuard.Reporting;

/// <summary>A finding as SARIF's <c>result</c> (section 3.27).</summary>
internal static class SarifResult
{
    /// <summary>The name of the folder all paths start from.</summary>
    public const string UriBase = "SRCROOT";

    /// <summary>The name and version of the fingerprint; a new way to compute it is a new version.</summary>
    private const string FingerprintKey = "deployGuard/v1";

    public static void Write(JsonWriter json, ReportedFinding reported, int ruleIndex, string fingerprint)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.Member("ruleId", finding.RuleId);
        json.Member("ruleIndex", ruleIndex);
        json.Member("level", SarifLevel.Of(reported.Severity));
        WriteMessage(json, finding.Message);

        json.StartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(json, finding.Location);
        json.WriteEndObject();
        json.WriteEndArray();

        json.StartObject("partialFingerprints");
        json.Member(FingerprintKey, fingerprint);
        json.WriteEndObject();

        if (finding.Related.Count > 0) WriteRelated(json, finding.Related);
        if (finding.Edits.Count > 0) WriteFix(json, finding);
        json.WriteEndObject();
    }

    // Section 3.11.5 wants braces doubled, but viewers show a message without arguments as it is: "${{TAG}}".
    private static void WriteMessage(JsonWriter json, string text)
    {
        json.StartObject("message");
        json.Member("text", text);
        json.WriteEndObject();
    }

    private static void WritePhysicalLocation(JsonWriter json, Location location)
    {
        json.StartObject("physicalLocation");
        WriteArtifact(json, location.Path);
        WriteRegion(json, "region", location);
        json.WriteEndObject();
    }

    private static void WriteArtifact(JsonWriter json, string path)
    {
        json.StartObject("artifactLocation");
        json.Member("uri", ArtifactUri.Of(path));
        json.Member("uriBaseId", UriBase);
        json.WriteEndObject();
    }

    private static void WriteRegion(JsonWriter json, string name, Location location)
    {
        json.StartObject(name);
        json.Member("startLine", location.Start.Line);
        json.Member("startColumn", location.Start.Column);
        json.Member("endLine", location.End.Line);
        json.Member("endColumn", location.End.Column);
        json.WriteEndObject();
    }

    private static void WriteRelated(JsonWriter json, IReadOnlyList<RelatedLocation> related)
    {
        json.StartArray("relatedLocations");
        for (var i = 0; i < related.Count; i++)
        {
            json.WriteStartObject();
            json.Member("id", i + 1);
            WritePhysicalLocation(json, related[i].Location);
            WriteMessage(json, related[i].Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // One fix: the edits of a finding belong together, whatever files they touch.
    private static void WriteFix(JsonWriter json, Finding finding)
    {
        json.StartArray("fixes");
        json.WriteStartObject();
        json.StartArray("artifactChanges");
        foreach (var edits in finding.Edits.GroupBy(edit => edit.Location.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            WriteArtifact(json, edits.Key);
            json.StartArray("replacements");
            foreach (var edit in edits) WriteReplacement(json, edit);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteReplacement(JsonWriter json, TextEdit edit)
    {
        json.WriteStartObject();
        WriteRegion(json, "deletedRegion", edit.Location);
        if (edit.NewText.Length > 0)
        {
            json.StartObject("insertedContent");
            json.Member("text", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
