using DeployGuard.Repository;

namespace DeployGuard.Validation;

/// <summary>Runs all rules over a repository. Safe for concurrent use; a run keeps nothing for the next one.</summary>
/// <param name="catalog">The rules.</param>
/// <param name="settings">What the user set.</param>
public sealed class Validator(RuleCatalog catalog, ValidationSettings settings)
{
    /// <summary>Validates every file a reader understands.</summary>
    /// <param name="repository">The files.</param>
    /// <param name="cancellationToken">Stops the validation.</param>
    /// <exception cref="OperationCanceledException">The validation was stopped.</exception>
    public ValidationResult Validate(RepositorySnapshot repository, CancellationToken cancellationToken = default) =>
        Validate(repository, [], cancellationToken);

    /// <summary>Validates every file a reader understands.</summary>
    /// <param name="repository">The files.</param>
    /// <param name="hostFindings">
    /// What the host found by itself (<see cref="HostFindings"/>): subject to the same settings, part of the result.
    /// </param>
    /// <param name="cancellationToken">Stops the validation.</param>
    /// <exception cref="OperationCanceledException">The validation was stopped.</exception>
    public ValidationResult Validate(
        RepositorySnapshot repository, IEnumerable<Finding> hostFindings, CancellationToken cancellationToken) =>
        new ValidationRun(catalog, settings, repository, cancellationToken).Execute(hostFindings);
}
