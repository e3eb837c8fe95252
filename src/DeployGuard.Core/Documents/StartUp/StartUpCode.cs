using System.Collections.Concurrent;
using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// The web programs and workers of a repository with what their start-up code, their settings and their containers show. Every C# file of
/// them is looked at, so it is built only when somebody asks. Safe for concurrent use.
/// </summary>
public sealed class StartUpCode
{
    // Generated code is longer, and starts nothing.
    private const int MaximumLength = 512 * 1024;

    private readonly Dictionary<string, StartUpProject> byPath;

    private StartUpCode(RepositoryDocuments documents)
    {
        var all = documents.Model(DotNetProjects.Build);
        var programs = all.All.Where(IsProgram).ToList();
        var closures = programs.Select(program => (IReadOnlyList<DotNetProject>)[program, .. all.ClosureOf(program)]).ToList();
        var files = FilesOf(new HashSet<string>(closures.SelectMany(closure => closure).Select(project => project.Path), StringComparer.Ordinal), documents);
        var variables = StartUpVariables.Of(documents, isAlone: programs.Count == 1);
        Projects =
        [
            .. programs.Select((program, index) => new StartUpProject(program,
                [
                    .. new StartUpGraph([.. closures[index].SelectMany(project => files[project.Path]).OrderBy(file => file.Path, StringComparer.Ordinal)]).Facts(),
                    .. StartUpSettings.Of(program, documents),
                    .. variables.For(program),
                    .. PackageFacts.Of(program, closures[index]),
                ],
                closures[index],
                documents.Repository.IsComplete)),
        ];
        byPath = Projects.ToDictionary(project => project.Project.Path, StringComparer.Ordinal);
    }

    /// <summary>The programs, ordered by path: no tests, no tools without a host.</summary>
    public IReadOnlyList<StartUpProject> Projects { get; }

    /// <summary>The programs of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static StartUpCode Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The program of a project file; null when it is none.</summary>
    public StartUpProject? Find(string path) => byPath.TryGetValue(path, out var project) ? project : null;

    private static bool IsProgram(DotNetProject project) =>
        project.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && project.IsExecutable == true && !project.IsTestProject && !IsFunction(project)
        && (project.NeedsAspNetCore || project.HasSdk("Microsoft.NET.Sdk.Worker")
            || project.PackageReferences.Any(package => package.Id.Equals("Microsoft.Extensions.Hosting", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The host of Azure Functions watches and logs what it runs.</summary>
    private static bool IsFunction(DotNetProject project) =>
        project.PackageReferences.Any(package => package.Id.StartsWith("Microsoft.Azure.Functions.", StringComparison.OrdinalIgnoreCase) || package.Id.Equals("Microsoft.NET.Sdk.Functions", StringComparison.OrdinalIgnoreCase));

    private static ILookup<string, StartUpFile> FilesOf(ISet<string> projects, RepositoryDocuments documents)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in documents.Repository.Files.Where(entry => entry.Kind == FileKind.Project))
            if (!owners.ContainsKey(entry.Directory)) owners[entry.Directory] = entry.Path;

        var sources = (from entry in documents.Repository.Files
                       where SourceFiles.Includes(entry)
                       let owner = OwnerOf(entry.Directory, owners)
                       where owner is not null && projects.Contains(owner)
                       select (Entry: entry, Owner: owner)).ToList();
        var read = new ConcurrentBag<(string Owner, StartUpFile File)>();
        Parallel.ForEach(sources, source =>
        {
            if (documents.Repository.TryRead(source.Entry) is { Content.Length: <= MaximumLength } text && StartUpFileReader.Read(text) is { } file) read.Add((source.Owner, file));
        });
        return read.ToLookup(one => one.Owner, one => one.File, StringComparer.Ordinal);
    }

    private static string? OwnerOf(string directory, Dictionary<string, string> owners)
    {
        for (; directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory))
            if (owners.TryGetValue(directory, out var project)) return project;
        return owners.TryGetValue("", out var atRoot) ? atRoot : null;
    }
}
