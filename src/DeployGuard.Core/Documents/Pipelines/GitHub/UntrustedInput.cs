using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Text of strangers that an expression puts into another text.</summary>
/// <param name="Name">The context, such as <c>github.event.issue.title</c>.</param>
/// <param name="Span">Where its name stands in the file.</param>
/// <param name="Events">The events that bring it.</param>
internal sealed record UntrustedInput(string Name, TextSpan Span, IReadOnlyList<PipelineEvent> Events)
{
    private static readonly PipelineEvent[] OfPullRequest = [PipelineEvent.PullRequest, PipelineEvent.PullRequestTarget, PipelineEvent.Other];

    /// <summary>What anybody can write (https://securitylab.github.com/resources/github-actions-untrusted-input); the names of items are <c>*</c>.</summary>
    private static readonly Dictionary<string, PipelineEvent[]> Contexts = new(StringComparer.Ordinal)
    {
        ["github.head_ref"] = OfPullRequest,
        ["github.event.pull_request.title"] = OfPullRequest,
        ["github.event.pull_request.body"] = OfPullRequest,
        ["github.event.pull_request.head.ref"] = OfPullRequest,
        ["github.event.pull_request.head.label"] = OfPullRequest,
        ["github.event.pull_request.head.repo.default_branch"] = OfPullRequest,
        ["github.event.issue.title"] = [PipelineEvent.Other],
        ["github.event.issue.body"] = [PipelineEvent.Other],
        ["github.event.comment.body"] = [PipelineEvent.Other],
        ["github.event.review.body"] = [PipelineEvent.Other],
        ["github.event.review_comment.body"] = [PipelineEvent.Other],
        ["github.event.discussion.title"] = [PipelineEvent.Other],
        ["github.event.discussion.body"] = [PipelineEvent.Other],
        ["github.event.pages.*.page_name"] = [PipelineEvent.Other],
        ["github.event.commits.*.message"] = [PipelineEvent.Push],
        ["github.event.commits.*.author.email"] = [PipelineEvent.Push],
        ["github.event.commits.*.author.name"] = [PipelineEvent.Push],
        ["github.event.head_commit.message"] = [PipelineEvent.Push],
        ["github.event.head_commit.author.email"] = [PipelineEvent.Push],
        ["github.event.head_commit.author.name"] = [PipelineEvent.Push],
        ["github.event.workflow_run.head_branch"] = [PipelineEvent.PipelineEnded],
        ["github.event.workflow_run.display_title"] = [PipelineEvent.PipelineEnded],
        ["github.event.workflow_run.head_commit.message"] = [PipelineEvent.PipelineEnded],
        ["github.event.workflow_run.head_commit.author.email"] = [PipelineEvent.PipelineEnded],
        ["github.event.workflow_run.head_commit.author.name"] = [PipelineEvent.PipelineEnded],
        ["github.event.workflow_run.pull_requests.*.head.ref"] = [PipelineEvent.PipelineEnded],
    };

    /// <summary>True for a text of several lines, such as the body of a comment; names and titles have one.</summary>
    public bool HasLines => Name.EndsWith(".body", StringComparison.Ordinal) || Name.EndsWith(".message", StringComparison.Ordinal);

    /// <summary>Every such input that becomes part of a text.</summary>
    public static IEnumerable<UntrustedInput> In(YamlScalar scalar)
    {
        foreach (var place in ExpressionPlaces.In(scalar.Value).Where(ExpressionPlaces.IsClosed))
        {
            if (ExpressionParser.Parse(scalar.Value, ExpressionPlaces.Inside(place)).Node is not { } node) continue;

            foreach (var member in Printed(node).OfType<MemberNode>())
            {
                var name = string.Join(".", (member.Path ?? []).Select(part => part.All(char.IsDigit) ? "*" : part));
                if (Contexts.TryGetValue(name, out var events)) yield return new UntrustedInput(name, scalar.ToSource(member.Span), events);
            }
        }
    }

    /// <summary>The parts whose text gets into the result: not what is only compared or asked.</summary>
    private static IEnumerable<ExpressionNode> Printed(ExpressionNode node) => node switch
    {
        // a && b is a only when a is nothing.
        LogicNode { IsAnd: true } logic => Printed(logic.Operands[logic.Operands.Count - 1]),
        LogicNode logic => logic.Operands.SelectMany(Printed),
        CallNode call when call.Name.ToLowerInvariant() is "format" or "join" or "tojson" or "fromjson" => call.Arguments.SelectMany(Printed),
        MemberNode => [node],
        _ => [],
    };
}
