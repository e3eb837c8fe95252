using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.CSharp;

/// <summary>
/// Which environment variables and configuration keys the C# code of a repository reads. Every file is looked at, so it is built only
/// when somebody asks. Safe for concurrent use.
/// </summary>
public sealed class EnvironmentReads
{
    // Generated code is longer, and reads nothing.
    private const int MaximumLength = 512 * 1024;

    /// <summary>A file without any of these reads nothing: most files are only searched.</summary>
    private static readonly string[] Signs = ["EnvironmentVariable", "onfig", "GetConnectionString"];

    private readonly RepositoryDocuments documents;
    private readonly Dictionary<string, string> projects = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> prefixes;

    private EnvironmentReads(RepositoryDocuments documents)
    {
        this.documents = documents;
        foreach (var entry in documents.Repository.Files.Where(entry => entry.Kind == FileKind.Project))
            if (!projects.ContainsKey(entry.Directory)) projects[entry.Directory] = entry.Path;

        var files = documents.Repository.Files.Where(IsSource).ToList();
        var found = new (IReadOnlyList<EnvironmentRead> Reads, IReadOnlyList<string> Prefixes)?[files.Count];
        Parallel.For(0, files.Count, i => found[i] = Read(files[i]));
        All = [.. found.SelectMany(file => file?.Reads ?? [])];
        prefixes = (
            from file in files.Zip(found, (entry, result) => (entry, result))
            from prefix in file.result?.Prefixes ?? []
            select (Project: ProjectOf(file.entry.Path) ?? "", Prefix: prefix)).ToLookup(one => one.Project, one => one.Prefix, StringComparer.Ordinal);
    }

    /// <summary>All reads, ordered by path and position.</summary>
    public IReadOnlyList<EnvironmentRead> All { get; }

    /// <summary>The reads of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static EnvironmentReads Build(RepositoryDocuments documents) => new(documents);

    /// <summary>
    /// The names under which an environment can answer a read: the variable, and for a configuration key that with each prefix its
    /// project adds.
    /// </summary>
    public IReadOnlyList<string> NamesOf(EnvironmentRead read) => read.ConfigurationKey is null
        ? [read.Variable]
        : [read.Variable, .. prefixes[read.Project ?? ""].Select(prefix => prefix + read.Variable)];

    private static bool IsSource(RepositoryEntry entry) =>
        entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        && !entry.Name.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) && !entry.Name.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase)
        && !HasFolder(entry.Path, "obj") && !HasFolder(entry.Path, "bin");

    private (IReadOnlyList<EnvironmentRead> Reads, IReadOnlyList<string> Prefixes)? Read(RepositoryEntry entry)
    {
        if (documents.IsExcluded(entry.Path) || documents.Repository.TryRead(entry) is not { Content.Length: <= MaximumLength } text) return null;
        if (!Signs.Any(sign => text.Content.IndexOf(sign, StringComparison.Ordinal) >= 0)) return null;

        var (reads, added) = EnvironmentReadParser.Parse(text);
        var project = ProjectOf(entry.Path);
        var isTest = reads.Count > 0 && IsTest(entry.Path, project);
        return ([.. reads.Select(read => read with { Project = project, IsTest = isTest })], added);
    }

    private string? ProjectOf(string path)
    {
        for (var directory = RepositoryPath.DirectoryOf(path); directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory))
            if (projects.TryGetValue(directory, out var project)) return project;
        return projects.TryGetValue("", out var atRoot) ? atRoot : null;
    }

    private bool IsTest(string path, string? project) =>
        HasFolder(path, "test") || HasFolder(path, "tests")
        || (project is not null && documents.Model(DotNetProjects.Build).Find(project)?.IsTestProject == true);

    private static bool HasFolder(string path, string name) =>
        path.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase) || path.IndexOf("/" + name + "/", StringComparison.OrdinalIgnoreCase) >= 0;
}
