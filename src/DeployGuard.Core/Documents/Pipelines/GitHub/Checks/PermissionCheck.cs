using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Scopes and values behind <c>permissions</c> that GitHub does not know.</summary>
internal static class PermissionCheck
{
    private static readonly string[] Scopes =
    [
        "actions", "artifact-metadata", "attestations", "checks", "code-quality", "contents", "copilot-requests", "deployments", "discussions", "drives", "id-token", "issues",
        "models", "packages", "pages", "pull-requests", "repository-projects", "security-events", "statuses", "vulnerability-alerts",
    ];

    /// <summary>The permissions of a workflow or job.</summary>
    public static void Run(SourceText source, YamlMapping body, ProblemSink problems)
    {
        switch (body.Find("permissions")?.Target)
        {
            case YamlScalar { IsNull: false } all when all.Value is not ("read-all" or "write-all") && all.Value.IndexOf("${{", StringComparison.Ordinal) < 0:
                problems.Add(PipelineProblemKind.Structure, source, all, $"'{Excerpt.Of(all.Value)}' is no permission, and GitHub refuses the file: write read-all, or scopes such as contents: read");
                break;
            case YamlSequence list:
                problems.Add(PipelineProblemKind.Structure, source, body.FindEntry("permissions")!.Key, "Permissions are no list, and GitHub refuses the file: write scopes and values, such as contents: read");
                break;
            case YamlMapping scopes:
                foreach (var entry in scopes.Entries) Scope(source, entry, problems);
                break;
        }
    }

    private static void Scope(SourceText source, YamlEntry entry, ProblemSink problems)
    {
        if (entry.Name is not { } name || entry.IsMerge) return;

        // GitHub brings new scopes: only one that was plainly meant otherwise is a mistake.
        if (!Scopes.Contains(name))
        {
            if (NearestName.Find(name, Scopes) is { } near)
                problems.Add(PipelineProblemKind.UnknownKey, source, entry.Key, $"GitHub knows no permission '{Excerpt.Of(name)}' and refuses the file: write '{near}'");
        }
        else if (entry.Value.Target is YamlScalar { IsNull: false } value)
        {
            if (value.Value is not ("read" or "write" or "none"))
                problems.Add(PipelineProblemKind.Structure, source, value, $"'{Excerpt.Of(value.Value)}' is no permission, and GitHub refuses the file: write read, write or none");
            else if (name is "models" or "vulnerability-alerts" && value.Value == "write")
                problems.Add(PipelineProblemKind.Structure, source, value, $"'{name}' can be read and not written: write {name}: read", runsAnyway: true);
            else if (name == "id-token" && value.Value == "read")
                problems.Add(PipelineProblemKind.Structure, source, value, "A token of identity is not read but written, and this gives none: write id-token: write", runsAnyway: true);
        }
    }
}
