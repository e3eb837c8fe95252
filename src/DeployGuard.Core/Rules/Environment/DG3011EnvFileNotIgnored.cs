using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Repository;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>A .env that git would take along, or an example of it that git leaves out.</summary>
public sealed class DG3011EnvFileNotIgnored : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3011", "Git does not ignore .env, or ignores its example", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context)
    {
        var repository = context.Repository;
        // What is missing here may stand in a .gitignore above the root.
        if (!repository.IsComplete || repository.GitFailure is not null || repository.IsBelowGitTop) return [];

        var ignores = context.Documents.Model(GitIgnores.Build);
        var uses = context.Documents.Model(EnvFileUses.Build).All;
        // A pattern that takes .env in on purpose has decided.
        var open = uses.Where(use => ignores.Decide(use.Path) is null)
            .GroupBy(use => PlaceFor(use, ignores, context)).Select(group => NotIgnored(group.Key, [.. group.OrderBy(use => use.Kind)], context));
        return open.OfType<Finding>().Concat(IgnoredExamples(uses, ignores, context));
    }

    /// <summary>The .gitignore that should cover a .env: the one of the root, else the nearest.</summary>
    private static GitIgnoreDocument? PlaceFor(EnvFileUse use, GitIgnores ignores, ValidationContext context)
    {
        var file = ignores.FileIn("") ?? ignores.NearestTo(RepositoryPath.DirectoryOf(use.Path));
        return file is null ? null : context.Documents.FindValidated<GitIgnoreDocument>(file.Path);
    }

    private Finding? NotIgnored(GitIgnoreDocument? place, IReadOnlyList<EnvFileUse> uses, ValidationContext context)
    {
        if ((place?.Text ?? context.Repository.TryRead(uses[0].Evidence)) is not { } text) return null;

        var path = Excerpt.Of(uses[0].Path) + (uses.Count > 1 ? $" and {uses.Count - 1} more" : "");
        var target = place is null ? "add .env to a .gitignore" : "add .env";
        var message = uses[0].Kind == EnvFileEvidence.Exists
            ? $"No .gitignore covers {path}, so the next commit can take it along; {target}"
            : $"No .gitignore covers {path}, which {Excerpt.Of(uses[0].Evidence.Name)} asks for; {target}";
        return new Finding(Metadata.Id, LevelOf(uses[0].Kind), new Location(text, place is null ? default : MissingPatterns.PlaceIn(place)), message)
        {
            Edits = place is null ? [] : [MissingPatterns.Append(place, [".env"])],
            Context = uses[0].Path,
        };
    }

    private IEnumerable<Finding> IgnoredExamples(IReadOnlyList<EnvFileUse> uses, GitIgnores ignores, ValidationContext context)
    {
        var existing = context.Repository.Entries
            .Where(entry => entry is { IsDirectory: false, State: FileState.Ignored } && EnvFileUses.IsExample(entry.Name) && !context.Documents.IsExcluded(entry.Path))
            .Select(entry => (entry.Path, Exists: true));
        // Where compose names .env and no example is there, one is missing, and could not be added.
        var natural = uses.Where(use => use.Kind == EnvFileEvidence.Named)
            .Select(use => RepositoryPath.DirectoryOf(use.Path))
            .Where(directory => !context.Repository.FilesIn(directory).Any(entry => EnvFileUses.IsExample(entry.Name)))
            .Select(directory => (Path: directory.Length == 0 ? ".env.example" : directory + "/.env.example", Exists: false));
        return from example in existing.Concat(natural)
               let match = ignores.Decide(example.Path)
               where match is { Pattern: { IsNegated: false, IsDirectoryOnly: false } } && IsTooBroad(match.Pattern)
               where context.Documents.FindValidated<GitIgnoreDocument>(match.File.Path) is not null
               group (example, match) by match.Pattern into found
               let first = found.OrderByDescending(item => item.example.Exists).First()
               select Ignored(first.match, first.example.Path, first.example.Exists);
    }

    private Finding Ignored(GitIgnoreMatch match, string path, bool exists)
    {
        var negation = "!" + path.Substring(path.LastIndexOf('/') + 1);
        return Report(match.File, match.Pattern.Span,
            $"'{Excerpt.Of(match.Pattern.ToString())}' ignores {Excerpt.Of(path)} too, which everybody who clones needs; add {negation} below") with
        {
            Level = exists ? FindingLevel.Warning : FindingLevel.Suggestion,
            Edits = [MissingPatterns.Append(match.File, [negation])],
            Context = path,
        };
    }

    /// <summary><c>.env*</c> was written for .env and its variants; who names the example itself, or a folder, means it.</summary>
    private static bool IsTooBroad(GitIgnorePattern pattern) =>
        pattern.Value.IndexOf("env", StringComparison.OrdinalIgnoreCase) >= 0 && pattern.Value.IndexOf('*') >= 0;

    private static FindingLevel LevelOf(EnvFileEvidence kind) => kind == EnvFileEvidence.Variable ? FindingLevel.Suggestion : FindingLevel.Warning;
}
