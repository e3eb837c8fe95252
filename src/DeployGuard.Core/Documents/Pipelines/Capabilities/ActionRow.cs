using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>A row of the tables of actions and tasks: what one of them does for a deployment.</summary>
/// <param name="Names">The names without version, alternatives separated by blanks; <c>*</c> stands for anything.</param>
/// <param name="Capabilities">What it does; none for one that is known to do nothing a checklist asks for.</param>
internal sealed record ActionRow(string Names, StepCapabilities Capabilities)
{
    /// <summary>
    /// Inputs that have to be given, as <c>name=value|value</c> with stars; behind <c>name=?</c> the input may also be missing, because the
    /// first value is the default. What an expression decides may be any value.
    /// </summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>An input that must not have a value, in the same form; what an expression decides does not count.</summary>
    public string Without { get; init; } = "";

    /// <summary>Names that a star takes in and that are not meant, in the form of <see cref="Names"/>.</summary>
    public string Except { get; init; } = "";

    /// <summary>What the job has to be like.</summary>
    public CapabilityProviso Proviso { get; init; }

    /// <summary>True when the row is about an action or task.</summary>
    /// <param name="name">Its name without version.</param>
    public bool IsAbout(string name) => WordPattern.IsAny(Names, name) && (Except.Length == 0 || !WordPattern.IsAny(Except, name));

    /// <summary>True when the inputs of a step are what the row asks for.</summary>
    public bool Matches(IReadOnlyDictionary<string, YamlScalar> inputs)
    {
        if (!With.All(condition => Holds(condition, inputs, ofExpression: true))) return false;
        return Without.Length == 0 || !Without.Split(' ').Any(condition => Holds(condition, inputs, ofExpression: false));
    }

    private static bool Holds(string condition, IReadOnlyDictionary<string, YamlScalar> inputs, bool ofExpression)
    {
        var equals = condition.IndexOf('=');
        var name = condition.Substring(0, equals);
        var values = condition.Substring(equals + 1);
        var isDefault = values.StartsWith("?", StringComparison.Ordinal);
        if (isDefault) values = values.Substring(1);

        if (StepInputs.Find(inputs, name) is not { } input) return isDefault;
        if (StepInputs.IsExpression(input)) return ofExpression;
        return values.Split('|').Any(value => WordPattern.Is(value.Replace('+', ' '), input.Value.Trim()));
    }
}
