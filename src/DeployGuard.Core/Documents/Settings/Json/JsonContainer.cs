using DeployGuard.Text;

namespace DeployGuard.Documents.Settings.Json;

/// <summary>An object or an array that is open while JSON is read.</summary>
/// <param name="key">Its key.</param>
/// <param name="isObject">False for an array.</param>
/// <param name="opening">The bracket.</param>
/// <param name="members">What is known of the keys in it.</param>
internal sealed class JsonContainer(SettingsKey key, bool isObject, TextSpan opening, JsonMembers members)
{
    private int items;

    public SettingsKey Key { get; } = key;

    public bool IsObject { get; } = isObject;

    public TextSpan Opening { get; } = opening;

    public JsonMembers Members { get; } = members;

    /// <summary>The index of the next item of an array.</summary>
    public int NextIndex() => items++;
}

/// <summary>
/// The keys of an object. The provider puts all objects of one key together, and compares names without their casing: only single values collide.
/// </summary>
internal sealed class JsonMembers
{
    private Dictionary<string, JsonMembers>? members;
    private bool isSet;

    /// <summary>What is known below a key.</summary>
    public JsonMembers Below(string name)
    {
        members ??= new Dictionary<string, JsonMembers>(StringComparer.OrdinalIgnoreCase);
        if (!members.TryGetValue(name, out var below)) members[name] = below = new JsonMembers();
        return below;
    }

    /// <summary>Sets a single value; false when it is set already.</summary>
    public bool TrySet(string name)
    {
        var member = Below(name);
        if (member.isSet) return false;

        member.isSet = true;
        return true;
    }
}
