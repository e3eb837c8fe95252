namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>
/// All definitions of the variables of a stage, each with the place from which it holds. ENV beats ARG of the same name;
/// a stage that starts from another inherits both.
/// </summary>
internal sealed class StageVariables
{
    private const int MaxChainLength = 128;

    private readonly StageVariables? parent;
    private readonly Func<string, VariableValue> baseImage;
    private readonly Dictionary<string, List<(int Place, VariableValue Value)>> environment;
    private readonly Dictionary<string, List<(int Place, VariableValue Value)>> arguments;

    /// <param name="parent">The variables of the stage this one starts from, or null.</param>
    /// <param name="baseImage">What the image at the root sets.</param>
    /// <param name="comparer">Windows ignores the casing of names.</param>
    public StageVariables(StageVariables? parent, Func<string, VariableValue> baseImage, StringComparer comparer)
    {
        this.parent = parent;
        this.baseImage = baseImage;
        environment = new(comparer);
        arguments = new(comparer);
    }

    public void SetEnvironment(string name, int place, VariableValue value) => Add(environment, name, place, value);

    public void SetArgument(string name, int place, VariableValue value) => Add(arguments, name, place, value);

    /// <summary>The value an ARG gave so far, in this stage or one it starts from; null when none declared it.</summary>
    public VariableValue? FindArgument(string name) => FindInChain(name, int.MaxValue, stage => stage.arguments);

    /// <summary>The variables as an instruction sees them.</summary>
    /// <param name="place">The number of the instruction; definitions at this number and later ones do not count.</param>
    public IVariableScope Before(int place) => new View(this, place);

    private VariableValue Find(string name, int place) =>
        FindInChain(name, place, stage => stage.environment)
        ?? (baseImage(name) is { State: VariableState.Known } fromImage ? fromImage : null as VariableValue?)
        ?? FindInChain(name, place, stage => stage.arguments)
        ?? baseImage(name);

    private VariableValue? FindInChain(
        string name, int place, Func<StageVariables, Dictionary<string, List<(int Place, VariableValue Value)>>> kind)
    {
        var stage = this;
        for (var i = 0; stage is not null; i++, stage = stage.parent)
        {
            if (i == MaxChainLength) return VariableValue.Unknown;
            if (kind(stage).TryGetValue(name, out var definitions) && LastBefore(definitions, place) is { } value) return value;
            place = int.MaxValue;
        }

        return null;
    }

    private static VariableValue? LastBefore(List<(int Place, VariableValue Value)> definitions, int place)
    {
        var low = 0;
        var high = definitions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (definitions[middle].Place >= place) high = middle;
            else low = middle + 1;
        }

        return low == 0 ? null : definitions[low - 1].Value;
    }

    private static void Add(
        Dictionary<string, List<(int Place, VariableValue Value)>> kind, string name, int place, VariableValue value)
    {
        if (!kind.TryGetValue(name, out var definitions)) kind.Add(name, definitions = []);
        definitions.Add((place, value));
    }

    private sealed class View(StageVariables stage, int place) : IVariableScope
    {
        public VariableValue Find(string name) => stage.Find(name, place);
    }
}
