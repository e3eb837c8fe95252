using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>What a name of a template stands for: a part of a file, and where that part stands.</summary>
/// <param name="Node">The part; null for what nobody has set.</param>
/// <param name="Scope">Where it stands: its own expressions mean what they mean there.</param>
internal sealed record AzureBinding(YamlNode? Node, AzureScope Scope)
{
    /// <summary>True for a parameter that whoever starts the pipeline by hand may change.</summary>
    public bool IsRuntime { get; init; }

    /// <summary>True when the file says for certain that there is nothing.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>The key, for an entry that <c>each</c> goes through; null for everything else.</summary>
    public string? PairKey { get; init; }

    /// <summary>The part that names lead to; null when there is none or it cannot be told.</summary>
    public AzureBinding? Find(IEnumerable<string> names)
    {
        var result = this;
        foreach (var name in names)
        {
            if (result.PairKey is not null && name == "value")
            {
                result = result with { PairKey = null };
            }
            else if (result.Node?.Target is YamlMapping mapping && mapping.EffectiveEntries.FirstOrDefault(entry => Is(entry.Name, name)) is { } found)
            {
                result = result with { Node = found.Value, PairKey = null };
            }
            else
            {
                return result.Node?.Target is YamlMapping known && known.EffectiveEntries.All(entry => entry.Name?.IndexOf('$') < 0)
                    ? result with { Node = null, IsMissing = true }
                    : null;
            }
        }

        return result;
    }

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
