using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>A place in a service that names another service or a resource of the project.</summary>
/// <param name="Attribute">The attribute it stands in, such as <c>depends_on</c>.</param>
/// <param name="Section">The top-level section that has to have the name, such as <c>volumes</c>.</param>
/// <param name="Name">The name; null when a variable hides it.</param>
/// <param name="Location">The text that names it.</param>
public sealed record ComposeReference(string Attribute, string Section, string? Name, Location Location)
{
    /// <summary>False when the project starts without it (<c>required: false</c>).</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>True when no variable takes part, not even one with a default: the name is what the file says on every machine.</summary>
    public bool IsLiteral => Name is not null && Location.Source.ToString(Location.Span).IndexOf('$') < 0;
}
