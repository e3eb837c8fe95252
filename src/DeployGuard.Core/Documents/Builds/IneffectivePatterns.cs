using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Finds patterns of .dockerignore that certainly have no effect. A pattern whose files are absent is none of them: the
/// files may come later, or on another machine.
/// </summary>
public sealed class IneffectivePatterns
{
    // Each exception is held against all patterns; real files have some dozens.
    private const int MaximumPatterns = 1_000;

    private static readonly string[] FileExtensions = [".md", ".txt", ".json", ".xml", ".cs"];

    private static readonly char[] Wildcards = ['*', '?', '[', '\\'];

    private readonly DockerIgnoreDocument document;
    private readonly RepositorySnapshot repository;
    private readonly BuildContext? context;

    private IneffectivePatterns(DockerIgnoreDocument document, RepositorySnapshot repository, BuildContext? context)
    {
        this.document = document;
        this.repository = repository;
        this.context = context;
    }

    /// <summary>The patterns of a file without effect, in file order, with one flaw each.</summary>
    public static IEnumerable<IneffectivePattern> In(DockerIgnoreDocument document, RepositoryDocuments documents)
    {
        if (document.Patterns.Count > MaximumPatterns) return [];

        var contexts = documents.Model(BuildContexts.Build);
        var context = documents.All<DockerfileDocument>().Select(contexts.Find).FirstOrDefault(found => found?.IgnoreFile?.Path == document.Path);
        return new IneffectivePatterns(document, documents.Repository, context).All(documents);
    }

    private IEnumerable<IneffectivePattern> All(RepositoryDocuments documents)
    {
        var topOnly = context is null || document.IsAllowList ? null : new TopOnlyNames(document, documents, context);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        int lastException = -1, lastExclusion = -1;
        for (var i = 0; i < document.Patterns.Count; i++)
        {
            var pattern = document.Patterns[i];
            var isRepeated = seen.TryGetValue(pattern.ToString(), out var first) && first > (pattern.IsException ? lastExclusion : lastException);
            var found = Misread(pattern)
                ?? (isRepeated ? new IneffectivePattern(pattern, PatternFlaw.Duplicate, document.Patterns[first]) : null)
                ?? (pattern.IsException ? FlawOfException(i) : topOnly?.Find(pattern));
            if (found is not null) yield return found;

            if (pattern.IsException) lastException = i;
            else lastExclusion = i;
            seen[pattern.ToString()] = i;
        }
    }

    private IneffectivePattern? Misread(IgnorePattern pattern)
    {
        if (document.Text.Content[pattern.Span.Start] == '#') return new IneffectivePattern(pattern, PatternFlaw.IndentedComment);
        if (pattern.HasTrailingComment && !repository.Files.Any(file => pattern.IsMatch(file.Path))) return new IneffectivePattern(pattern, PatternFlaw.TrailingComment);
        if (pattern.HasWindowsSeparator) return new IneffectivePattern(pattern, PatternFlaw.Backslash);

        // ".." alone climbs too; "..a" is a name.
        var isOutside = pattern.Value is "." or ".." || pattern.Value.StartsWith("../", StringComparison.Ordinal);
        return isOutside ? new IneffectivePattern(pattern, PatternFlaw.OutsideContext) : null;
    }

    private IneffectivePattern? FlawOfException(int index)
    {
        var pattern = document.Patterns[index];
        var isLiteral = pattern.Value.IndexOfAny(Wildcards) < 0;
        if (isLiteral && document.Decide(pattern.Value) is { IsException: false } later && IndexOf(later) > index)
            return new IneffectivePattern(pattern, PatternFlaw.ExcludedAgain, later);

        // A wildcard may stand for files that come later. What is a file has nothing below it.
        var isFile = (context?.InRepository(pattern.Value) is { } path && repository.HasFile(path)) || IsFileByName(pattern.Value);
        var takesBack = document.Patterns.Take(index).Any(above =>
            !above.IsException && (!isLiteral || above.IsMatch(pattern.Value) || (!isFile && above.MayMatchBelow(pattern.Value))));
        return takesBack ? null : new IneffectivePattern(pattern, PatternFlaw.NothingToTakeBack);
    }

    /// <summary>Nobody gives a folder such a name, on no machine.</summary>
    private static bool IsFileByName(string path) =>
        FileKinds.Of(path) != FileKind.Other || FileExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private int IndexOf(IgnorePattern pattern)
    {
        for (var i = document.Patterns.Count - 1; i > 0; i--)
            if (document.Patterns[i] == pattern) return i;
        return 0;
    }
}
