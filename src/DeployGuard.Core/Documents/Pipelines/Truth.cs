namespace DeployGuard.Documents.Pipelines;


/// <summary>What is known of a statement about a file: true, false, or that nobody can tell from the repository.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>What decides it is not in the repository.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    True,
}

/// <summary>The logic of three values (Kleene): an unknown part matters only where the known ones do not decide.</summary>
public static class TruthLogic
{
    /// <summary>True when both are, false when one is.</summary>
    public static Truth And(this Truth one, Truth other) => one < other ? one : other;

    /// <summary>True when one is, false when both are.</summary>
    public static Truth Or(this Truth one, Truth other) => one > other ? one : other;

    /// <summary>The opposite; unknown stays unknown.</summary>
    public static Truth Not(this Truth value) => (Truth)(2 - (int)value);

    /// <summary>The value of a known statement.</summary>
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
