using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Names that are declared somewhere, their casing aside.</summary>
/// <param name="names">The names.</param>
internal sealed class NameSet(IEnumerable<string> names)
{
    /// <summary>Nobody declares more; the search for the nearest of them must not take long for each mistake.</summary>
    private const int MaximumCompared = 500;

    private readonly HashSet<string> all = new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>No names.</summary>
    public static NameSet Empty { get; } = new([]);

    /// <summary>True when there is none.</summary>
    public bool IsEmpty => all.Count == 0;

    /// <summary>True for one of them.</summary>
    public bool Has(string name) => all.Contains(name);

    /// <summary>The one that was probably meant by another name; null for none.</summary>
    public string? Nearest(string name) => NearestName.Find(name, all.Take(MaximumCompared));
}
