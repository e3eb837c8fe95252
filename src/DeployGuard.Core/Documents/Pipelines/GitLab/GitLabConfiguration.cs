using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>The files of a pipeline as one: what is included first, in its order, then the file itself over it.</summary>
internal sealed class GitLabConfiguration
{
    // GitLab's own limit (https://docs.gitlab.com/ci/yaml/#include).
    private const int MaximumIncludes = 150;

    /// <summary>A pipeline may start others, and those once more (https://docs.gitlab.com/ci/pipelines/downstream_pipelines/).</summary>
    private const int MaximumDepth = 2;

    private readonly RepositoryDocuments documents;
    private readonly int depth;
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly List<PipelineProblem> problems = [];
    private int includes;

    private GitLabConfiguration(RepositoryDocuments documents, int depth) => (this.documents, this.depth) = (documents, depth);

    /// <summary>How many entries may still be merged.</summary>
    public Fuel Fuel { get; } = new(500_000);

    /// <summary>All entries of all files.</summary>
    public GitLabNode Root { get; private set; } = null!;

    /// <summary>False when something is included that is not in the repository.</summary>
    public bool IsKnown { get; private set; } = true;

    public IReadOnlyList<PipelineProblem> Problems => problems;

    /// <summary>The configuration that begins with a file; null when that is no mapping.</summary>
    public static GitLabConfiguration? Of(YamlDocument file, RepositoryDocuments documents)
    {
        var result = new GitLabConfiguration(documents, depth: 0);
        if (result.Load(file) is not { } root) return null;

        result.Root = root;
        return result;
    }

    /// <summary>The configuration of a pipeline that a job starts; null when it starts none, or some part of it is not in the repository.</summary>
    /// <param name="trigger">What stands behind <c>trigger</c>; null for nothing.</param>
    public GitLabConfiguration? Child(GitLabNode? trigger)
    {
        if (trigger?.Find("include") is not { } include || depth >= MaximumDepth) return null;

        var result = new GitLabConfiguration(documents, depth + 1);
        GitLabNode? root = null;
        foreach (var file in include.Items.SelectMany(result.Included))
            if (result.Load(file) is { } part) root = root is null ? part : GitLabNode.Merge(root, part, Fuel);
        problems.AddRange(result.problems);
        if (root is null || !result.IsKnown) return null;

        result.Root = root;
        return result;
    }

    /// <summary>Whether one of the paths of <c>exists</c> is a file of the repository; patterns and variables may mean any.</summary>
    public Truth Exists(GitLabNode exists)
    {
        if (exists.IsMapping && exists.Find("project") is not null) return Truth.Unknown;

        var result = Truth.False;
        foreach (var item in (exists.IsMapping ? exists.Find("paths") : exists)?.Items ?? []) result = result.Or(ExistsOne(item.Text));
        return result;
    }

    private Truth ExistsOne(string? path)
    {
        if (path is null || path.IndexOfAny(['*', '?', '[', '{', '$', '\\']) >= 0 || RepositoryPath.Combine("", path) is not { Length: > 0 } full) return Truth.Unknown;
        if (documents.Repository.Find(full) is { IsDirectory: false } entry) return entry.State == FileState.Tracked ? Truth.True : Truth.Unknown;
        return documents.Repository is { IsComplete: true, IsBelowGitTop: false } && !documents.Repository.HasDirectory(full) ? Truth.False : Truth.Unknown;
    }

    private GitLabNode? Load(YamlDocument file)
    {
        // In front of a configuration with inputs stands their specification.
        if (!file.Yaml.IsComplete) IsKnown = false;
        if (file.Yaml.Roots.OfType<YamlMapping>().FirstOrDefault(one => one.Find("spec") is null || file.Yaml.Roots.Count == 1) is not { } mapping) return null;
        if (!open.Add(file.Path)) return null;

        var own = new GitLabNode(file.Text, null, mapping);
        var result = own.Where(_ => false);
        foreach (var include in (own.Find("include")?.Items ?? []).SelectMany(Included))
            if (Load(include) is { } lower) result = GitLabNode.Merge(result, lower, Fuel);

        open.Remove(file.Path);
        return GitLabNode.Merge(result, own.Where(entry => entry.Name != "include"), Fuel);
    }

    private IEnumerable<YamlDocument> Included(GitLabNode include)
    {
        if (include.IsReference || (include.IsMapping && include.Find("local") is null)) return Unknown();

        // It is there only for some pipelines.
        if (include.Find("rules") is not null) IsKnown = false;
        var local = include.IsMapping ? include.Find("local")! : include;
        return local.Text is { } path ? Files(path, local.Location) : Unknown();
    }

    private IEnumerable<YamlDocument> Files(string path, Location location)
    {
        if (path.IndexOf("://", StringComparison.Ordinal) >= 0 || path.IndexOf('$') >= 0) return Unknown();
        if (RepositoryPath.Combine("", path.TrimStart('/')) is not { Length: > 0 } full) return Unknown();
        if (full.IndexOf('*') >= 0)
        {
            var glob = new PathGlob(full);
            var paths = documents.Repository.Files.Select(entry => entry.Path).Where(file => IsYaml(file) && glob.IsMatch(file));
            return [.. paths.Select(Find).OfType<YamlDocument>()];
        }

        if (Find(full) is { } file) return [file];
        if (!documents.Repository.HasFile(full) && documents.Repository is { IsComplete: true, IsBelowGitTop: false }) Miss(full, location);
        return Unknown();
    }

    private YamlDocument? Find(string path)
    {
        if (++includes <= MaximumIncludes) return documents.Find<YamlDocument>(path);
        IsKnown = false;
        return null;
    }

    private IEnumerable<YamlDocument> Unknown()
    {
        IsKnown = false;
        return [];
    }

    private void Miss(string path, Location location)
    {
        var other = documents.Repository.Named(path.Substring(path.LastIndexOf('/') + 1)).Select(entry => entry.Path).FirstOrDefault();
        problems.Add(new PipelineProblem(PipelineProblemKind.MissingFile, location, $"There is no file '{Excerpt.Of(path)}' to include"
            + (other is { Length: < 60 } ? $"; write '/{other}', paths start at the root" : "; paths start at the root of the repository")));
    }

    private static bool IsYaml(string path) => path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
}
