using DeployGuard.Documents;
using DeployGuard.Repository;

namespace DeployGuard.Validation;

/// <summary>What a rule may look at besides its document.</summary>
/// <param name="Documents">All documents of the repository.</param>
/// <param name="Settings">What the user set.</param>
public sealed record ValidationContext(RepositoryDocuments Documents, ValidationSettings Settings)
{
    /// <summary>The files of the repository.</summary>
    public RepositorySnapshot Repository => Documents.Repository;
}
