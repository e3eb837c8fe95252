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
        var sections = XmlSyntaxReader.Read(text)?.Children ?? [];
        var sources =
            from section in sections
            where section.Is("packageSources")
            from element in section.Children
            where element.Is("add")
            let key = element.Attribute("key")
            let value = element.Attribute("value")
            where key is not null && value is not null
            select new PackageSource(key.Value, value.Value, value.ValueSpan);
        return new NuGetConfigDocument(text, [.. sources]);
    }
}
