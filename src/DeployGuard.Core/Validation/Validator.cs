using DeployGuard.Documents;
using DeployGuard.Repository;

namespace DeployGuard.Validation;

/// <summary>Runs all rules over a repository.</summary>
/// <param name="catalog">The rules.</param>
/// <param name="settings">What the user set.</param>
public sealed class Validator(RuleCatalog catalog, ValidationSettings settings)
{
    /// <summary>Validates every file a reader understands.</summary>
    public ValidationResult Validate(RepositorySnapshot repository)
    {
        var documents = new RepositoryDocuments(repository, DocumentReaders.All);
        var context = new ValidationContext(documents, settings);
        var validated = documents.Validated.ToList();
        var findings =
            from rule in catalog.Rules
            from finding in rule.DocumentType is null
                ? rule.Run(null, context)
                : validated.Select(documents.Read)
                    .Where(document => rule.DocumentType.IsInstanceOfType(document))
                    .SelectMany(document => rule.Run(document, context))
            orderby finding.Location.Path, finding.Location.Span.Start, finding.RuleId
            select new ReportedFinding(finding, Severity.Warning);
        return new ValidationResult([.. findings], validated.Count);
    }
}
