using DeployGuard.Validation;
using Newtonsoft.Json;

namespace DeployGuard.Reporting;

/// <summary>A rule as SARIF's <c>reportingDescriptor</c> (section 3.49).</summary>
internal static class SarifRule
{
    /// <summary>Code scanning shows at most this many characters of a description.</summary>
    private const int MaxDescription = 1024;

    public static void Write(JsonWriter json, Rule rule)
    {
        var metadata = rule.Metadata;
        var documentation = RuleDocumentation.Of(rule);
        json.WriteStartObject();
        json.Member("id", metadata.Id);
        json.Member("name", rule.GetType().Name.Substring(metadata.Id.Length));
        WriteText(json, "shortDescription", metadata.Title);
        WriteText(json, "fullDescription", Describe(documentation) ?? metadata.Title);
        json.Member("helpUri", HelpLink.Of(rule));
        WriteHelp(json, documentation);

        json.StartObject("defaultConfiguration");
        json.Member("enabled", metadata.Mode != AnalysisMode.All);
        json.Member("level", SarifLevel.Of(metadata.Level));
        json.WriteEndObject();

        json.StartObject("properties");
        json.Member("category", metadata.Area.ToString());
        json.Member("tags", Tags(metadata));
        if (metadata.ChecklistItem is { } item) json.Member("checklistItem", item);
        json.Member("aliases", metadata.Aliases);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(JsonWriter json, string name, string text)
    {
        json.StartObject(name);
        json.Member("text", text);
        json.WriteEndObject();
    }

    private static void WriteHelp(JsonWriter json, RuleDocumentation documentation)
    {
        // The heading repeats the title, which every viewer shows above the help.
        var body = string.Join("\n\n", documentation.Sections.Select(section => $"## {section.Heading}\n\n{section.Text}"));
        json.StartObject("help");
        json.Member("text", body);
        json.Member("markdown", body);
        json.WriteEndObject();
    }

    private static string? Describe(RuleDocumentation documentation)
    {
        var what = documentation.Section("What");
        if (string.IsNullOrEmpty(what)) return null;

        var end = what!.IndexOf("\n\n", StringComparison.Ordinal);
        var paragraph = (end < 0 ? what : what.Substring(0, end)).Replace('\n', ' ');
        return paragraph.Length <= MaxDescription ? paragraph : paragraph.Substring(0, MaxDescription - 1) + "…";
    }

    private static IEnumerable<string> Tags(RuleMetadata metadata)
    {
        yield return "deployment";
        yield return metadata.Area.ToString().ToLowerInvariant();
        if (metadata.Area == RuleArea.Credentials) yield return "security";
    }
}
