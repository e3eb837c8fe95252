using DeployGuard.Documents.Compose;

namespace DeployGuard.Validation;

/// <summary>
/// A rule about what one compose file says by itself, whatever other files add: what it includes and extends is part of it.
/// </summary>
public abstract class ComposeFileRule : DocumentRule<ComposeDocument>
{
    /// <summary>What is wrong with a file.</summary>
    /// <param name="file">The model of the file alone; nothing follows from what is absent in it.</param>
    /// <param name="context">The rest of the repository.</param>
    protected abstract IEnumerable<Finding> Validate(ComposeProject file, ValidationContext context);

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context) =>
        Validate(context.Documents.Model(ComposeProjects.Build).Alone(document), context);
}
