using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>Finds what the sources of COPY name in a build context.</summary>
/// <param name="repository">The files.</param>
/// <param name="context">The build context.</param>
internal sealed class SourceFinder(RepositorySnapshot repository, BuildContext context)
{
    /// <summary>
    /// The files and folders a source names, in the order of their paths; empty when there are none, null when the
    /// source cannot be understood.
    /// </summary>
    public IReadOnlyList<SourceMatch>? Find(string source)
    {
        // A source cannot leave the context: COPY /a, COPY ./a and COPY ../a all mean a.
        if (ContainerPath.Combine("/", source) is not { } absolute) return null;

        var path = absolute.Substring(1);
        if (path.IndexOf('[') >= 0 || path.IndexOf("**", StringComparison.Ordinal) >= 0) return null;
        if (path.IndexOfAny(['*', '?']) >= 0) return [.. Matches(path).Distinct()];

        // A drive letter is part of no path in the repository.
        if (context.InRepository(path) is not { } full) return null;
        if (path.Length == 0 || repository.HasDirectory(full)) return [new SourceMatch(full, path, IsDirectory: true)];
        return repository.HasFile(full) ? [new SourceMatch(full, path, IsDirectory: false)] : [];
    }

    private IEnumerable<SourceMatch> Matches(string pattern)
    {
        var patterns = pattern.Split('/');
        var prefix = pattern.Substring(0, pattern.IndexOfAny(['*', '?']));
        foreach (var entry in repository.FilesBelow(Full(RepositoryPath.DirectoryOf(prefix))))
        {
            if (context.InContext(entry.Path) is not { } relative || !relative.StartsWith(prefix, StringComparison.Ordinal)) continue;

            var segments = relative.Split('/');
            if (segments.Length < patterns.Length || !patterns.Zip(segments, SegmentMatches).All(matches => matches)) continue;

            var matched = string.Join("/", segments.Take(patterns.Length));
            yield return new SourceMatch(Full(matched), matched, IsDirectory: segments.Length > patterns.Length);
        }
    }

    private string Full(string path) => context.InRepository(path)!;

    /// <summary>Matches '*' and '?' within one segment in linear space and without backtracking beyond the last star.</summary>
    private static bool SegmentMatches(string pattern, string text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}

/// <summary>A file or folder that a source of COPY names.</summary>
/// <param name="Path">Path from the repository root.</param>
/// <param name="Relative">Path from the build context.</param>
/// <param name="IsDirectory">True for a folder, whose content is copied.</param>
internal sealed record SourceMatch(string Path, string Relative, bool IsDirectory)
{
    private static readonly string[] ArchiveEndings = [".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".txz", ".tbz2"];

    /// <summary>True for a file that ADD may unpack.</summary>
    public bool LooksLikeArchive =>
        !IsDirectory && ArchiveEndings.Any(ending => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where it ends up.</summary>
    /// <param name="target">The destination, absolute.</param>
    /// <param name="isFolder">True when a file goes into the destination instead of becoming it.</param>
    /// <param name="keepsParents">True under <c>--parents</c>.</param>
    public CopiedPath To(string target, bool isFolder, bool keepsParents)
    {
        var place = keepsParents ? ContainerPath.Below(target, Relative)
            : IsDirectory || !isFolder ? target
            : ContainerPath.Below(target, Relative.Substring(Relative.LastIndexOf('/') + 1));
        return new CopiedPath(Path, IsDirectory, place);
    }
}
