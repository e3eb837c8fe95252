using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>Reads project files, their imports and publish profiles, which share one format.</summary>
/// <param name="kind"><see cref="FileKind.Project"/>, <see cref="FileKind.MSBuildImport"/> or <see cref="FileKind.PublishProfile"/>.</param>
public sealed class MSBuildReader(FileKind kind) : IDocumentReader
{
    /// <inheritdoc/>
    public FileKind Kind { get; } = kind;

    /// <inheritdoc/>
    public Type DocumentType => typeof(MSBuildDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text)
    {
        var syntax = XmlSyntaxReader.Read(text);
        return new MSBuildDocument(text, syntax.Root, syntax.Comments);
    }
}
