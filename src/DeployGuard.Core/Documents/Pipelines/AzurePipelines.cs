using DeployGuard.Documents.Pipelines.Azure;
using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines;

/// <summary>Reads the pipelines of Azure DevOps in a repository.</summary>
internal static class AzurePipelines
{
    // More are written by nobody; each of them may wait for all others.
    private const int MaximumJobs = 500;

    /// <summary>One for each file that is started by itself, in no order.</summary>
    public static IEnumerable<Pipeline> Of(RepositoryDocuments documents) =>
        AzureTemplateFiles.Started(documents).Select(file => Read(file, (YamlMapping)file.Yaml.Roots[0], documents));

    private static Pipeline Read(PipelineFile file, YamlMapping root, RepositoryDocuments documents)
    {
        var reading = new AzureReading(documents);
        var triggers = new AzureTriggers(file.Text, root);
        var scope = new AzureScope(file.Text) { HasNestedBranches = triggers.HaveNestedBranches };
        var stages = Bounded(new AzureStageReader(reading).Body(root, scope with { Parameters = AzureParameters.OfPipeline(root, scope) }), reading);
        AzureNeeds.Connect(stages, reading);

        List<PipelineJob> jobs = [.. stages.SelectMany(stage => stage.Jobs).Select(job => job.Job)];
        foreach (var (job, need) in DependencyCycles.In(jobs)) reading.Add(Cycle(job, need));
        return new Pipeline
        {
            File = file,
            Name = root.Find("name")?.Target is YamlScalar { IsNull: false } name && name.Value.IndexOf('$') < 0 ? name.Value : file.Path,
            Triggers = [.. triggers.Read()],
            Jobs = jobs,
            Problems = file.Yaml.IsComplete ? reading.Problems : [],
            IsKnown = reading.Unknowns == 0 && file.Yaml.IsComplete,
        };
    }

    private static List<AzureStage> Bounded(IEnumerable<AzureStage> stages, AzureReading reading)
    {
        var result = new List<AzureStage>();
        var count = 0;
        foreach (var stage in stages)
        {
            if (count + stage.Jobs.Count > MaximumJobs)
            {
                reading.AddUnknown();
                break;
            }

            count += stage.Jobs.Count;
            result.Add(stage);
        }

        return result;
    }

    private static PipelineProblem Cycle(PipelineJob job, PipelineDependency need) => new(PipelineProblemKind.Cycle, need.Location,
        need.Job == job
            ? $"'{Excerpt.Of(job.Id)}' waits for itself: take it out of dependsOn"
            : $"'{Excerpt.Of(job.Id)}' and '{Excerpt.Of(need.Name)}' wait for each other: take one of them out of dependsOn");
}
