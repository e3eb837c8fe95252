using System.Collections.Concurrent;
using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>An <c>if</c> of a job or a step, with or without <c>${{ }}</c> around it.</summary>
internal sealed class GitHubCondition
{
    private readonly Dictionary<(WorkflowScope Scope, string Need, string Result), Truth> stops = [];
    private readonly bool asksForMatrix;

    private GitHubCondition(SourceText source, YamlScalar scalar)
    {
        Scalar = scalar;
        Location = new Location(source, scalar.Span);
        var text = scalar.Value;
        var places = ExpressionPlaces.In(text).ToList();
        IsTemplate = places.Count > 0 && (places.Count > 1 || places[0].Length != text.Length || !ExpressionPlaces.IsClosed(places[0]));
        if (IsTemplate) return;

        IsBare = places.Count == 0;
        var inside = places.Count == 1 ? ExpressionPlaces.Inside(places[0]) : new TextSpan(0, text.Length);
        (Node, Problem) = ExpressionParser.Parse(text, inside);
        foreach (var node in Node?.All ?? [])
        {
            HasStatus |= node is CallNode { IsOfStatus: true };
            asksForMatrix |= node is ContextNode context && context.Name.ToLowerInvariant() is "matrix" or "env";
        }
    }

    /// <summary>The text as YAML.</summary>
    public YamlScalar Scalar { get; }

    /// <summary>The text.</summary>
    public string Text => Scalar.Value;

    /// <summary>Where it stands.</summary>
    public Location Location { get; }

    /// <summary>True when text stands around or between <c>${{ }}</c>: GitHub makes a text of it, which is always true.</summary>
    public bool IsTemplate { get; }

    /// <summary>True when nothing of it stands in <c>${{ }}</c>.</summary>
    public bool IsBare { get; }

    /// <summary>The expression; null when it cannot be read.</summary>
    public ExpressionNode? Node { get; }

    /// <summary>What is wrong with it; its span counts in the value of the scalar.</summary>
    public SyntaxProblem? Problem { get; }

    /// <summary>True when it calls a function that takes the place of the implicit <c>success()</c>.</summary>
    public bool HasStatus { get; }

    /// <summary>True when it holds whatever happens although it is more than a switch.</summary>
    public bool IsConstant =>
        Node is not (null or LiteralNode { Value.Text: null }) && ExpressionEvaluator.Ignorant.Evaluate(Node).Truth == Truth.True;

    /// <summary>The condition of an entry; null when there is none.</summary>
    public static GitHubCondition? Of(SourceText source, YamlMapping mapping) =>
        mapping.Find("if")?.Target is YamlScalar scalar && scalar.Value.Trim().Length > 0 ? new GitHubCondition(source, scalar) : null;

    /// <summary>The condition as others see it.</summary>
    /// <param name="scope">What is known where it stands.</param>
    /// <param name="needs">The jobs it waits for; null for a step, which waits for the earlier ones.</param>
    public PipelineCondition ToPipeline(WorkflowScope scope, IReadOnlyList<string>? needs) => new(Text.Trim(), Location)
    {
        Passes = asksForMatrix && scope.Rows is not null ? Once(scope) : run => Evaluate(scope, run),
        NeedsSuccess = NeedsSuccess(scope, needs),
        NeedsPipelineSuccess = Evaluate(scope, new PipelineRun(PipelineEvent.PipelineEnded, PipelineRef.MainBranch), conclusion: "failure").Not(),
    };

    /// <summary>Each way to run is worked out once for all who ask.</summary>
    private Func<PipelineRun, Truth> Once(WorkflowScope scope)
    {
        var known = new ConcurrentDictionary<PipelineRun, Truth>();
        return run => known.GetOrAdd(run, one => Evaluate(scope, one));
    }

    /// <summary>Whether the failure of a job keeps what it guards from running.</summary>
    /// <param name="scope">What is known where it stands.</param>
    /// <param name="need">The job; empty for an earlier step.</param>
    /// <param name="result">What became of the job: <c>failure</c> or <c>skipped</c>.</param>
    public Truth StopsAfterFailureOf(WorkflowScope scope, string need, string result = "failure")
    {
        if (!HasStatus) return IsTemplate && Text.IndexOf("always()", StringComparison.OrdinalIgnoreCase) >= 0 ? Truth.Unknown : Truth.True;

        if (stops.TryGetValue((scope, need, result), out var known)) return known;

        // Whatever may start it: one way to run after a failure is enough.
        var runs = Truth.False;
        foreach (var run in PipelineRun.All)
        {
            runs = runs.Or(Evaluate(scope, run, need, result));
            if (runs == Truth.True) break;
        }

        return stops[(scope, need, result)] = runs.Not();
    }

    private Truth NeedsSuccess(WorkflowScope scope, IReadOnlyList<string>? needs)
    {
        var stops = (needs is { Count: > 0 } ? needs : [""]).Select(need => StopsAfterFailureOf(scope, need)).Distinct().ToList();
        return stops.Count == 1 ? stops[0] : Truth.Unknown;
    }

    /// <summary>Whether it may let a combination of the matrix pass, however the workflow runs.</summary>
    public bool MayPass(WorkflowScope scope, MatrixRow row)
    {
        if (!asksForMatrix || Node is null) return true;
        foreach (var run in PipelineRun.All)
            if (new RunFacts(run, scope) { Row = row }.Evaluator.Evaluate(Node).Truth != Truth.False) return true;
        return false;
    }

    private Truth Evaluate(WorkflowScope scope, PipelineRun run, string? failed = null, string result = "failure", string conclusion = "success")
    {
        if (IsTemplate) return Truth.True;
        if (Node is null) return Truth.Unknown;
        if (!asksForMatrix || scope.Rows is not { } rows) return Evaluate(null);

        // The job runs once for each combination: what any of them lets pass is reached.
        var any = Truth.False;
        for (var i = 0; i < rows.Count && any != Truth.True; i++) any = any.Or(Evaluate(rows[i]));
        return any;

        Truth Evaluate(MatrixRow? row) => new RunFacts(run, scope, failed) { Conclusion = conclusion, Result = result, Row = row }.Evaluator.Evaluate(Node).Truth;
    }
}
