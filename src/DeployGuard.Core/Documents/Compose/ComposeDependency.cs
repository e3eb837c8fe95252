using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>One entry of <c>depends_on</c>.</summary>
/// <param name="Service">The service that has to be there.</param>
/// <param name="NameLocation">Its name.</param>
public sealed record ComposeDependency(string Service, Location NameLocation)
{
    /// <summary>The condition as written; null in the list form and when none is written, which means <c>service_started</c>.</summary>
    public ComposeScalar? ConditionText { get; init; }

    /// <summary>The condition; null when a variable hides it.</summary>
    public string? Condition => ConditionText is null ? "service_started" : ConditionText.Value;

    /// <summary>False when the project starts without the service (<c>required: false</c>).</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>True in the list form, which cannot hold a condition.</summary>
    public bool IsShortForm { get; init; }

    internal static ComposeDependency Read(ComposeEntry entry, ComposeNode dependsOn) => new(entry.Name, entry.NameLocation)
    {
        ConditionText = (entry.Value as ComposeMapping)?.Scalar("condition"),
        IsRequired = (entry.Value as ComposeMapping)?.Scalar("required")?.Boolean != false,
        IsShortForm = dependsOn is ComposeSequence || entry.Value.IsNull,
    };
}
