using DeployGuard.Documents.Builds;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Rules.Compose;

/// <summary>What <see cref="DG2029MissingPath"/> says.</summary>
internal static class MissingPathText
{
    public static string Missing(ComposePath path, RepositoryPaths paths, RepositorySnapshot repository)
    {
        var name = Excerpt.Of(path.Path);
        return path.Kind switch
        {
            ComposePathKind.Context => $"The build context '{name}' does not exist; {Advice(NearestFolder(path.Path, paths, repository), "correct the path")}",
            ComposePathKind.Dockerfile => $"The Dockerfile '{name}' does not exist; {Advice(NearestDockerfile(path.Path, repository), "correct dockerfile or context")}",
            ComposePathKind.EnvFile => $"'{name}' does not exist, so the service does not start; {Advice(NearestFile(path.Path, repository), OtherwiseOf(path.Path))}",
            ComposePathKind.Include => $"The included file '{name}' does not exist, so compose refuses the project; correct the path",
            ComposePathKind.ExtendedFile => $"'{name}' with the extended service does not exist, so compose refuses the project; correct the path",
            ComposePathKind.MountedFile => $"'{name}' does not exist, so Docker mounts an empty folder instead; {Advice(NearestFile(path.Path, repository), "correct the path")}",
            ComposePathKind.MountedFolder => $"'{name}' does not exist, so Docker creates an empty folder that belongs to root; commit it, or use a volume",
            _ => $"'{name}' does not exist, so no service that uses it starts; {Advice(NearestFile(path.Path, repository), "correct the path")}",
        };
    }

    public static string Copy(ComposePath path, string example) => $"'{Excerpt.Of(path.Path)}' is made by hand; copy it from '{Excerpt.Of(example)}'";

    public static string WithoutExample(ComposePath path) =>
        $"Git ignores '{Excerpt.Of(path.Path)}', so a fresh clone lacks it; commit an example beside it that people can copy";

    /// <summary>Writes the path as the repository does, when all that differs stands in the text.</summary>
    public static IEnumerable<TextEdit> InCasingOf(ComposePath path, string actual)
    {
        if (path.Text is not { IsLiteral: true } text) yield break;

        var raw = text.Raw;
        var end = raw.TrimEnd('/').Length;
        var length = 0;
        while (length < end && length < actual.Length && IsSame(raw[end - 1 - length], actual[actual.Length - 1 - length])) length++;

        // What stands before may climb or be a dot, but must not differ.
        if (!path.Path.StartsWith(actual.Substring(0, actual.Length - length), StringComparison.Ordinal)) yield break;

        var written = text.Location.Source.ToString(text.Location.Span);
        var start = written.IndexOf(raw, StringComparison.Ordinal);
        if (start < 0) yield break;

        yield return new TextEdit(
            new Location(text.Location.Source, new TextSpan(text.Location.Span.Start + start + end - length, length)), actual.Substring(actual.Length - length));
    }

    private static bool IsSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);

    private static string Advice(string? nearest, string otherwise) => nearest is null ? otherwise : $"did you mean '{Excerpt.Of(nearest)}'?";

    /// <summary>A file of secrets is never committed; what people copy it from is.</summary>
    private static string OtherwiseOf(string path) => NameOf(path).StartsWith(".env", StringComparison.Ordinal)
        ? "commit an example to copy, or write required: false"
        : "commit it, or write required: false";

    private static string? NearestFolder(string path, RepositoryPaths paths, RepositorySnapshot repository) =>
        Nearest(path, paths.FoldersIn(RepositoryPath.DirectoryOf(path)))
        ?? Only(repository.DirectoriesNamed(NameOf(path)));

    private static string? NearestFile(string path, RepositorySnapshot repository) =>
        Nearest(path, repository.FilesIn(RepositoryPath.DirectoryOf(path)).Select(entry => entry.Path));

    private static string? NearestDockerfile(string path, RepositorySnapshot repository)
    {
        var folder = RepositoryPath.DirectoryOf(path);
        return Nearest(path, Dockerfiles(repository.FilesIn(folder))) ?? Only(Dockerfiles(repository.FilesBelow(folder)));
    }

    private static IEnumerable<string> Dockerfiles(IEnumerable<RepositoryEntry> entries) =>
        entries.Where(entry => entry.Kind == FileKind.Dockerfile).Select(entry => entry.Path);

    private static string? Nearest(string path, IEnumerable<string> candidates)
    {
        var byName = candidates.OrderBy(candidate => candidate, StringComparer.Ordinal).GroupBy(NameOf).ToDictionary(alike => alike.Key, alike => alike.First());
        return NearestName.Find(NameOf(path), byName.Keys) is { } name ? byName[name] : null;
    }

    private static string? Only(IEnumerable<string> candidates) => candidates.Take(2).ToList() is { Count: 1 } one ? one[0] : null;

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
