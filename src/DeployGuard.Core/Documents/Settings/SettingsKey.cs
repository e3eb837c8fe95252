namespace DeployGuard.Documents.Settings;

/// <summary>The key of a setting or a section, below the section that holds it.</summary>
/// <param name="parent">The section around it; null for the root of the file.</param>
/// <param name="name">The name as written; the 0-based index of an item of an array; empty for the root.</param>
/// <param name="isIndex">True for the index of an item.</param>
public sealed class SettingsKey(SettingsKey? parent, string name, bool isIndex = false)
{
    // A path is for people and for fingerprints. A hostile file has keys of a megabyte around a hundred thousand settings.
    private const int LongestName = 100;

    /// <summary>The section around it; null for the root of the file.</summary>
    public SettingsKey? Parent { get; } = parent;

    /// <summary>The name as written; the 0-based index of an item of an array; empty for the root.</summary>
    public string Name { get; } = name;

    /// <summary>True for the index of an item of an array.</summary>
    public bool IsIndex { get; } = isIndex;

    /// <summary>This name and those around it from the inside out, without the root.</summary>
    public IEnumerable<string> NamesOutward
    {
        get
        {
            for (var key = this; key?.Parent is not null; key = key.Parent) yield return key.Name;
        }
    }

    /// <summary>
    /// The path as .NET configuration writes it: <c>ConnectionStrings:Default</c>, <c>Users:0:Password</c>. Names beyond 100 characters are cut.
    /// </summary>
    public override string ToString() =>
        string.Join(":", NamesOutward.Reverse().Select(part => part.Length <= LongestName ? part : part.Substring(0, LongestName)));
}
