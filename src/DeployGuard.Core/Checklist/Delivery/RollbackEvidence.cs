using System.Text.RegularExpressions;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Delivery;

/// <summary>Where a repository says how to go back to the version before.</summary>
internal static class RollbackEvidence
{
    /// <summary>More documents than anybody reads before a rollback.</summary>
    private const int MostDocuments = 200;

    private const int MaximumMilliseconds = 500;

    // A heading, since prose speaks of transactions and of history as well.
    private static readonly Regex Heading = new(
        @"^ {0,3}#{1,6}[ \t][^\n]{0,120}?\b(roll(ing)?[ -]?back|revert(ing)? (a|the) (release|deployment|version))\b[^\n]{0,120}$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(MaximumMilliseconds));

    private static readonly string[] OtherSenses = ["transaction", "migration", "changelog", "css", "design"];
    private static readonly string[] Folders = ["", "docs", "doc", "ops", "operations", "runbooks", "runbook", "deploy", "deployment", "infra", ".github"];

    /// <summary>What shows that there is a way back, the strongest first; null for nothing.</summary>
    public static ChecklistEvidence? Of(RepositoryDocuments documents, RepositoryDelivery delivery)
    {
        if (delivery.Of(StepCapabilities.Rollback).FirstOrDefault() is { } step) return new(step.Location, step.Capability.Evidence);
        return documents.Repository.Files.Where(entry => IsDocument(entry) && !documents.IsExcluded(entry.Path)).Take(MostDocuments)
            .Select(entry => HeadingOf(documents, entry)).FirstOrDefault(evidence => evidence is not null);
    }

    private static bool IsDocument(RepositoryEntry entry)
    {
        var name = entry.Path.Substring(entry.Path.LastIndexOf('/') + 1);
        var slash = entry.Path.IndexOf('/');
        return entry.State == FileState.Tracked && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            && !OtherSenses.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            && (Folders.Contains(slash < 0 ? "" : entry.Path.Substring(0, slash).ToLowerInvariant()) || name.StartsWith("RUNBOOK", StringComparison.OrdinalIgnoreCase))
            && !entry.Path.StartsWith(".github/chatmodes/", StringComparison.Ordinal) && !entry.Path.StartsWith(".github/prompts/", StringComparison.Ordinal);
    }

    private static ChecklistEvidence? HeadingOf(RepositoryDocuments documents, RepositoryEntry entry)
    {
        if (documents.ScriptOf(entry) is not { } text) return null;
        if (entry.Path.IndexOf("rollback", StringComparison.OrdinalIgnoreCase) >= 0) return new(new Location(text, default), "describes the rollback");

        var match = Heading.Matches(text.Content).Cast<Match>().FirstOrDefault(heading => !OtherSenses.Any(word => heading.Value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
        return match is null ? null : new(new Location(text, new TextSpan(match.Index, match.Length)), match.Value.Trim().TrimStart('#').Trim());
    }
}
