using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>An element of an XML file with the places of its parts.</summary>
public sealed class ElementSyntax
{
    /// <summary>The name without prefix; MSBuild and NuGet files are read whatever their namespace.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the start tag.</summary>
    public required TextSpan NameSpan { get; init; }

    /// <summary>The attributes in order.</summary>
    public required IReadOnlyList<AttributeSyntax> Attributes { get; init; }

    /// <summary>The elements directly inside, in order.</summary>
    public required IReadOnlyList<ElementSyntax> Children { get; init; }

    /// <summary>The elements directly inside that somebody turned off by making them a comment, in order.</summary>
    public IReadOnlyList<ElementSyntax> Commented { get; init; } = [];

    /// <summary>The text directly inside, decoded and trimmed; empty when there is none.</summary>
    public required string Value { get; init; }

    /// <summary>The first piece of text directly inside, trimmed; the name when there is none.</summary>
    public required TextSpan ValueSpan { get; init; }

    /// <summary>The attribute of a name in any casing, or null.</summary>
    public AttributeSyntax? Attribute(string name) =>
        Attributes.FirstOrDefault(attribute => string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the element has this name in any casing.</summary>
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
