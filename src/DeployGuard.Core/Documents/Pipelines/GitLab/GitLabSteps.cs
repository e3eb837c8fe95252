using DeployGuard.Documents.Pipelines.Capabilities;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>The scripts of a job as steps: lines that stand in one file are one.</summary>
internal static class GitLabSteps
{
    /// <summary>What runs before, the script, and what runs after it whatever became of it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="jobs">All jobs.</param>
    /// <param name="variables">What the files set; with a dollar sign in it what they may set.</param>
    public static IReadOnlyList<PipelineStep> Of(GitLabNode job, GitLabJobs jobs, IReadOnlyDictionary<string, string> variables)
    {
        var before = Grouped("before_script", job, jobs, isAfter: false);
        var script = Grouped("script", job, jobs, isAfter: false);
        List<PipelineStep> all = [.. before, .. script, .. Grouped("after_script", job, jobs, isAfter: true)];
        var known = Known(variables, all);
        foreach (var step in all) step.KnownVariables = known;
        return all;
    }

    /// <summary>The lines of a job run in one shell: what one of them sets is not known in the others.</summary>
    private static IReadOnlyDictionary<string, string> Known(IReadOnlyDictionary<string, string> variables, List<PipelineStep> steps)
    {
        var lines = steps.SelectMany(step => step.Scripts).Select(script => script.Text.Value).Where(line => line.IndexOf('$') >= 0 || line.IndexOf('=') >= 0).ToList();
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!lines.Exists(line => line.IndexOf('$') >= 0)) return result;

        foreach (var pair in variables)
            if (pair.Value.IndexOf('$') < 0 && !lines.Exists(line => ScriptText.Sets(line, pair.Key))) result[pair.Key] = pair.Value;
        return result;
    }

    private static IEnumerable<PipelineStep> Grouped(string name, GitLabNode job, GitLabJobs jobs, bool isAfter)
    {
        var lines = new List<GitLabNode>();
        foreach (var item in jobs.Items(job.Find(name)))
        {
            if (item.Text is null) continue;
            if (lines.Count > 0 && !ReferenceEquals(lines[0].Source, item.Source))
            {
                yield return Step(name, lines, isAfter);
                lines = [];
            }

            lines.Add(item);
        }

        if (lines.Count > 0) yield return Step(name, lines, isAfter);
    }

    private static PipelineStep Step(string name, List<GitLabNode> lines, bool isAfter)
    {
        var location = lines[0].Location;
        return new PipelineStep
        {
            Location = location,
            Name = name,
            Source = lines[0].Source,
            Scripts = [.. lines.Select(line => new PipelineScript((YamlScalar)line.Node, ""))],
            MayFail = isAfter,
            MayFailLocation = isAfter ? location : null,
            Conditions = isAfter ? [Anyway(location)] : [],
        };
    }

    private static PipelineCondition Anyway(Location location) => new("after_script", location) { Passes = _ => Truth.True, NeedsSuccess = Truth.False };
}
