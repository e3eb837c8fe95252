namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>
/// Bounds the text that all variables of one file may hold together. Values that mention each other grow with every
/// line; beyond the budget they count as unknowable.
/// </summary>
internal sealed class ExpansionBudget
{
    private int remaining = 4_000_000;

    /// <summary>The value of a word, Unknown when a part of it cannot be known or the budget is spent.</summary>
    public VariableValue Evaluate(DockerWord word, IVariableScope scope)
    {
        if (remaining <= 0 || word.Expand(scope) is not { } text) return VariableValue.Unknown;

        remaining -= text.Length;
        return remaining < 0 ? VariableValue.Unknown : VariableValue.Known(text);
    }
}
