using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Inputs of a step, whose names ignore case on every service.</summary>
internal static class StepInputs
{
    /// <summary>An input by name; null when it is not given.</summary>
    public static YamlScalar? Find(IReadOnlyDictionary<string, YamlScalar> inputs, params string[] names) =>
        inputs.Where(input => names.Contains(input.Key, StringComparer.OrdinalIgnoreCase)).Select(input => input.Value).FirstOrDefault();

    /// <summary>True when the value is not written but put in.</summary>
    public static bool IsExpression(YamlScalar scalar) =>
        scalar.Value.IndexOf("${{", StringComparison.Ordinal) >= 0 || scalar.Value.IndexOf("$(", StringComparison.Ordinal) >= 0
        || scalar.Value.IndexOf("$[", StringComparison.Ordinal) >= 0;
}
