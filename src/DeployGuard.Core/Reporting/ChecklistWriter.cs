using System.Text;
using DeployGuard.Checklist;
using DeployGuard.Validation;
using Newtonsoft.Json;

namespace DeployGuard.Reporting;

/// <summary>Writes the deployment checklist. The same repository gives the same text on every machine: paths from the root, LF as line end.</summary>
/// <param name="catalog">All rules: an item names those that speak of it.</param>
public sealed class ChecklistWriter(RuleCatalog catalog)
{
    /// <summary>More evidence than this is a matter for the JSON.</summary>
    private const int EvidenceInTable = 3;

    /// <summary>The signs that a backslash makes plain text of.</summary>
    private const string Markup = @"\|`[]*_~";

    /// <summary>Writes an array with an object for each entry, and leaves the writer open.</summary>
    /// <param name="checklist">The verdicts.</param>
    /// <param name="output">Receives the text; its <see cref="TextWriter.NewLine"/> is set to LF.</param>
    public void WriteJson(DeploymentChecklist checklist, TextWriter output)
    {
        output.NewLine = "\n";
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false };
        json.WriteStartArray();
        foreach (var entry in checklist.Entries)
        {
            json.WriteStartObject();
            json.Member("item", entry.Item);
            json.Member("scope", entry.Scope);
            json.Member("verdict", NameOf(entry.Verdict));
            json.StartArray("evidence");
            foreach (var evidence in entry.Evidence) Write(json, evidence);
            json.WriteEndArray();
            json.Member("rules", RulesOf(entry.Item));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        output.WriteLine();
    }

    /// <summary>A table fit for the summary of a CI job: a row for each item and scope, what fails first in the eye of the reader.</summary>
    public string RenderMarkdown(DeploymentChecklist checklist)
    {
        var text = new StringBuilder("## Deployment checklist\n\n");
        text.Append(Summarize(checklist)).Append(".\n\n| | Item | Where | Evidence |\n|---|---|---|---|\n");
        foreach (var item in DeploymentChecklist.Items)
        {
            foreach (var entry in checklist.Entries.Where(entry => entry.Item == item.Id))
            {
                string[] cells = [MarkOf(entry.Verdict), $"{item.Title} (`{item.Id}`)", Escape(entry.Scope), Escape(EvidenceOf(entry))];
                text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>How many items hold, as a part of a sentence: <c>Of 19 checklist items 12 hold, 4 fail, 2 cannot be told, 1 does not apply</c>.</summary>
    public static string Summarize(DeploymentChecklist checklist)
    {
        var verdicts = checklist.Summary.Select(pair => pair.Verdict).ToList();
        int Count(ChecklistVerdict verdict) => verdicts.Count(one => one == verdict);
        var (holds, fails, none) = (Count(ChecklistVerdict.Holds), Count(ChecklistVerdict.Fails), Count(ChecklistVerdict.NotApplicable));
        return $"Of {verdicts.Count} checklist items {holds} {(holds == 1 ? "holds" : "hold")}, {fails} {(fails == 1 ? "fails" : "fail")}, "
            + $"{Count(ChecklistVerdict.Unknown)} cannot be told, {none} {(none == 1 ? "does" : "do")} not apply";
    }

    private IEnumerable<string> RulesOf(string item) =>
        catalog.Rules.Where(rule => rule.Metadata.ChecklistItem == item).Select(rule => rule.Metadata.Id);

    private static void Write(JsonWriter json, ChecklistEvidence evidence)
    {
        json.WriteStartObject();
        if (evidence.Location is { } location)
        {
            json.Member("file", location.Path);
            json.Member("line", location.Start.Line);
        }

        json.Member("reason", evidence.Reason);
        json.WriteEndObject();
    }

    private static string NameOf(ChecklistVerdict verdict) => verdict switch
    {
        ChecklistVerdict.Holds => "holds",
        ChecklistVerdict.Fails => "fails",
        ChecklistVerdict.Unknown => "unknown",
        _ => "not-applicable",
    };

    private static string MarkOf(ChecklistVerdict verdict) => verdict switch
    {
        ChecklistVerdict.Holds => "✅",
        ChecklistVerdict.Fails => "❌",
        ChecklistVerdict.Unknown => "❔",
        _ => "➖",
    };

    private static string EvidenceOf(ChecklistEntry entry)
    {
        var shown = entry.Evidence.Take(EvidenceInTable).Select(evidence => evidence.Location is { } location
            ? $"{location.Path}:{location.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)} {evidence.Reason}"
            : evidence.Reason);
        var more = entry.Evidence.Count - EvidenceInTable;
        return string.Join("; ", shown) + (more > 0 ? $"; {more} more" : "");
    }

    // A cell is one line; what the repository wrote is text, and neither a table nor markup: paths and reasons may hold any sign.
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsControl(c)) result.Append(' ');
            else if (c == '&') result.Append("&amp;");
            else if (c == '<') result.Append("&lt;");
            else if (Markup.IndexOf(c) >= 0) result.Append('\\').Append(c);
            else result.Append(c);
        }

        return result.ToString();
    }
}
