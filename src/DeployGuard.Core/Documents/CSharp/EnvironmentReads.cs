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

    /// <summary>Nobody has as many; each costs a name for every read.</summary>
    private const int MaximumPrefixes = 32;

    private const string ConnectionStrings = "ConnectionStrings:";

    private static readonly string[] ConnectionPrefixes = ["SQLCONNSTR_", "SQLAZURECONNSTR_", "MYSQLCONNSTR_", "POSTGRESQLCONNSTR_", "CUSTOMCONNSTR_"];

    /// <summary>A file without any of these reads and sets nothing: most files are only searched.</summary>
    private static readonly string[] Signs = ["EnvironmentVariable", "onfig", "GetConnectionString", "AddJsonFile", "AddInMemoryCollection"];

    private readonly RepositoryDocuments documents;
    private readonly Dictionary<string, string> projects = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> prefixes;

    private EnvironmentReads(RepositoryDocuments documents)
    {
        this.documents = documents;
        foreach (var entry in documents.Repository.Files.Where(entry => entry.Kind == FileKind.Project))
            if (!projects.ContainsKey(entry.Directory)) projects[entry.Directory] = entry.Path;

        var files = documents.Repository.Files.Where(SourceFiles.Includes).ToList();
        var found = new FileReads?[files.Count];
        Parallel.For(0, files.Count, i => found[i] = Read(files[i]));
        // A library is read with the configuration of whoever starts it, and what tests set is set while they run.
        var programs = found.OfType<FileReads>().Where(file => !file.IsTest).ToList();
        prefixes = [.. programs.SelectMany(file => file.Prefixes).Distinct(StringComparer.OrdinalIgnoreCase)];
        var set = new HashSet<string>(programs.SelectMany(file => file.Set), StringComparer.OrdinalIgnoreCase);
        var isOpen = prefixes.Count > MaximumPrefixes || programs.Any(file => file.HasOpenSource);
        All =
        [
            .. from file in found.OfType<FileReads>()
               from read in file.Reads
               select read with { MayBeSetElsewhere = set.Contains(read.Variable) || (isOpen && read.ConfigurationKey is not null) },
        ];
    }

    /// <summary>All reads, ordered by path and position.</summary>
    public IReadOnlyList<EnvironmentRead> All { get; }

    /// <summary>The reads of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static EnvironmentReads Build(RepositoryDocuments documents) => new(documents);

    /// <summary>
    /// The names under which an environment can answer a read: the variable, for a connection string those of Azure App Service, and for
    /// any configuration key that with each prefix the code adds. Source: EnvironmentVariablesConfigurationProvider of .NET.
    /// </summary>
    public IReadOnlyList<string> NamesOf(EnvironmentRead read)
    {
        if (read.ConfigurationKey is not { } key) return [read.Variable];

        var connection = key.StartsWith(ConnectionStrings, StringComparison.OrdinalIgnoreCase) ? key.Substring(ConnectionStrings.Length).Replace(":", "__") : null;
        return
        [
            read.Variable,
            .. connection is null ? [] : ConnectionPrefixes.Select(prefix => prefix + connection),
            .. prefixes.Take(MaximumPrefixes).Select(prefix => prefix + read.Variable),
        ];
    }

    private FileReads? Read(RepositoryEntry entry)
    {
        if (documents.IsExcluded(entry.Path) || documents.Repository.TryRead(entry) is not { Content.Length: <= MaximumLength } text) return null;
        if (!Signs.Any(sign => text.Content.IndexOf(sign, StringComparison.Ordinal) >= 0)) return null;

        var file = EnvironmentReadParser.Parse(text);
        if (file.IsEmpty) return null;

        var project = ProjectOf(entry.Path);
        var isTest = IsTest(entry.Path, project);
        return file with { IsTest = isTest, Reads = [.. file.Reads.Select(read => read with { Project = project, IsTest = isTest })] };
    }

    private string? ProjectOf(string path)
    {
        for (var directory = RepositoryPath.DirectoryOf(path); directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory))
            if (projects.TryGetValue(directory, out var project)) return project;
        return projects.TryGetValue("", out var atRoot) ? atRoot : null;
    }

    private bool IsTest(string path, string? project) =>
        RepositoryPath.HasFolder(path, "test") || RepositoryPath.HasFolder(path, "tests")
        || (project is not null && documents.Model(DotNetProjects.Build).Find(project)?.IsTestProject == true);
}
