using DeployGuard.Documents;

namespace DeployGuard.Validation;

/// <summary>A rule about what lies between the files, or about files that are missing.</summary>
public abstract class RepositoryRule : Rule
{
    internal sealed override Type? DocumentType => null;

    internal sealed override IEnumerable<Finding> Run(Document? document, ValidationContext context) =>
        Validate(context);

    /// <summary>What is wrong with the repository.</summary>
    protected abstract IEnumerable<Finding> Validate(ValidationContext context);
}
