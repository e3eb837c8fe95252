using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;


/// <summary>A condition on a stage, a job or a step: <c>if</c>, <c>condition</c>, <c>rules</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Location">Where it stands.</param>
public sealed record PipelineCondition(string Text, Location Location)
{
    /// <summary>Whether it lets a way to run pass, all that came before having succeeded.</summary>
    public required Func<PipelineRun, Truth> Passes { get; init; }

    /// <summary>
    /// Whether what it guards still waits for the success of what it depends on: a condition that calls no function of status keeps the
    /// implicit one on GitHub and loses it on Azure; <c>always()</c> loses it on both.
    /// </summary>
    public required Truth NeedsSuccess { get; init; }

    /// <summary>
    /// Whether it holds back what the end of another pipeline starts when that one has failed:
    /// <c>github.event.workflow_run.conclusion == 'success'</c>.
    /// </summary>
    public Truth NeedsPipelineSuccess { get; init; }
}
