using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>An event behind <c>on</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where the name stands.</param>
/// <param name="Options">What is said about it; null for nothing.</param>
internal sealed record WorkflowEvent(string Name, Location Location, YamlNode? Options)
{
    /// <summary>What others call it.</summary>
    public PipelineEvent Kind => Name switch
    {
        "push" => PipelineEvent.Push,
        "pull_request" => PipelineEvent.PullRequest,
        "pull_request_target" => PipelineEvent.PullRequestTarget,
        "merge_group" => PipelineEvent.MergeQueue,
        "release" => PipelineEvent.Release,
        "schedule" => PipelineEvent.Schedule,
        "workflow_dispatch" => PipelineEvent.Manual,
        "workflow_run" => PipelineEvent.PipelineEnded,
        "workflow_call" => PipelineEvent.Call,
        _ => PipelineEvent.Other,
    };

    /// <summary>True for the event of workflows that others call.</summary>
    public bool IsCall => Kind == PipelineEvent.Call;

    /// <summary>What is said about it, as a mapping; null for nothing.</summary>
    public YamlMapping? Filters => Options as YamlMapping;

    /// <summary>The events of a workflow: a name, a list of names, or a mapping.</summary>
    public static IEnumerable<WorkflowEvent> In(WorkflowFile workflow)
    {
        var source = workflow.File.Text;
        return workflow.On?.Value.Target switch
        {
            YamlScalar scalar when !scalar.IsNull => [new WorkflowEvent(scalar.Value, new Location(source, scalar.Span), null)],
            YamlSequence list => list.Items.Select(item => item.Target).OfType<YamlScalar>().Select(item => new WorkflowEvent(item.Value, new Location(source, item.Span), null)),
            YamlMapping mapping => mapping.EffectiveEntries.Where(entry => entry.Name is not null)
                .Select(entry => new WorkflowEvent(entry.Name!, new Location(source, entry.Key.Span), entry.Value.Target)),
            _ => [],
        };
    }

    /// <summary>The texts behind a key of its filters, one or a list; null when the key is not there.</summary>
    public IReadOnlyList<YamlScalar>? Texts(string key) => Filters?.Find(key)?.Target switch
    {
        YamlScalar { IsNull: false } scalar => [scalar],
        YamlSequence list => [.. list.Items.Select(item => item.Target).OfType<YamlScalar>()],
        _ => null,
    };
}
