using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Repository;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A compose file names a file or folder that the repository does not have.</summary>
public sealed class DG2029MissingPath : ComposeProjectRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2029", "Compose file names a path that does not exist", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context)
    {
        var paths = context.Documents.Model(RepositoryPaths.Build);
        var named = ComposePath.Of(project, context.Documents).ToList();
        var startElsewhere = project.IsFragment || ProjectFolder.IsAnother(project, named, paths);
        return named
            .Where(path => !startElsewhere || path.Kind is ComposePathKind.Include or ComposePathKind.ExtendedFile)
            .Select(path => Judge(path, paths, context.Repository))
            .OfType<Finding>();
    }

    private Finding? Judge(ComposePath path, RepositoryPaths paths, RepositorySnapshot repository)
    {
        switch (paths.PresenceOf(path.Path))
        {
            case PathPresence.Ignored:
                return Ignored(path, paths, repository);
            case PathPresence.DiffersInCase:
                var actual = paths.FindIgnoringCase(path.Path)!;
                return Report(path.Location, $"On Linux '{Excerpt.Of(path.Path)}' does not exist, its name in the repository is '{Excerpt.Of(actual)}'") with
                {
                    Level = FindingLevel.Warning,
                    Edits = [.. MissingPathText.InCasingOf(path, actual)],
                };
            case PathPresence.Missing when IsOfPodman(path, repository):
                return null;
            case PathPresence.Missing when paths.ExampleOf(path.Path) is { } example:
                return Report(path.Location, MissingPathText.Copy(path, example)) with { Level = FindingLevel.Suggestion };
            case PathPresence.Missing:
                return LevelOf(path) is { } level ? Report(path.Location, MissingPathText.Missing(path, paths, repository)) with { Level = level } : null;
            default:
                return null;
        }
    }

    /// <summary>Made on every machine: people need to know from what.</summary>
    private Finding? Ignored(ComposePath path, RepositoryPaths paths, RepositorySnapshot repository)
    {
        if (path.Kind is ComposePathKind.Context or ComposePathKind.Dockerfile or ComposePathKind.MountedFolder) return null;

        var example = paths.ExampleOf(path.Path);
        if (example is not null && repository.Find(path.Path) is not null) return null;
        return Report(path.Location, example is null ? MissingPathText.WithoutExample(path) : MissingPathText.Copy(path, example)) with
        {
            Level = FindingLevel.Suggestion,
        };
    }

    private static FindingLevel? LevelOf(ComposePath path) => path.Kind switch
    {
        // Nobody commits it, so that somebody may make it without telling git.
        ComposePathKind.EnvFile when path.Path.Substring(path.Path.LastIndexOf('/') + 1).StartsWith(".env", StringComparison.Ordinal) => FindingLevel.Warning,
        ComposePathKind.Include or ComposePathKind.ExtendedFile => FindingLevel.Blocking,
        // A service with an image is pulled, one of a profile is not started unless somebody asks.
        ComposePathKind.Context or ComposePathKind.Dockerfile when path.Service?.ImageText is null && path.Service?.Profiles.Count == 0 => FindingLevel.Blocking,
        ComposePathKind.EnvFile when path.Service?.Profiles.Count == 0 => FindingLevel.Blocking,
        // Databases take any folder for their data and make it theirs.
        ComposePathKind.MountedFolder => ServiceImage.Of(path.Service?.Image)?.KeepsData == true ? null : FindingLevel.Suggestion,
        _ => FindingLevel.Warning,
    };

    private static bool IsOfPodman(ComposePath path, RepositorySnapshot repository) =>
        path.Kind == ComposePathKind.Dockerfile && path.Path.EndsWith("Dockerfile", StringComparison.Ordinal)
        && repository.HasFile(path.Path.Substring(0, path.Path.Length - "Dockerfile".Length) + "Containerfile");
}
