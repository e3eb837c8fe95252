using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// Puts the files of one project together in the order of compose: interpolation per file, then <c>include</c>, <c>extends</c> and the
/// merge. What cannot be found becomes a <see cref="ComposeIssue"/>.
/// </summary>
internal sealed class ComposeLoader(RepositoryDocuments documents, IVariableScope scope)
{
    /// <summary>Includes of includes; no real project comes near.</summary>
    private const int MaximumDepth = 16;

    /// <summary>Bounds the work of files that include each other in every combination.</summary>
    private const int MaximumLoads = 500;

    /// <summary>Bounds the work of services that extend each other in every combination.</summary>
    private const int MaximumExtensions = 10_000;

    private readonly Dictionary<string, string> directories = new(StringComparer.Ordinal);
    private readonly List<ComposeDocument> files = [];
    private readonly List<ComposeIssue> issues = [];
    private readonly HashSet<string> openServices = new(StringComparer.Ordinal);
    private int loads;
    private int extensions;

    /// <summary>Every file that was read, the main ones first.</summary>
    public IReadOnlyList<ComposeDocument> Files => files;

    /// <summary>The folder relative paths of a file start at, by the path of the file.</summary>
    public IReadOnlyDictionary<string, string> Directories => directories;

    /// <summary>What could not be put together.</summary>
    public IReadOnlyList<ComposeIssue> Issues => issues;

    /// <summary>The services that take over something that cannot be read.</summary>
    public ISet<string> OpenServices => openServices;

    /// <summary>True when some included file cannot be read, so that any name may come from there.</summary>
    public bool HasUnknownFiles { get; private set; }

    /// <summary>The model of the files together.</summary>
    /// <param name="main">The files in the order of <c>-f</c>.</param>
    /// <param name="directory">The project directory, from the repository root.</param>
    public ComposeMapping? Load(IReadOnlyList<ComposeDocument> main, string directory)
    {
        foreach (var file in main) Remember(file, directory);
        return Load(main, directory, []);
    }

    private ComposeMapping? Load(IReadOnlyList<ComposeDocument> main, string directory, IReadOnlyList<string> includedFrom)
    {
        ComposeMapping? model = null;
        foreach (var file in main)
        {
            if (LoadFile(file, directory, includedFrom) is { } content)
                model = model is null ? content : ComposeMerge.Files(model, content);
        }

        return model;
    }

    private ComposeMapping? LoadFile(ComposeDocument file, string directory, IReadOnlyList<string> includedFrom)
    {
        if (++loads > MaximumLoads || ContentOf(file) is not { } content) return null;

        var extends = new ComposeExtends(file, content, this);
        var resolved = extends.Resolve();
        return content["include"] is { } include
            ? WithIncluded(resolved, include, directory, [.. includedFrom, file.Path])
            : resolved;
    }

    private ComposeMapping WithIncluded(
        ComposeMapping content, ComposeNode include, string directory, IReadOnlyList<string> includedFrom)
    {
        foreach (var item in ComposeForms.List(include))
        {
            var options = item as ComposeMapping;
            var paths = ComposeForms.List(options is null ? item : options["path"]).OfType<ComposeScalar>().ToList();
            var found = paths.Select(path => FindIncluded(path, directory, includedFrom)).ToList();
            if (found.Count == 0 || found.Contains(null)) continue;

            var own = options?.Scalar("project_directory") is { } folder
                ? (folder.Value is { } value ? RepositoryPath.Combine(directory, value) : null)
                : RepositoryPath.DirectoryOf(found[0]!.Path);
            foreach (var document in found) Remember(document!, own ?? RepositoryPath.DirectoryOf(document!.Path));
            if (Load([.. found.OfType<ComposeDocument>()], own ?? "", includedFrom) is { } included)
                content = Include(content, included, paths[0]);
        }

        return content;
    }

