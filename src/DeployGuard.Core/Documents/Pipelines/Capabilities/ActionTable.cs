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
    /// <param name="name">Its name without version.</param>
    /// <param name="inputs">Its inputs.</param>
    public static IReadOnlyList<(StepCapabilities Capability, CapabilityProviso Proviso)> Of(string name, IReadOnlyDictionary<string, YamlScalar> inputs)
    {
        var isKnown = false;
        var found = new List<(StepCapabilities, CapabilityProviso)>();
        foreach (var row in All)
        {
            if (!row.IsAbout(name)) continue;
            isKnown = true;
            if (row.Matches(inputs)) found.Add((row.Capabilities, row.Proviso));
        }

        return isKnown ? found : [(Unknown, CapabilityProviso.None)];
    }
}
