using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>Reads environment files.</summary>
public sealed class EnvFileReader : IDocumentReader
{
    /// <summary>The reader for files that a compose file names whatever they are called; it keeps no state.</summary>
    internal static EnvFileReader Instance { get; } = new();

    /// <inheritdoc/>
    public FileKind Kind => FileKind.EnvFile;

    /// <inheritdoc/>
    public Type DocumentType => typeof(EnvFileDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text)
    {
        var parser = new EnvFileParser(text);
        parser.Parse();
        return new EnvFileDocument(text, parser.Entries, parser.Problems, parser.Comments);
    }
}
