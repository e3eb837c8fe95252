using DeployGuard.Documents.Builds;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Documents.Projects;
using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>The ignore file lets something through to a COPY that takes it along.</summary>
public sealed class DG1006DockerIgnoreLeaks : DocumentRule<DockerIgnoreDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        "DG1006", "Secrets, history or build output reach the build context", FindingLevel.Blocking)
    {
        ChecklistItem = "dockerignore",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerIgnoreDocument document, ValidationContext context)
    {
        var probes = context.Documents.Model(LeakProbes.Build);
        var copies = context.Documents.Model(BuildContexts.Build).GovernedBy(document).ToList();
        var leaks = copies.SelectMany(copy => probes.Leaks(copy.Context, copy.Folder))
            .GroupBy(leak => leak.Pattern).Select(group => group.First()).OrderBy(leak => leak.Kind).ToList();
        if (leaks.Count > 0) yield return Missing(document, leaks, copies, context);

        var secrets = context.Documents.Model(TrackedSecrets.Build);
        var tracked = copies.SelectMany(copy => secrets.In(copy), (copy, secret) => (Copy: copy, Secret: secret))
            .Where(found => found.Secret.Kind != TrackedSecretKind.PackagePassword || HasRealPassword(found.Secret.Path, context))
            .OrderByDescending(found => found.Copy.EndsInImage).ThenBy(found => found.Secret.Path, StringComparer.Ordinal);
        foreach (var kind in tracked.GroupBy(found => found.Secret.Kind).OrderBy(group => group.Key))
            yield return Tracked(document, kind.First().Secret, kind.First().Copy, kind.Select(found => found.Secret.Path).Distinct().Count() - 1);
    }

    private Finding Missing(
        DockerIgnoreDocument document, IReadOnlyList<ContextLeak> leaks, IReadOnlyList<FolderCopy> copies, ValidationContext context)
    {
        var patterns = string.Join(", ", leaks.Select(leak => leak.Pattern));
        var miss = leaks.Select(leak => document.FindNearMiss(leak.Path)).FirstOrDefault(pattern => pattern is not null);
        var isBroken = leaks.Any(leak => leak.Kind == LeakKind.BuildOutput) && copies.Any(copy => StaleRestore.IsCausedBy(copy, context.Documents));
        var message = isBroken ? $"obj of this machine replaces the restore that --no-restore relies on; add {patterns}"
            : miss is null ? $"A copied folder brings what nothing here excludes; add {patterns}"
            : $"Without **/ this holds at the top only, a copied folder brings more; add {patterns}";
        return Report(document, miss?.Span ?? MissingPatterns.PlaceIn(document), message) with
        {
            Level = isBroken ? FindingLevel.Blocking
                : leaks.Min(leak => leak.Kind) <= LeakKind.BuildOutput ? FindingLevel.Warning
                : FindingLevel.Suggestion,
            Related = RelatedTo(copies),
            Edits = [MissingPatterns.Append(document, leaks.Select(leak => leak.Pattern))],
            Context = patterns,
        };
    }

    private Finding Tracked(DockerIgnoreDocument document, TrackedSecret secret, FolderCopy copy, int others)
    {
        var what = secret.Kind switch
        {
            TrackedSecretKind.PrivateKey => "Private key ",
            TrackedSecretKind.PackagePassword => "The password in ",
            TrackedSecretKind.LocalSettings => "Local settings ",
            _ => "Secrets in ",
        } + Excerpt.Of(secret.Path) + (others > 0 ? $" and {others} more" : "");
        var place = copy.EndsInImage ? "the image" : "a layer of the build";
        return Report(document, MissingPatterns.PlaceIn(document), $"{what} {(others > 0 ? "end" : "ends")} in {place}: exclude it here and mount it when it is needed") with
        {
            Level = LevelOf(secret.Kind, copy.EndsInImage),
            Related = RelatedTo([copy]),
            Context = secret.Path,
        };
    }

    private static FindingLevel LevelOf(TrackedSecretKind kind, bool isInImage) => kind switch
    {
        TrackedSecretKind.PrivateKey => isInImage ? FindingLevel.Blocking : FindingLevel.Warning,
        TrackedSecretKind.PackagePassword when isInImage => FindingLevel.Blocking,
        TrackedSecretKind.Secrets when isInImage => FindingLevel.Warning,
        _ => FindingLevel.Suggestion,
    };

    private static bool HasRealPassword(string path, ValidationContext context) =>
        context.Documents.Find<NuGetConfigDocument>(path)?.ClearTextPasswords.Any(password => CredentialValue.CanBeReal(password.Value)) == true;

    private static IReadOnlyList<RelatedLocation> RelatedTo(IEnumerable<FolderCopy> copies) =>
        [.. copies.Select(copy => new RelatedLocation(new Location(copy.Dockerfile.Text, copy.Source.Word.Span), "Copied here"))];
}
