using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>Reads project files and their imports, which share one format.</summary>
/// <param name="kind"><see cref="FileKind.Project"/> or <see cref="FileKind.MSBuildImport"/>.</param>
public sealed class MSBuildReader(FileKind kind) : IDocumentReader
{
    /// <inheritdoc/>
    public FileKind Kind { get; } = kind;

    /// <inheritdoc/>
    public Type DocumentType => typeof(MSBuildDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text) => new MSBuildDocument(text, XmlSyntaxReader.Read(text));
}
