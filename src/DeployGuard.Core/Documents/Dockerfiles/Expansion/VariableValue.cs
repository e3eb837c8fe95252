namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>What is known of a variable.</summary>
/// <param name="State">How much is known.</param>
/// <param name="Text">The value when it is known, else null.</param>
public readonly record struct VariableValue(VariableState State, string? Text)
{
    /// <summary>Set, but to what cannot be known.</summary>
    public static VariableValue Unknown { get; } = new(VariableState.Unknown, null);

    /// <summary>Nobody sets it: it expands to nothing.</summary>
    public static VariableValue Unset { get; } = new(VariableState.Unset, null);

    /// <summary>An ARG without default: unset unless the build passes a value.</summary>
    public static VariableValue Declared { get; } = new(VariableState.Declared, null);

    /// <summary>A value written in the file.</summary>
    public static VariableValue Known(string text) => new(VariableState.Known, text);
}

/// <summary>How much is known of a variable.</summary>
public enum VariableState
{
    /// <summary>It may have any value: it comes from the base image, the platform or another file.</summary>
    Unknown,

    /// <summary>Neither ENV nor ARG nor the base image sets it.</summary>
    Unset,

    /// <summary>Declared by an ARG without default.</summary>
    Declared,

    /// <summary>The value is written in the file (for an ARG, its default).</summary>
    Known,
}
