namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>
/// The variables of FROM lines: the ARGs before the first FROM, and the platform arguments every build predefines.
/// </summary>
internal sealed class GlobalScope : IVariableScope
{
    private static readonly HashSet<string> Predefined = new(StringComparer.Ordinal)
    {
        "TARGETPLATFORM", "TARGETOS", "TARGETOSVERSION", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE",
        "BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT",
    };

    private readonly Dictionary<string, VariableValue> values = new(StringComparer.Ordinal);

    /// <summary>True for the platform arguments a build sets by itself.</summary>
    public static bool IsPredefined(string name) => Predefined.Contains(name);

    /// <inheritdoc/>
    public VariableValue Find(string name)
    {
        if (values.TryGetValue(name, out var value)) return value;
        return IsPredefined(name) ? VariableValue.Unknown : VariableValue.Unset;
    }

    /// <summary>Declares an ARG. A predefined argument keeps the value of the build unless a default is given.</summary>
    public void Declare(string name, VariableValue value)
    {
        if (value.State == VariableState.Declared && IsPredefined(name)) return;
        values[name] = value;
    }
}
