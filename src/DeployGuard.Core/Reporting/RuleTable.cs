using System.Text;
using DeployGuard.Validation;

namespace DeployGuard.Reporting;

/// <summary>The index of all rules as a Markdown table.</summary>
public static class RuleTable
{
    /// <summary>Writes the table; every line ends with LF. Links start at the repository root.</summary>
    public static string Render(RuleCatalog catalog)
    {
        var table = new StringBuilder();
        table.Append("| Rule | Title | Level | On from | Checklist | Also known as |\n");
        table.Append("|---|---|---|---|---|---|\n");
        foreach (var rule in catalog.Rules)
        {
            var metadata = rule.Metadata;
            var aliases = string.Join(", ", metadata.Aliases.Select(alias => $"`{alias}`"));
            string[] cells =
            [
                $"[{metadata.Id}]({HelpLink.PathOf(rule)})", metadata.Title, metadata.Level.ToString(),
                metadata.Mode.ToString(), metadata.ChecklistItem ?? "", aliases,
            ];
            table.Append("| ").Append(string.Join(" | ", cells.Select(Escape))).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Escape(string text) => text.Replace("|", @"\|");
}
