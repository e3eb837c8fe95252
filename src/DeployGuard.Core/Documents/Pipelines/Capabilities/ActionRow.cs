using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>A row of the tables of actions and tasks: what one of them does for a deployment.</summary>
/// <param name="Names">The names without version, alternatives separated by blanks; <c>*</c> stands for anything.</param>
/// <param name="Capabilities">What it does; none for one that is known to do nothing a checklist asks for.</param>
internal sealed record ActionRow(string Names, StepCapabilities Capabilities)
{
    /// <summary>
    /// Inputs that have to be given, as <c>name=value|value</c> with stars; behind <c>name=?</c> the input may also be missing, because the
    /// first value is the default.
    /// </summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>An input that must not have a value, in the same form.</summary>
    public string Without { get; init; } = "";

    /// <summary>Names that a star takes in and that are not meant, in the form of <see cref="Names"/>.</summary>
    public string Except { get; init; } = "";

    /// <summary>What the job has to be like.</summary>
    public CapabilityProviso Proviso { get; init; }

    /// <summary>True when the row is about an action or task.</summary>
    /// <param name="name">Its name without version.</param>
    public bool IsAbout(string name) => WordPattern.IsAny(Names, name) && (Except.Length == 0 || !WordPattern.IsAny(Except, name));

    /// <summary>Whether the inputs of a step are what the row asks for; what an expression decides is not known.</summary>
    public Truth Matches(IReadOnlyDictionary<string, YamlScalar> inputs)
    {
        var result = Truth.True;
        foreach (var condition in With) result = result.And(Holds(condition, inputs));
        if (Without.Length == 0 || result == Truth.False) return result;

        foreach (var condition in Without.Split(' ')) result = result.And(Holds(condition, inputs).Not());
        return result;
    }

    private static Truth Holds(string condition, IReadOnlyDictionary<string, YamlScalar> inputs)
    {
        var equals = condition.IndexOf('=');
        var name = condition.Substring(0, equals);
        var values = condition.Substring(equals + 1);
        var isDefault = values.StartsWith("?", StringComparison.Ordinal);
        if (isDefault) values = values.Substring(1);

        if (StepInputs.Find(inputs, name) is not { } input) return TruthLogic.Of(isDefault);
        if (values.Split('|').Any(value => WordPattern.Is(value.Replace('+', ' '), input.Value.Trim()))) return Truth.True;
        // Behind words that are written an expression puts a value, and no other option.
        return StepInputs.IsExpression(input) && input.Value.TrimStart()[0] == '$' ? Truth.Unknown : Truth.False;
    }
}