    private ComposeDocument? FindIncluded(ComposeScalar path, string directory, IReadOnlyList<string> includedFrom)
    {
        // Files of registries and other repositories are not fetched.
        if (path.Value is not { Length: > 0 } value || IsRemote(value) || Locate(directory, value) is not { } located)
        {
            HasUnknownFiles = true;
            return null;
        }

        if (includedFrom.Contains(located))
        {
            issues.Add(new ComposeIssue(ComposeIssueKind.IncludeCycle, path.Location, value));
            return null;
        }

        if (includedFrom.Count >= MaximumDepth || Read(located) is not { } document)
        {
            HasUnknownFiles = true;
            ReportMissing(ComposeIssueKind.IncludedFileMissing, path, located);
            return null;
        }

        return document;
    }

    /// <summary>What the including file has stays as it is; the rest is added.</summary>
    private ComposeMapping Include(ComposeMapping content, ComposeMapping included, ComposeScalar path)
    {
        var entries = content.Entries.ToList();
        foreach (var section in new[] { "services", "networks", "volumes", "secrets", "configs" })
        {
            if (included.Mapping(section) is not { } added) continue;

            var at = entries.FindIndex(entry => entry.Name == section);
            if (at < 0 || entries[at].Value is not ComposeMapping own)
            {
                if (at >= 0) entries.RemoveAt(at);
                entries.Add(included.FindEntry(section)!);
                continue;
            }

            if (section == "services" && added.Entries.FirstOrDefault(entry => own.FindEntry(entry.Name) is not null) is { } twice)
                issues.Add(new ComposeIssue(ComposeIssueKind.IncludeConflict, path.Location, twice.Name));
            var together = own.Entries.Concat(added.Entries.Where(entry => own.FindEntry(entry.Name) is null)).ToList();
            entries[at] = entries[at] with { Value = new ComposeMapping(own.Location, together, own.Tag) };
        }

        return new ComposeMapping(content.Location, entries, content.Tag);
    }

    /// <summary>The file of an extended service, or null with the reason noted.</summary>
    internal ComposeDocument? FindExtended(ComposeScalar path, ComposeDocument from)
    {
        if (path.Value is not { Length: > 0 } value || IsRemote(value) || Locate(DirectoryOf(from), value) is not { } located) return null;
        if (Read(located) is { } document)
        {
            Remember(document, RepositoryPath.DirectoryOf(located));
            return document;
        }

        ReportMissing(ComposeIssueKind.ExtendedFileMissing, path, located);
        return null;
    }

    internal void Report(ComposeIssue issue) => issues.Add(issue);

    internal void MarkOpen(string service) => openServices.Add(service);

    internal bool MayExtend() => ++extensions <= MaximumExtensions;

    internal ComposeMapping? ContentOf(ComposeDocument file) => file.Content(scope);

    private string DirectoryOf(ComposeDocument file) =>
        directories.TryGetValue(file.Path, out var directory) ? directory : RepositoryPath.DirectoryOf(file.Path);

    private void Remember(ComposeDocument file, string directory)
    {
        if (directories.ContainsKey(file.Path)) return;
        directories[file.Path] = directory;
        files.Add(file);
    }

    private ComposeDocument? Read(string path) => documents.FindAs<ComposeDocument>(path, ComposeReader.Instance);

    /// <summary>A file that git ignores lies on some machines only: nothing to report.</summary>
    private void ReportMissing(ComposeIssueKind kind, ComposeScalar path, string located)
    {
        if (documents.Repository.Find(located) is null && documents.Repository.IsComplete)
            issues.Add(new ComposeIssue(kind, path.Location, path.Value!));
    }

    private static string? Locate(string directory, string path) => RepositoryPath.Combine(directory, path);

    private static bool IsRemote(string path) =>
        path.IndexOf("://", StringComparison.Ordinal) >= 0 || path.StartsWith("git@", StringComparison.Ordinal)
        || path.StartsWith("oci:", StringComparison.Ordinal) || path.EndsWith(".git", StringComparison.Ordinal) || path.IndexOf(".git#", StringComparison.Ordinal) >= 0;
}
