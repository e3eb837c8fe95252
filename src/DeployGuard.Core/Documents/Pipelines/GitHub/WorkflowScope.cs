using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>
/// What is known where an expression stands: the names of the main branch, the inputs when the workflow or action was called, the variables
/// that are written out, and the combinations of the job's matrix.
/// </summary>
/// <param name="mainBranches">What the main branch may be called.</param>
internal sealed class WorkflowScope(IReadOnlyList<string> mainBranches)
{
    private static readonly IReadOnlyDictionary<string, string> NoLiterals = new Dictionary<string, string>();
    private static readonly IReadOnlyDictionary<string, ScopedText> NoInputs = new Dictionary<string, ScopedText>();

    private readonly WorkflowScope? outer;
    private IReadOnlyDictionary<string, ScopedText> inputs = NoInputs;
    private MatrixRow? callerRow;
    private Dictionary<string, ScopedText?>? variables;
    private IReadOnlyDictionary<string, string>? literals;

    private WorkflowScope(WorkflowScope outer) : this(outer.MainBranches)
    {
        this.outer = outer;
        (inputs, callerRow, IsStarted, IsSetLater, Rows, Fuel) = (outer.inputs, outer.callerRow, outer.IsStarted, outer.IsSetLater, outer.Rows, outer.Fuel);
    }

    /// <summary>What the main branch may be called.</summary>
    public IReadOnlyList<string> MainBranches { get; } = mainBranches;

    /// <summary>True in a workflow that an event starts: nobody hands over inputs but who starts it by hand.</summary>
    public bool IsStarted { get; init; }

    /// <summary>Whether some step may set a variable anew for those behind it.</summary>
    public Func<string, bool> IsSetLater { get; init; } = _ => false;

    /// <summary>How often an expression may still be worked out for a combination of a matrix, in the whole pipeline.</summary>
    public Fuel Fuel { get; private init; } = new(100_000);

    /// <summary>The combinations of the matrix around; null for none and for those that are not written out.</summary>
    public IReadOnlyList<MatrixRow>? Rows { get; private init; }

    /// <summary>The variables that are the same however the pipeline runs, by name.</summary>
    public IReadOnlyDictionary<string, string> Literals => literals ??= ReadLiterals();

    /// <summary>The value of an input for a way to run; unknown when nobody writes it out.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="run">The way to run.</param>
    /// <param name="isLiteral">True when it is the same for every way to run.</param>
    public ExpressionValue InputOf(string name, PipelineRun run, out bool isLiteral)
    {
        var isHanded = inputs.TryGetValue(name, out var value);
        isLiteral = isHanded ? value!.IsLiteral : !IsStarted;
        return isHanded ? value!.ValueFor(run, callerRow) : IsStarted && run.Event != PipelineEvent.Manual ? ExpressionValue.Null : ExpressionValue.Unknown;
    }

    /// <summary>The value of a variable for a way to run; unknown when nobody writes it out.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="run">The way to run.</param>
    /// <param name="row">The combination of the matrix; null when it is not told.</param>
    /// <param name="isLiteral">True when it is the same for every way to run.</param>
    public ExpressionValue VariableOf(string name, PipelineRun run, MatrixRow? row, out bool isLiteral)
    {
        ScopedText? value = null;
        for (var scope = this; scope is not null; scope = scope.outer)
            if (scope.variables is { } own && own.TryGetValue(name, out value)) break;
        isLiteral = value is null or { IsLiteral: true };
        return value?.ValueFor(run, row) ?? ExpressionValue.Unknown;
    }

    /// <summary>The scope behind an <c>env</c>; this one when there is none.</summary>
    public WorkflowScope With(YamlNode? env)
    {
        if (env?.Target is not YamlMapping { EffectiveEntries.Count: > 0 } mapping) return this;

        var own = new Dictionary<string, ScopedText?>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in mapping.EffectiveEntries)
        {
            if (entry.Name is not { } name) continue;
            // An empty one waits for a step that fills it.
            own[name] = entry.Value.Target is YamlScalar { IsNull: false, Value.Length: > 0 } scalar && !IsSetLater(name) ? new ScopedText(scalar, this, isText: true) : null;
        }

        return new WorkflowScope(this) { variables = own };
    }

    /// <summary>The scope of a job with some combinations of a matrix.</summary>
    public WorkflowScope With(IReadOnlyList<MatrixRow>? rows) => rows is null && Rows is null ? this : new WorkflowScope(this) { Rows = rows };

    /// <summary>The scope inside of a workflow that is called here; variables do not go along.</summary>
    /// <param name="call">What the caller hands over; null for nothing.</param>
    /// <param name="declared">The inputs the workflow declares; null for none.</param>
    /// <param name="row">The combination of the caller's matrix; null when what is handed over depends on none.</param>
    public WorkflowScope Inside(YamlMapping? call, YamlMapping? declared, MatrixRow? row = null) =>
        new(MainBranches) { IsSetLater = IsSetLater, Fuel = Fuel, inputs = Handed(call, declared, areTexts: false), callerRow = row };

    /// <summary>The scope inside of an action that is called here: its inputs are texts, and variables go along.</summary>
    /// <param name="call">What the step hands over; null for nothing.</param>
    /// <param name="declared">The inputs the action declares; null for none.</param>
    public WorkflowScope InsideAction(YamlMapping? call, YamlMapping? declared) => new(this) { IsStarted = false, Rows = null, callerRow = null, inputs = Handed(call, declared, areTexts: true) };

    private Dictionary<string, ScopedText> Handed(YamlMapping? call, YamlMapping? declared, bool areTexts)
    {
        var result = new Dictionary<string, ScopedText>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in declared?.EffectiveEntries ?? [])
        {
            if (entry.Name is not { } name || entry.Value.Target is not YamlMapping input) continue;
            if (input.Find("default")?.Target is YamlScalar value) result[name] = new ScopedText(value, this, areTexts);
            else if (areTexts || input.Find("type")?.Target is YamlScalar { Value: "string" }) result[name] = ScopedText.Empty;
        }

        foreach (var entry in call?.EffectiveEntries ?? [])
            if (entry.Name is { } name && entry.Value.Target is YamlScalar value) result[name] = new ScopedText(value, this, areTexts);
        return result;
    }

    private IReadOnlyDictionary<string, string> ReadLiterals()
    {
        var outside = outer?.Literals ?? NoLiterals;
        if (variables is null) return outside;

        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in outside)
            if (!variables.ContainsKey(pair.Key)) result[pair.Key] = pair.Value;
        foreach (var pair in variables)
            if (pair.Value?.Constant is { } text) result[pair.Key] = text;
        return result;
    }
}
