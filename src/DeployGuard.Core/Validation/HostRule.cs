using DeployGuard.Documents;

namespace DeployGuard.Validation;

/// <summary>
/// A finding that no look at a document can make: reported by the validator or its host (DG9xxx). The rule gives
/// it id, documentation and severity.
/// </summary>
public abstract class HostRule : Rule
{
    internal sealed override Type? DocumentType => null;

    internal sealed override IEnumerable<Finding> Run(Document? document, ValidationContext context) => [];
}
