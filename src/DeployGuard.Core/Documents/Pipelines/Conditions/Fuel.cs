namespace DeployGuard.Documents.Pipelines.Conditions;

/// <summary>How much work may still be done: templates, bases and aliases that use each other could make it grow without end.</summary>
/// <param name="amount">How often something may be taken.</param>
internal sealed class Fuel(int amount)
{
    private int left = amount;

    /// <summary>False when there is none left.</summary>
    public bool Take() => left > 0 && left-- > 0;
}
