namespace DeployGuard.Checklist;

/// <summary>The verdict on one item in one scope.</summary>
/// <param name="Item">The id of the item, such as <c>deploy-needs-tests</c>.</param>
/// <param name="Scope">The pipeline, file or project it is about, as a path from the repository root; empty for the repository.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Evidence">What it rests on, the line a person would change first; never empty.</param>
public sealed record ChecklistEntry(string Item, string Scope, ChecklistVerdict Verdict, IReadOnlyList<ChecklistEvidence> Evidence);
