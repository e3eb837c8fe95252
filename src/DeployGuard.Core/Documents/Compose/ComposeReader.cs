using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>Reads compose files.</summary>
public sealed class ComposeReader : IDocumentReader
{
    /// <summary>The reader for files that a project names whatever they are called; it keeps no state.</summary>
    internal static ComposeReader Instance { get; } = new();

    /// <inheritdoc/>
    public FileKind Kind => FileKind.Compose;

    /// <inheritdoc/>
    public Type DocumentType => typeof(ComposeDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text) => new ComposeDocument(YamlReader.Read(text));
}
