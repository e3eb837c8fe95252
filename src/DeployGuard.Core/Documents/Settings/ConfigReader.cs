using DeployGuard.Documents.Projects;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Settings;

/// <summary>Reads web.config, app.config and other configuration files in XML.</summary>
public sealed class ConfigReader : IDocumentReader
{
    /// <inheritdoc/>
    public FileKind Kind => FileKind.Config;

    /// <inheritdoc/>
    public Type DocumentType => typeof(ConfigDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text)
    {
        var syntax = XmlSyntaxReader.Read(text);
        return new ConfigDocument(text, syntax.Root, syntax.Comments);
    }
}
