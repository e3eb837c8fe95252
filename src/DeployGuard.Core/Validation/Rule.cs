using DeployGuard.Documents;
using DeployGuard.Text;

namespace DeployGuard.Validation;

/// <summary>
/// One statement about a repository. A rule is a pure function from documents to findings: it keeps no state and
/// reads no files, and is found by reflection. Derive from a base that fits its shape.
/// </summary>
public abstract class Rule
{
    /// <summary>What is known of the rule without running it.</summary>
    public abstract RuleMetadata Metadata { get; }

    /// <summary>The type of document the rule looks at; null when it looks at the repository as a whole.</summary>
    internal abstract Type? DocumentType { get; }

    /// <summary>Runs the rule.</summary>
    /// <param name="document">A document of <see cref="DocumentType"/>, or null when that is null.</param>
    /// <param name="context">The rest of the repository.</param>
    internal abstract IEnumerable<Finding> Run(Document? document, ValidationContext context);

    /// <summary>A finding of this rule at the rule's own level.</summary>
    /// <param name="document">The document at fault.</param>
    /// <param name="span">The smallest text at fault.</param>
    /// <param name="message">What was found and what to write instead, at most 160 characters, no trailing dot.</param>
    protected Finding Report(Document document, TextSpan span, string message) => Report(new Location(document.Text, span), message);

    /// <summary>A finding of this rule at the rule's own level.</summary>
    /// <param name="location">The smallest text at fault.</param>
    /// <param name="message">What was found and what to write instead, at most 160 characters, no trailing dot.</param>
    protected Finding Report(Location location, string message) => new(Metadata.Id, Metadata.Level, location, message);
}
