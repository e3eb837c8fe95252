using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents;

/// <summary>Turns the text of one kind of file into its model.</summary>
public interface IDocumentReader
{
    /// <summary>The kind of file this reader understands.</summary>
    FileKind Kind { get; }

    /// <summary>The type of document <see cref="Read"/> returns.</summary>
    Type DocumentType { get; }

    /// <summary>
    /// Reads a file. Tolerates any content: what it cannot understand becomes a <see cref="SyntaxProblem"/>.
    /// </summary>
    Document Read(SourceText text);
}
