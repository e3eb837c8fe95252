using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// What editors, tests and local databases leave in a work tree. Only what this repository shows that it can have is asked
/// about, so that nobody has to exclude the files of tools nobody uses.
/// </summary>
public sealed class WorkFileProbes
{
    private readonly RepositoryDocuments documents;
    private readonly GitIgnores gitIgnores;
    private readonly IReadOnlyList<RepositoryEntry> solutions;
    private readonly IReadOnlyList<RepositoryEntry> projects;
    private readonly Lazy<IReadOnlyList<RepositoryEntry>> testProjects;
    private readonly Lazy<bool> usesSqlite;

    private WorkFileProbes(RepositoryDocuments documents)
    {
        this.documents = documents;
        gitIgnores = documents.Model(GitIgnores.Build);
        solutions = [.. documents.Repository.Files.Where(entry => entry.Kind == FileKind.Solution)];
        projects = [.. documents.Repository.Files.Where(entry => entry.Kind == FileKind.Project)];
        testProjects = new(() => [.. projects.Where(project => Mentions(documents.Find<MSBuildDocument>(project.Path), "Microsoft.NET.Test.Sdk"))]);
        usesSqlite = new(() => documents.All<MSBuildDocument>().Any(file => Mentions(file, "Sqlite")));
    }

    /// <summary>The probes of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static WorkFileProbes Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The patterns that a copy of a folder lacks, the plainest first.</summary>
    public IEnumerable<string> MissingFor(FolderCopy copy)
    {
        if (copy.Context.IgnoreFile is not { IsAllowList: false } || copy.Context.InRepository(copy.Folder) is not { } root) return [];

        return from probe in Probes(root)
               let path = copy.Context.InContext(probe.Path)
               where path is { Length: > 0 } && RepositoryPath.IsBelow(path, copy.Folder)
               where copy.Context.ExclusionOfFile(path) is null
               group probe by probe.Pattern into missing
               select missing.Key;
    }

    private IEnumerable<(string Pattern, string Path)> Probes(string root)
    {
        foreach (var solution in solutions) yield return ("**/.vs", In(solution.Directory, ".vs/x/v17/.suo"));
        if (solutions.Count > 0)
        {
            foreach (var project in projects) yield return ("**/*.user", project.Path + ".user");
        }

        if (CanExist(root, ".vscode", "launch.json")) yield return ("**/.vscode", In(root, ".vscode/launch.json"));
        if (CanExist(root, ".idea", "workspace.xml")) yield return ("**/.idea", In(root, ".idea/workspace.xml"));
        foreach (var project in testProjects.Value)
        {
            if (CanExist(project.Directory, "TestResults", "x.trx")) yield return ("**/TestResults", In(project.Directory, "TestResults/x.trx"));
        }

        foreach (var output in (string[])["artifacts", "out"])
        {
            // The .gitignore of the .NET SDK names both; that alone does not bring them into being.
            if (CanExist(root, output, "x.zip") && documents.Model(ContextMentions.Build).Of(output)) yield return ("**/" + output, In(root, output + "/x.zip"));
        }

        if (usesSqlite.Value && gitIgnores.IsIgnored(In(root, "app.db"))) yield return ("**/*.db", In(root, "app.db"));
    }

    /// <summary>A folder is tracked, or .gitignore expects it.</summary>
    private bool CanExist(string root, string folder, string file) =>
        documents.Repository.HasDirectory(In(root, folder)) || gitIgnores.IsIgnored(In(root, folder + "/" + file));

    private static bool Mentions(MSBuildDocument? file, string word) => file?.Text.Content.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string In(string directory, string path) => directory.Length == 0 ? path : directory + "/" + path;
}
