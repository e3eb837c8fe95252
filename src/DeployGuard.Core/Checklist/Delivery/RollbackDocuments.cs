using System.Text.RegularExpressions;
using DeployGuard.Documents;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Delivery;

/// <summary>The documents of a repository that say how to go back to the version before.</summary>
internal static class RollbackDocuments
{
    /// <summary>More documents than anybody reads before a rollback.</summary>
    private const int MostDocuments = 200;

    private const int MaximumMilliseconds = 500;

    private const string Words = @"\b(roll(ing)?[ -]?back|revert(ing)? (a|the) (release|deployment|version))\b";

    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // A heading, since prose speaks of transactions and of history as well: "## x" and "== x", or a line that is underlined.
    private static readonly Regex Heading = new(
        @"^( {0,3}#{1,6}|={2,6})[ \t][^\n]{0,120}?" + Words + @"[^\n]{0,120}$|^[^\s#>|`*-][^\n]{0,80}?" + Words + @"[^\n]{0,80}\n(=|-){3,}[ \t\r]*$",
        Options, TimeSpan.FromMilliseconds(MaximumMilliseconds));

    private static readonly Regex Mention = new(Words, Options, TimeSpan.FromMilliseconds(MaximumMilliseconds));

    private static readonly string[] OtherSenses = ["transaction", "migration", "changelog", "release-notes", "releasenotes", "history", "css", "design"];

    /// <summary>Written for assistants, or by tools.</summary>
    private static readonly string[] OtherFolders = [".github/chatmodes/", ".github/prompts/", ".github/agents/", ".github/instructions/", "docs/api/", "docs/_site/", "docs/site/", "docs/reference/"];

    private static readonly string[] OtherNames = ["AGENTS.md", "CLAUDE.md", "GEMINI.md", "copilot-instructions.md"];

    private static readonly string[] Folders = ["", "docs", "doc", "ops", "operations", "runbooks", "runbook", "deploy", "deployment", "infra", ".github"];

    /// <summary>The first document with a heading or a name of that; null for none.</summary>
    public static ChecklistEvidence? PlanIn(RepositoryDocuments documents) => Of(documents).Select(entry => PlanIn(documents, entry)).FirstOrDefault(evidence => evidence is not null);

    /// <summary>A runbook, which may say it without a heading; null for none.</summary>
    public static ChecklistEvidence? RunbookIn(RepositoryDocuments documents) =>
        (from entry in Of(documents)
         where IsRunbook(entry)
         let text = documents.ScriptOf(entry)
         where text is not null
         select new ChecklistEvidence(new Location(text, default), "a runbook without a heading on going back")).FirstOrDefault();

    private static IEnumerable<RepositoryEntry> Of(RepositoryDocuments documents) =>
        documents.Repository.Files.Where(entry => IsDocument(entry) && !documents.IsExcluded(entry.Path)).Take(MostDocuments);

    private static bool IsDocument(RepositoryEntry entry)
    {
        if (entry.State != FileState.Tracked || !(Has(entry.Name, ".md") || Has(entry.Name, ".adoc"))) return false;

        var slash = entry.Path.IndexOf('/');
        return (Folders.Contains(slash < 0 ? "" : entry.Path.Substring(0, slash).ToLowerInvariant()) || IsRunbook(entry))
            && !IsOfOtherSense(entry.Path) && entry.Path.IndexOf("node_modules/", StringComparison.Ordinal) < 0
            && !Array.Exists(OtherFolders, folder => entry.Path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)) && !OtherNames.Contains(entry.Name, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsRunbook(RepositoryEntry entry) => entry.Name.IndexOf("runbook", StringComparison.OrdinalIgnoreCase) >= 0;

    private static ChecklistEvidence? PlanIn(RepositoryDocuments documents, RepositoryEntry entry)
    {
        if (documents.ScriptOf(entry) is not { } text) return null;
        if (entry.Path.IndexOf("rollback", StringComparison.OrdinalIgnoreCase) >= 0) return new(new Location(text, default), "describes the rollback");

        var heading = Heading.Matches(text.Content).Cast<Match>().FirstOrDefault(match => !IsOfOtherSense(match.Value) && !IsInCode(text.Content, match.Index));
        if (heading is not null) return new(new Location(text, new TextSpan(heading.Index, heading.Length)), heading.Value.Split('\n')[0].Trim().TrimStart('#', '=').Trim());

        // What is written for that moment says it anywhere.
        var mention = IsRunbook(entry) ? Mention.Match(text.Content) : Match.Empty;
        return mention.Success ? new(new Location(text, new TextSpan(mention.Index, mention.Length)), "the runbook describes it") : null;
    }

    /// <summary>True for a place in a fenced block, where a number sign begins a comment.</summary>
    private static bool IsInCode(string content, int index)
    {
        var fences = 0;
        for (var at = content.IndexOf("```", StringComparison.Ordinal); at >= 0 && at < index; at = content.IndexOf("```", at + 3, StringComparison.Ordinal))
            if (at == 0 || content[at - 1] == '\n') fences++;
        return fences % 2 == 1;
    }

    private static bool IsOfOtherSense(string text) => Array.Exists(OtherSenses, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool Has(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
