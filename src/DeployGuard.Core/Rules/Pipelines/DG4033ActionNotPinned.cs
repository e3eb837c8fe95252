using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Actions whose code others can exchange behind the name.</summary>
public sealed class DG4033ActionNotPinned : DocumentRule<PipelineFile>
{
    private static readonly string[] Branches = ["main", "master", "develop", "dev", "trunk", "latest", "HEAD"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4033", "Action is not pinned to a commit", FindingLevel.Suggestion) { Aliases = ["zizmor:unpinned-uses"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(PipelineFile document, ValidationContext context)
    {
        if (document.Dialect is not (PipelineDialect.GitHubWorkflow or PipelineDialect.GitHubAction) || !PipelineParts.AreRead(document)) yield break;

        // One finding for a file: nobody pins a single action.
        var loose = document.Values.Where(value => value.Name == "uses" && IsLoose(value.Scalar.Value)).ToList();
        if (loose.Count == 0) yield break;

        var others = loose.Count == 1 ? "" : $" and {loose.Count - 1} more";
        yield return Report(document, loose[0].Scalar.Span,
            $"'{Excerpt.Of(loose[0].Scalar.Value)}'{others} may become other code at any time: name a commit, with the version in a comment behind it");
    }

    private static bool IsLoose(string action)
    {
        var at = action.IndexOf('@');
        if (at <= 0 || action.StartsWith("./", StringComparison.Ordinal) || action.StartsWith("docker:", StringComparison.Ordinal)) return false;

        var version = action.Substring(at + 1);
        if (version.Length >= 40 && version.All(Uri.IsHexDigit)) return false;
        // Whoever runs on GitHub trusts GitHub: of its own actions only branches are loose.
        var isGitHubs = action.StartsWith("actions/", StringComparison.OrdinalIgnoreCase) || action.StartsWith("github/", StringComparison.OrdinalIgnoreCase);
        return !isGitHubs || Branches.Contains(version);
    }
}
