using DeployGuard.Documents;

namespace DeployGuard.Validation;

/// <summary>A rule about one document at a time.</summary>
/// <typeparam name="TDocument">The kind of document.</typeparam>
public abstract class DocumentRule<TDocument> : Rule where TDocument : Document
{
    internal sealed override Type DocumentType => typeof(TDocument);

    internal sealed override IEnumerable<Finding> Run(Document? document, ValidationContext context) =>
        Validate((TDocument)document!, context);

    /// <summary>What is wrong with a document.</summary>
    protected abstract IEnumerable<Finding> Validate(TDocument document, ValidationContext context);
}
