using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Works out which jobs wait for which.</summary>
internal static class AzureNeeds
{
    /// <summary>The names behind <c>dependsOn</c>; null when it is not there.</summary>
    public static IReadOnlyList<AzureNeed>? Read(IReadOnlyList<AzureEntry> entries, AzureParts parts)
    {
        List<AzureEntry> found = [.. entries.Where(entry => entry.Name == "dependsOn")];
        if (found.Count == 0) return null;

        return
        [
            .. from entry in found
               from item in parts.Items(entry.Value, entry.Scope)
               where item.Node is YamlScalar { IsNull: false }
               let scalar = (YamlScalar)item.Node
               let name = AzureTexts.Substitute(scalar.Value, item.Scope)
               where name.Trim().Length > 0
               select new AzureNeed(name, item.Scope.At(scalar), name.IndexOf('$') < 0),
        ];
    }

    /// <summary>
    /// The condition of a job as the contract wants it: without a job of its own stage to wait for, it takes nothing away from the
    /// order of the stages, since a stage that does not start has no jobs to ask.
    /// </summary>
    public static IEnumerable<PipelineCondition> Condition(PipelineCondition? own, IReadOnlyList<AzureNeed>? needs, AzureStage stage)
    {
        if (own is null) return [];
        if (own.NeedsSuccess != Truth.False) return [own];
        if (stage.Name.Length == 0) return [own];
        return [own with { NeedsSuccess = needs is { Count: > 0 } ? Truth.Unknown : Truth.True }];
    }

    /// <summary>Sets the needs of all jobs.</summary>
    public static void Connect(IReadOnlyList<AzureStage> stages, AzureReading reading)
    {
        var byName = new Dictionary<string, AzureStage>(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in stages) byName[stage.Name] = stage;

        for (var i = 0; i < stages.Count; i++)
        {
            var stage = stages[i];
            List<PipelineDependency> outer = [.. OfStage(stage, i == 0 ? null : stages[i - 1], byName, reading)];
            Connect(stage, outer, reading);
        }
    }

    private static void Connect(AzureStage stage, List<PipelineDependency> outer, AzureReading reading)
    {
        var jobs = new Dictionary<string, PipelineJob>(StringComparer.OrdinalIgnoreCase);
        foreach (var job in stage.Jobs)
            if (job.Name.Length > 0) jobs[job.Name] = job.Job;

        foreach (var job in stage.Jobs)
        {
            List<PipelineDependency> inner = [];
            foreach (var need in job.Needs)
            {
                jobs.TryGetValue(need.Name, out var found);
                if (found is null && need.IsCertain && reading.Unknowns == 0 && reading.MayComplain()) reading.Add(Unknown("job", need, jobs.Keys));
                inner.Add(new PipelineDependency(need.Name, need.Location) { Job = found, MayFail = job.RunsAnyway || found?.MayFail == true });
            }

            job.Job.Needs = [.. inner, .. outer];
        }
    }

    private static IEnumerable<PipelineDependency> OfStage(
        AzureStage stage, AzureStage? previous, Dictionary<string, AzureStage> byName, AzureReading reading)
    {
        if (stage.Needs is not { } needs)
            return previous is null ? [] : Jobs(previous).Select(job => new PipelineDependency(job.Id, stage.Location) { Job = job, MayFail = MayFail(job) });

        return needs.SelectMany(need =>
        {
            byName.TryGetValue(need.Name, out var found);
            if (found is null && need.IsCertain && reading.Unknowns == 0 && reading.MayComplain()) reading.Add(Unknown("stage", need, byName.Keys));
            return found is null
                ? (IEnumerable<PipelineDependency>)[new PipelineDependency(need.Name, need.Location)]
                : Jobs(found).Select(job => new PipelineDependency(need.Name, need.Location) { Job = job, MayFail = MayFail(job) });
        });

        bool MayFail(PipelineJob job) => stage.RunsAnyway || job.MayFail;
    }

    private static IEnumerable<PipelineJob> Jobs(AzureStage stage) => stage.Jobs.Select(job => job.Job);

    private static PipelineProblem Unknown(string kind, AzureNeed need, IEnumerable<string> names)
    {
        var where = kind == "job" ? "There is no job '" + Excerpt.Of(need.Name) + "' in this stage" : "There is no stage '" + Excerpt.Of(need.Name) + "'";
        var nearest = NearestName.Find(need.Name, names);
        var advice = nearest is not null ? $"write '{Excerpt.Of(nearest)}'"
            : kind == "job" ? "a job waits only for jobs of its own stage"
            : "name one of this pipeline";
        return new PipelineProblem(PipelineProblemKind.UnknownNeed, need.Location, where + "; " + advice);
    }
}
