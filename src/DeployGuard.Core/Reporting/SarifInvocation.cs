using DeployGuard.Validation;
using Newtonsoft.Json;

namespace DeployGuard.Reporting;

/// <summary>The one invocation of a run (section 3.20) and what it has to say of itself.</summary>
internal static class SarifInvocation
{
    /// <param name="json">Receives the property.</param>
    /// <param name="findings">Findings that no file is to blame for.</param>
    /// <param name="indexes">The index of each rule in the run.</param>
    /// <param name="leftOut">How many results the run lacks; none when not positive.</param>
    /// <param name="maxResults">How many it may hold.</param>
    public static void Write(
        JsonWriter json,
        IEnumerable<ReportedFinding> findings,
        IReadOnlyDictionary<string, int> indexes,
        int leftOut,
        int maxResults)
    {
        json.StartArray("invocations");
        json.WriteStartObject();
        json.Member("executionSuccessful", true);
        json.StartArray("toolExecutionNotifications");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            WriteRule(json, finding.Finding.RuleId, indexes);
            WriteWhat(json, SarifLevel.Of(finding.Severity), finding.Finding.Message);
            json.WriteEndObject();
        }

        if (leftOut > 0)
        {
            json.WriteStartObject();
            WriteWhat(json, SarifLevel.Of(Severity.Warning), FormattableString.Invariant(
                $"Left out: {leftOut} of the least severe findings, since a run holds at most {maxResults}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRule(JsonWriter json, string id, IReadOnlyDictionary<string, int> indexes)
    {
        json.StartObject("associatedRule");
        json.Member("id", id);
        json.Member("index", indexes[id]);
        json.WriteEndObject();
    }

    private static void WriteWhat(JsonWriter json, string level, string message)
    {
        json.Member("level", level);
        json.StartObject("message");
        json.Member("text", message);
        json.WriteEndObject();
    }
}
