using DeployGuard.Documents.Yaml;
using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>What actions of GitHub and tasks of Azure do; names of tasks have no slash.</summary>
internal static class ActionTable
{
    private static readonly IReadOnlyList<ActionRow> All = [.. GitHubActions.Rows, .. AzureTasks.Rows, .. HarmlessActions.Rows];

    /// <summary>
    /// What an action does; <see cref="Unknown"/> for one that no row is about, since anybody's action may deploy.
    /// </summary>
    /// <remarks>Guarded is what an expression in an input decides.</remarks>
    /// <param name="name">Its name without version.</param>
    /// <param name="inputs">Its inputs.</param>
    public static IReadOnlyList<(StepCapabilities Capability, CapabilityProviso Proviso, bool IsGuarded)> Of(string name, IReadOnlyDictionary<string, YamlScalar> inputs)
    {
        var isKnown = false;
        var found = new List<(StepCapabilities, CapabilityProviso, bool)>();
        foreach (var row in All)
        {
            if (!row.IsAbout(name)) continue;
            isKnown = true;
            if (row.Matches(inputs) is var matches && matches != Truth.False) found.Add((row.Capabilities, row.Proviso, matches == Truth.Unknown));
        }

        return isKnown ? found : [(Unknown, CapabilityProviso.None, false)];
    }
}
