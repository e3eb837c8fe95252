using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Expressions that GitHub reads otherwise than whoever wrote them.</summary>
/// <param name="file">The workflow or action.</param>
/// <param name="names">What it declares.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class MeaningCheck(PipelineFile file, DeclaredNames names, ProblemSink problems)
{
    /// <summary>What people choose themselves, a part of a name that is let through included.</summary>
    private static readonly HashSet<string> ChosenNames = new(StringComparer.Ordinal)
    {
        "github.ref", "github.ref_name", "github.head_ref", "github.base_ref", "github.actor", "github.triggering_actor",
    };

    /// <summary>An expression, itself first among its parts.</summary>
    public void Run(string path, YamlScalar scalar, IReadOnlyList<ExpressionNode> nodes)
    {
        if (nodes[0] is ContextNode context && path.EndsWith("steps.run", StringComparison.Ordinal))
            Report(scalar, context.Span, $"This puts the word 'Object' into the script: name a member of '{Excerpt.Of(context.Name)}'");

        foreach (var node in nodes)
        {
            switch (node)
            {
                case ComparisonNode { Operator: "==" or "!=" } comparison:
                    Comparison(scalar, comparison.Left, comparison.Right);
                    Comparison(scalar, comparison.Right, comparison.Left);
                    if (comparison.Operator == "==" && names.IsForStrangers && IsBot(comparison.Left, comparison.Right))
                        Report(scalar, comparison.Span, "The actor is who touched the request last, not its author: compare github.event.pull_request.user.login");
                    break;
                case LogicNode { IsAnd: false } choice:
                    Choice(scalar, choice);
                    break;
                case CallNode { Arguments.Count: 2 } call when call.Name.Equals("startsWith", StringComparison.OrdinalIgnoreCase)
                    && call.Arguments[0] is MemberNode { Path: { Count: 2 } chain } && chain[0] == "github" && chain[1] == "ref"
                    && call.Arguments[1] is LiteralNode { Value.Literal: { } start } literal && !ComparedValues.MayBeRef(start):
                    Report(scalar, literal.Span, $"github.ref begins with refs/ and never with '{Excerpt.Of(start)}': write refs/heads/ or refs/tags/ in front, or ask github.ref_name");
                    break;
                case CallNode { Arguments.Count: 2 } call when call.Name.Equals("contains", StringComparison.OrdinalIgnoreCase)
                    && call.Arguments[0] is LiteralNode { Value.Literal: not null } && call.Arguments[1] is MemberNode { Path: { } chain } && ChosenNames.Contains(string.Join(".", chain)):
                    Report(scalar, call.Span, "contains() of a text also finds parts of names, such as 'ma' in 'main': compare with ==, or ask contains(fromJSON('[…]'), …)");
                    break;
            }
        }
    }

    /// <summary>Values of different types are compared as numbers, and <c>'true'</c> is none.</summary>
    private void Comparison(YamlScalar scalar, ExpressionNode node, ExpressionNode other)
    {
        if (node is not MemberNode { Path: { } chain } member || other is not LiteralNode literal) return;

        var name = Excerpt.Of(string.Join(".", chain));
        if ((ReferenceEquals(literal.Value, ExpressionValue.True) || ReferenceEquals(literal.Value, ExpressionValue.False)) && IsText(chain))
        {
            var word = ReferenceEquals(literal.Value, ExpressionValue.True) ? "true" : "false";
            Report(scalar, literal.Span, $"'{name}' is a text, and the text 'true' or 'false' equals no switch: compare with '{word}' in quotes");
        }
        else if (literal.Value.Literal is "true" or "false" && chain.Count == 2 && chain[0] == "inputs" && names.TypeOf(member.Name!) == "boolean")
        {
            Report(scalar, literal.Span, $"'{name}' is a switch, which equals no text: write {literal.Value.Literal} without quotes");
        }
        else if (literal.Value.Literal is { } text && ComparedValues.ProblemOf(chain, text) is { } message)
        {
            Report(scalar, literal.Span, message);
        }
    }

    private static bool IsBot(ExpressionNode actor, ExpressionNode name) =>
        actor is MemberNode { Path: { Count: 2 } chain } && chain[0] == "github" && chain[1] is ("actor" or "triggering_actor")
        && name is LiteralNode { Value.Literal: { } bot } && bot.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase);

    private bool IsText(IReadOnlyList<string> chain) => (chain[0], chain.Count) switch
    {
        ("needs" or "steps", 4) => chain[2] == "outputs" && chain[1] != "*" && chain[3] != "*",
        ("env" or "vars" or "secrets", 2) => chain[1] != "*",
        ("github", 4) => chain[1] == "event" && chain[2] == "inputs" && chain[3] != "*" && !names.IsAction,
        ("inputs", 2) => chain[1] != "*" && names.TypeOf(chain[1]) is "string" or "choice" or "environment",
        _ => false,
    };

    /// <summary><c>a &amp;&amp; '' || b</c> is always <c>b</c>.</summary>
    private void Choice(YamlScalar scalar, LogicNode choice)
    {
        for (var i = 0; i < choice.Operands.Count - 1; i++)
        {
            if (choice.Operands[i] is LogicNode { IsAnd: true } and && and.Operands[and.Operands.Count - 1] is LiteralNode { Value.Truth: Truth.False } never)
                Report(scalar, never.Span, "The value behind && counts as false, and what stands behind || is always taken: turn the condition round and swap the two");
        }
    }

    private void Report(YamlScalar scalar, TextSpan span, string message) =>
        problems.Add(PipelineProblemKind.Misleading, new Location(file.Text, scalar.ToSource(span)), message);
}
