using System.Collections.Concurrent;
using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>What is known where an expression stands: the names of the main branch, and the inputs when the workflow was called.</summary>
/// <param name="mainBranches">What the main branch may be called.</param>
internal sealed class WorkflowScope(IReadOnlyList<string> mainBranches)
{
    private readonly Dictionary<string, Func<PipelineRun, ExpressionValue>> inputs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the main branch may be called.</summary>
    public IReadOnlyList<string> MainBranches { get; } = mainBranches;

    /// <summary>The value of an input of a called workflow for a way to run; unknown when nobody writes it out.</summary>
    public ExpressionValue InputOf(string name, PipelineRun run) => inputs.TryGetValue(name, out var value) ? value(run) : ExpressionValue.Unknown;

    /// <summary>The scope inside of a workflow that is called here.</summary>
    /// <param name="call">What the caller hands over; null for nothing.</param>
    /// <param name="declared">The inputs the workflow declares; null for none.</param>
    public WorkflowScope Inside(YamlMapping? call, YamlMapping? declared)
    {
        var inner = new WorkflowScope(MainBranches);
        foreach (var entry in declared?.EffectiveEntries ?? [])
            if (entry.Name is { } name && (entry.Value.Target as YamlMapping)?.Find("default")?.Target is YamlScalar value) inner.Set(name, value, this);
        foreach (var entry in call?.EffectiveEntries ?? [])
            if (entry.Name is { } name && entry.Value.Target is YamlScalar value) inner.Set(name, value, this);
        return inner;
    }

    private void Set(string name, YamlScalar scalar, WorkflowScope outer)
    {
        var places = ExpressionPlaces.In(scalar.Value).ToList();
        var literal = scalar.Kind == YamlScalarKind.Boolean ? ExpressionValue.Of(TruthLogic.Of(scalar.Boolean == true)) : ExpressionValue.Of(scalar.Value);
        if (places.Count == 0)
        {
            inputs[name] = _ => literal;
            return;
        }

        var node = places.Count == 1 && places[0].Length == scalar.Value.Trim().Length && ExpressionPlaces.IsClosed(places[0])
            ? ExpressionParser.Parse(scalar.Value, ExpressionPlaces.Inside(places[0])).Node : null;
        // An input may be made of others of the caller, and so on outwards: each is worked out once.
        var values = new ConcurrentDictionary<PipelineRun, ExpressionValue>();
        inputs[name] = run => node is null
            ? ExpressionValue.Unknown
            : values.GetOrAdd(run, _ => new RunFacts(run, MainBranches) { Input = input => outer.InputOf(input, run) }.Evaluator.Evaluate(node));
    }
}
