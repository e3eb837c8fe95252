using DeployGuard.Documents.Compose;
using DeployGuard.Repository;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A file with a default name beside one that compose takes first.</summary>
public sealed class DG2003SeveralDefaultFiles : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2003", "Compose file is never loaded beside another default one", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context)
    {
        var name = document.Name;
        if (name.DefaultRank <= 0 && name.OverrideRank <= 0) yield break;

        var directory = RepositoryPath.DirectoryOf(document.Path);
        var siblings = context.Documents.All<ComposeDocument>().Where(other => RepositoryPath.DirectoryOf(other.Path) == directory).ToList();
        var taken = siblings.Where(other => Rank(other.Name, name) >= 0).OrderBy(other => Rank(other.Name, name)).First();
        if (taken == document || IsUsed(document, siblings, directory, context)) yield break;

        yield return Report(document, new TextSpan(0, 0), $"Compose takes {Excerpt.Of(FileName(taken))} and never this file beside it; merge the two, or name one of them otherwise");
    }

    private static int Rank(ComposeFileName name, ComposeFileName like) => like.DefaultRank >= 0 ? name.DefaultRank : name.OverrideRank;

    // A script may name it, and another file may include or extend it; COMPOSE_FILE names what it likes.
    private static bool IsUsed(ComposeDocument document, IEnumerable<ComposeDocument> siblings, string directory, ValidationContext context)
    {
        var projects = context.Documents.Model(ComposeProjects.Build);
        return siblings.Any(other => other != document && projects.Alone(other).Files.Contains(document))
            || context.Documents.Model(ComposeScopes.Build).Of(directory).Find("COMPOSE_FILE").Text is not null
            || context.Documents.Model(ComposeCalls.Build).Mention(FileName(document));
    }

    private static string FileName(ComposeDocument document) => document.Path.Substring(document.Path.LastIndexOf('/') + 1);
}
