using DeployGuard.Documents.Dockerfiles.Expansion;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>
/// The variables of an environment file as compose sees them: the surroundings win, then the last entry of a name; a value sees the
/// surroundings and the entries before it (compose-go, dotenv).
/// </summary>
public sealed class EnvFileScope : IVariableScope
{
    /// <summary>Values that mention each other grow with every line; beyond the budget, in characters, they count as unknown.</summary>
    private const int Budget = 1_000_000;

    private readonly IVariableScope outer;
    private readonly Dictionary<string, VariableValue> values = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <param name="file">The file.</param>
    /// <param name="outer">The shell around it; what it does not know is taken from the file.</param>
    public EnvFileScope(EnvFileDocument file, IVariableScope outer)
    {
        this.outer = outer;
        var remaining = Budget;
        foreach (var entry in file.Entries)
        {
            var value = remaining > 0 ? ValueOf(entry) : VariableValue.Unknown;
            if (value.State == VariableState.Unset) continue;

            remaining -= value.Text?.Length ?? 0;
            if (!values.ContainsKey(entry.Name)) names.Add(entry.Name);
            values[entry.Name] = value;
        }
    }

    /// <summary>The names the file sets, in the order they first appear; names alone only when the surroundings may have them.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>What the file itself says of a name, whatever the surroundings hold: what a container gets from its <c>env_file</c>.</summary>
    public VariableValue ValueOf(string name) => values.TryGetValue(name, out var value) ? value : VariableValue.Unset;

    /// <inheritdoc/>
    public VariableValue Find(string name)
    {
        var around = outer.Find(name);
        return around.State != VariableState.Known && values.TryGetValue(name, out var own) ? own : around;
    }

    private VariableValue ValueOf(EnvEntry entry)
    {
        if (!entry.HasValue) return outer.Find(entry.Name);
        return entry.Value.Evaluate(this) is { } text ? VariableValue.Known(text) : VariableValue.Unknown;
    }
}
