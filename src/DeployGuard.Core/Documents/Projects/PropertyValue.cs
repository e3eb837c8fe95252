using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>What is known of an MSBuild property without running MSBuild.</summary>
/// <param name="IsKnown">False when a condition, an import or a function decides and only MSBuild can tell.</param>
/// <param name="Text">The value; empty when the property is not defined, as in MSBuild, or not known.</param>
/// <param name="Location">Where the value was set; null when it is empty or not known.</param>
public sealed record PropertyValue(bool IsKnown, string Text, Location? Location = null)
{
    /// <summary>Certainly not set by any file.</summary>
    public static PropertyValue Undefined { get; } = new(true, "");

    /// <summary>Cannot be told.</summary>
    public static PropertyValue Unknown { get; } = new(false, "");

    /// <summary>True or false when the property certainly is or is not "true"; null when it is not known.</summary>
    public bool? IsTrue => IsKnown ? string.Equals(Text, "true", StringComparison.OrdinalIgnoreCase) : null;
}
