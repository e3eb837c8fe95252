using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>Works out which jobs wait for which: those that <c>needs</c> names, or all of earlier stages.</summary>
/// <param name="reading">The pipeline that is read.</param>
/// <param name="jobs">Its jobs with what they are made of.</param>
internal sealed class GitLabNeeds(GitLabReading reading, IReadOnlyList<(GitLabNode Node, PipelineJob Job)> jobs)
{
    private static readonly string[] DefaultStages = [".pre", "build", "test", "deploy", ".post"];

    /// <summary>Sets the needs of all jobs.</summary>
    public void Connect()
    {
        var stages = Stages();
        var byName = new Dictionary<string, PipelineJob>(StringComparer.Ordinal);
        foreach (var (node, job) in jobs) byName[node.Name] = job;

        foreach (var (node, job) in jobs)
        {
            var place = stages.IndexOf(job.Stage);
            if (place < 0) ComplainOfStage(node, job, stages);
            var own = reading.Jobs.Value(node.Find("needs"));
            var ofRules = OfRules(node).ToList();
            var needs = own is not null ? [.. Named(own, byName)] : place < 0 || (ofRules.Count > 0 && ofRules.TrueForAll(list => list is not null)) ? new List<PipelineDependency>() : [.. Earlier(job, stages, place)];
            foreach (var list in ofRules)
                if (list is not null) needs.AddRange(Named(list, byName).Where(need => need.Job is null || !needs.Exists(known => known.Job == need.Job)).ToList());
            job.Needs = needs;
        }
    }

    /// <summary>
    /// The <c>needs</c> of each rule that adds the job, null for one that says nothing. Which of them counts differs from run to run: what any of
    /// them waits for may be waited for.
    /// </summary>
    private IEnumerable<GitLabNode?> OfRules(GitLabNode node) =>
        reading.Jobs.Items(node.Find("rules")).Where(rule => rule.Find("when")?.Text != "never").Select(rule => reading.Jobs.Value(rule.Find("needs")));

    /// <summary>The stages in order; <c>.pre</c> and <c>.post</c> need not be named.</summary>
    private List<string> Stages()
    {
        if ((reading.Root.Find("stages") ?? reading.Root.Find("types")) is not { } list) return [.. DefaultStages];
        return [".pre", .. reading.Jobs.Items(list).Select(item => item.Text).OfType<string>().Where(name => name is not (".pre" or ".post")), ".post"];
    }

    private IEnumerable<PipelineDependency> Earlier(PipelineJob job, List<string> stages, int place)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = stages.Count - 1; i >= 0; i--) places[stages[i]] = i;
        return jobs.Select(other => other.Job).Where(other => places.TryGetValue(other.Stage, out var at) && at < place)
            .Select(other => new PipelineDependency(other.Id, job.Location) { Job = other, MayFail = other.MayFail });
    }

    private IEnumerable<PipelineDependency> Named(GitLabNode needs, Dictionary<string, PipelineJob> byName)
    {
        foreach (var item in reading.Jobs.Items(needs))
        {
            // Jobs of other pipelines only hand over artifacts.
            if (item.Find("project") is not null || item.Find("pipeline") is not null) continue;

            var name = item.IsMapping ? item.Find("job") : item;
            if (name?.Text is not { } text) continue;

            var isOptional = item.Find("optional")?.Text == "true";
            byName.TryGetValue(text, out var job);
            // name: [value] is one job of a matrix.
            var isPlain = text.IndexOf('$') < 0 && text.IndexOf(':') < 0;
            if (job is null && !isOptional && isPlain && reading.IsKnown && reading.MayComplain()) ComplainOfNeed(text, name.Location, byName.Keys);
            yield return new PipelineDependency(text, name.Location) { Job = job, IsOptional = isOptional, MayFail = job?.MayFail == true };
        }
    }

    private void ComplainOfNeed(string name, Location location, IEnumerable<string> names)
    {
        var nearest = NearestName.Find(name, names);
        reading.Add(new PipelineProblem(PipelineProblemKind.UnknownNeed, location,
            $"There is no job '{Excerpt.Of(name)}' to wait for; " + (nearest is null ? "name one of this pipeline" : $"write '{Excerpt.Of(nearest)}'")));
    }

    private void ComplainOfStage(GitLabNode node, PipelineJob job, List<string> stages)
    {
        if (!reading.IsKnown || job.Stage.IndexOf('$') >= 0 || !reading.MayComplain()) return;

        var stage = reading.Jobs.Value(node.Find("stage"));
        var nearest = NearestName.Find(job.Stage, stages);
        reading.Add(new PipelineProblem(PipelineProblemKind.UnknownNeed, stage?.Location ?? job.Location, $"There is no stage '{Excerpt.Of(job.Stage)}'; "
            + (nearest is null ? stage is null ? "name the stage of the job" : "add it to stages" : $"write '{Excerpt.Of(nearest)}'")));
    }
}
