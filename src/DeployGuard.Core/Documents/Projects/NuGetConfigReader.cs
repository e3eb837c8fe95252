using DeployGuard.Documents.Settings;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>Reads nuget.config.</summary>
public sealed class NuGetConfigReader : IDocumentReader
{
    /// <inheritdoc/>
    public FileKind Kind => FileKind.NuGetConfig;

    /// <inheritdoc/>
    public Type DocumentType => typeof(NuGetConfigDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text)
    {
        var syntax = XmlSyntaxReader.Read(text);
        var sections = syntax.Root?.Children ?? [];
        var sources =
            from section in sections
            where section.Is("packageSources")
            from element in section.Children
            where element.Is("add")
            let key = element.Attribute("key")
            let value = element.Attribute("value")
            where key is not null && value is not null
            select new PackageSource(key.Value, value.Value, value.ValueSpan);
        var passwords =
            from section in sections
            where section.Is("packageSourceCredentials")
            from source in section.Children
            from element in source.Children
            where element.Is("add") && string.Equals(element.Attribute("key")?.Value, "ClearTextPassword", StringComparison.OrdinalIgnoreCase)
            let value = element.Attribute("value")
            where value is { Value.Length: > 0 } && value.Value.IndexOf('%') < 0
            select value;
        return new NuGetConfigDocument(text, [.. sources], syntax.Comments)
        {
            ClearTextPasswords = [.. passwords],
            Settings = XmlSettings.Of(text, syntax.Root),
        };
    }
}
