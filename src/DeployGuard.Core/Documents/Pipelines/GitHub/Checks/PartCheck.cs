using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Ids, references and lists that GitHub does not take.</summary>
internal static class PartCheck
{
    private static readonly string[] Mappings = ["env", "with", "defaults", "strategy", "outputs", "services"];

    /// <summary>A job, without its steps.</summary>
    public static void Job(WorkflowJob job, ProblemSink problems)
    {
        var source = job.Location.Source;
        if (!IsId(job.Id)) problems.Add(PipelineProblemKind.Structure, job.Location, $"'{Excerpt.Of(job.Id)}' is no id of a job: write letters, digits, - and _ only, a letter or _ in front");
        if (job.Body.FindEntry("steps") is { Value.Target: YamlMapping or YamlScalar { IsNull: false } } steps)
            problems.Add(PipelineProblemKind.Structure, source, steps.Key, "Steps are a list, and GitHub refuses this: write '- ' in front of each");
        Lists(source, job.Body, problems);
        if (job.Uses is { IsNull: false } uses && ProblemOfCall(uses.Value) is { } message) problems.Add(PipelineProblemKind.Structure, source, uses, message);
    }

    /// <summary>The steps of a job or an action.</summary>
    public static void Steps(SourceText source, IReadOnlyList<YamlNode> steps, ProblemSink problems)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var step in steps.OfType<YamlMapping>())
        {
            if (step.Find("id")?.Target is YamlScalar { IsNull: false } id && id.Value.IndexOf("${{", StringComparison.Ordinal) < 0)
            {
                if (!IsId(id.Value)) problems.Add(PipelineProblemKind.Structure, source, id, $"'{Excerpt.Of(id.Value)}' is no id of a step: write letters, digits, - and _ only, a letter or _ in front");
                else if (!ids.Add(id.Value)) problems.Add(PipelineProblemKind.Structure, source, id, $"Another step of this job is called '{Excerpt.Of(id.Value)}', and GitHub refuses the file: write another id");
            }

            Lists(source, step, problems);
            // With both, one of them has to go anyway.
            if (step.Find("uses")?.Target is not YamlScalar { IsNull: false } uses || step.FindEntry("run") is not null) continue;
            if (ProblemOfAction(uses.Value.Trim()) is { } message) problems.Add(PipelineProblemKind.Structure, source, uses, message);
            else if (RetiredParts.ProblemOfAction(uses.Value.Trim()) is { } retired) problems.Add(PipelineProblemKind.Retired, source, uses, retired);
        }
    }

    /// <summary>Lists in the place of names and values.</summary>
    public static void Lists(SourceText source, YamlMapping body, ProblemSink problems)
    {
        foreach (var entry in body.Entries)
        {
            if (entry is { Name: { } name, Value.Target: YamlSequence } && Mappings.Contains(name))
                problems.Add(PipelineProblemKind.Structure, source, entry.Key, $"A list cannot stand behind '{name}', and GitHub refuses the file: write names and values, such as NAME: value");
        }
    }

    private static string? ProblemOfAction(string uses)
    {
        if (IsComputed(uses)) return "GitHub puts no expressions into 'uses' and refuses the file: write the action out, one step for each with an 'if'";
        // $/ stands for the repository the workflow is of.
        if (uses.StartsWith("./", StringComparison.Ordinal) || uses.StartsWith("$/", StringComparison.Ordinal) || uses == "." || uses.StartsWith("docker://", StringComparison.Ordinal)) return null;
        if (uses.StartsWith(".", StringComparison.Ordinal) && uses.IndexOf('@') < 0) return "The path of an action of this repository begins with ./, which is missing here: write it in front";

        var at = uses.IndexOf('@');
        if (at < 0 || at == uses.Length - 1) return $"'{Excerpt.Of(uses)}' has no version, and GitHub refuses the file: write owner/name@version, or ./ in front of a folder";
        return uses.IndexOf('/') is > 0 and var slash && slash < at - 1 ? null : $"'{Excerpt.Of(uses)}' names no owner, and GitHub refuses the file: write owner/name@version";
    }

    private static string? ProblemOfCall(string uses)
    {
        if (IsComputed(uses)) return "GitHub puts no expressions into 'uses' and refuses the file: write the workflow out, one job for each with an 'if'";
        if (uses.StartsWith("./", StringComparison.Ordinal))
            return uses.IndexOf('@') > 0 ? "A workflow of this repository has no version behind it: remove what stands behind @, it is always that of this commit" : null;
        if (uses.StartsWith("$/", StringComparison.Ordinal)) return null;

        var at = uses.IndexOf('@');
        return at < 0 || at == uses.Length - 1
            ? "A called workflow has a version, or ./ in front: write owner/name/.github/workflows/file.yml@version, or ./.github/workflows/file.yml"
            : null;
    }

    private static bool IsComputed(string uses) => uses.IndexOf("${{", StringComparison.Ordinal) >= 0;

    private static bool IsId(string id) => id.Length > 0 && !char.IsDigit(id[0]) && id[0] != '-' && id.All(c => c < 128 && char.IsLetterOrDigit(c) || c is '_' or '-');
}
