using System.Collections.Concurrent;
using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>A variable that a file sets.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its value as written.</param>
/// <param name="Scope">Where it stands.</param>
internal sealed record AzureVariable(string Name, YamlScalar Text, AzureScope Scope)
{
    private readonly ConcurrentDictionary<PipelineRun, Truth> known = new();

    /// <summary>Whether it is there for a way to run; worked out once, since such conditions may ask for variables in turn.</summary>
    public Truth IsSet(PipelineRun run) =>
        known.GetOrAdd(run, _ => Scope.Conditions.Aggregate(Truth.True, (result, condition) => result.And(condition.Passes(run))));

    /// <summary>Its value; variables are texts, whatever they look like.</summary>
    public ConditionValue ValueFor(AzureValues values)
    {
        // A script may set it anew.
        if (Scope.Source.Content.IndexOf("task.setvariable variable=" + Name, StringComparison.OrdinalIgnoreCase) >= 0) return ConditionValue.Unknown;

        return AzureTexts.ValueOf(Text, values with { Scope = Scope });
    }
}
