using DeployGuard.Validation;
using DeployGuard.Validation.Configuration;
using Microsoft.Build.Framework;

namespace DeployGuard.Tasks;

/// <summary>The properties and CI variables of a build by name, in any casing.</summary>
/// <param name="items">The name as identity, the value as metadata <c>Value</c>.</param>
internal sealed class TaskSettings(IEnumerable<ITaskItem> items)
{
    private readonly Dictionary<string, string> values =
        items.ToDictionary(item => item.ItemSpec, item => item.GetMetadata("Value"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a property, null when it is not set.</summary>
    public string? Find(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>What the values mean for a validation; what makes no sense becomes a finding of it.</summary>
    /// <param name="repositoryRoot">Absolute path of the repository root.</param>
    public ValidationSettings Parse(string repositoryRoot)
    {
        var policyFiles = (Find("GlobalAnalyzerConfigFiles") ?? "").Split(['|'], StringSplitOptions.RemoveEmptyEntries);
        return ValidationSettings.Parse(Find, Find) with
        {
            Configuration = OuterConfiguration.FindOnDisk(repositoryRoot, policyFiles),
        };
    }
}
