using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>A step that gets the code of a pull request although the workflow runs with the rights of the repository.</summary>
/// <param name="Location">What names the code.</param>
/// <param name="Event">The event that makes it dangerous.</param>
internal sealed record UntrustedCheckout(Location Location, PipelineEvent Event)
{
    private const string CheckoutCommand = "gh pr checkout";

    private static readonly string[] OfPullRequest = ["github.event.pull_request.head", "github.head_ref", "github.event.number", "github.event.pull_request.number"];
    private static readonly string[] OfEndedRun = ["github.event.workflow_run.head_", "github.event.workflow_run.pull_requests"];

    /// <summary>What a condition asks of who wants the code to run: whether that is enough cannot be told.</summary>
    private static readonly string[] Guards =
        ["head.repo", "author_association", "label", "github.actor", "triggering_actor", "user.login", "sender", "workflow_run.event", "head_repository", "head_branch", ".fork"];

    /// <summary>The checkout of a step; null when it gets other code, or a condition looks at where it comes from.</summary>
    public static UntrustedCheckout? Of(PipelineJob job, PipelineStep step)
    {
        if (job.Conditions.Concat(step.Conditions).Any(condition => IsAny(Guards, condition.Text))) return null;

        foreach (var script in step.Scripts)
        {
            var at = script.Text.Value.IndexOf(CheckoutCommand, StringComparison.Ordinal);
            if (at >= 0) return new UntrustedCheckout(new Location(step.Source, script.Text.ToSource(new TextSpan(at, CheckoutCommand.Length))), PipelineEvent.PullRequestTarget);
        }

        if (step.Action?.Value.StartsWith("actions/checkout@", StringComparison.OrdinalIgnoreCase) != true) return null;

        var code = new[] { "ref", "repository" }.Select(name => step.Inputs.TryGetValue(name, out var input) ? input : null).OfType<YamlScalar>().ToList();
        return At(code, OfPullRequest, PipelineEvent.PullRequestTarget) ?? At(code, OfEndedRun, PipelineEvent.PipelineEnded);

        UntrustedCheckout? At(List<YamlScalar> inputs, string[] contexts, PipelineEvent on) =>
            inputs.Find(input => IsAny(contexts, input.Value)) is { } found ? new UntrustedCheckout(new Location(step.Source, found.Span), on) : null;
    }

    private static bool IsAny(string[] words, string text) => words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
