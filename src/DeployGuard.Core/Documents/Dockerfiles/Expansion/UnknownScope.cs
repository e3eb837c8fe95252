namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>A scope nothing is known of: that of ONBUILD triggers, which run in somebody else's build.</summary>
internal sealed class UnknownScope : IVariableScope
{
    public static UnknownScope Instance { get; } = new();

    public VariableValue Find(string name) => VariableValue.Unknown;
}
