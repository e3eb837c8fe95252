namespace DeployGuard.Documents.Pipelines;


/// <summary>A pipeline: what one file starts, with the templates, called workflows and actions of the repository in their places.</summary>
public sealed class Pipeline
{
    /// <summary>The file that is started.</summary>
    public required PipelineFile File { get; init; }

    /// <summary>The name people see; the path of the file when there is none.</summary>
    public required string Name { get; init; }

    /// <summary>What starts it, defaults of the service included; a file that is only called has a trigger of <see cref="PipelineEvent.Call"/> alone.</summary>
    public IReadOnlyList<PipelineTrigger> Triggers { get; init; } = [];

    /// <summary>The jobs, in the order of the files.</summary>
    public IReadOnlyList<PipelineJob> Jobs { get; init; } = [];

    /// <summary>What is wrong with its structure: unknown names, cycles, keys that do not exist.</summary>
    public IReadOnlyList<PipelineProblem> Problems { get; init; } = [];

    /// <summary>True when all templates and called workflows are in the repository.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Whether anything starts it for a way to run.</summary>
    public Truth RunsFor(PipelineRun run)
    {
        var result = Truth.False;
        foreach (var trigger in Triggers) result = result.Or(trigger.Starts(run));
        return result;
    }

    /// <summary>Whether a job runs for a way to run: something starts the pipeline, and all conditions pass, those of what it waits for included.</summary>
    public Truth Runs(PipelineJob job, PipelineRun run)
    {
        var result = RunsFor(run);
        foreach (var condition in job.Conditions.Concat(job.InheritedConditions)) result = result.And(condition.Passes(run));
        return result;
    }

    /// <summary>Whether a step of a job runs for a way to run.</summary>
    public Truth Runs(PipelineJob job, PipelineStep step, PipelineRun run)
    {
        var result = Runs(job, run);
        foreach (var condition in step.Conditions) result = result.And(condition.Passes(run));
        return result;
    }
}
