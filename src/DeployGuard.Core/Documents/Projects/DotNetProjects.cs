using System.Collections.Concurrent;

namespace DeployGuard.Documents.Projects;

/// <summary>
/// The .NET projects of a repository. A project is evaluated when somebody asks for it, so that a repository with
/// a thousand projects pays for those its Dockerfiles build. Safe for concurrent use.
/// </summary>
public sealed class DotNetProjects
{
    private readonly RepositoryDocuments documents;
    private readonly ConcurrentDictionary<string, Lazy<DotNetProject?>> projects = new(StringComparer.Ordinal);

    private DotNetProjects(RepositoryDocuments documents) => this.documents = documents;

    /// <summary>All well-formed projects, ordered by path.</summary>
    public IEnumerable<DotNetProject> All =>
        documents.Repository.Entries
            .Where(entry => entry.Kind == Repository.FileKind.Project)
            .Select(entry => Find(entry.Path))
            .OfType<DotNetProject>();

    /// <summary>The projects of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static DotNetProjects Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The project at a path from the root; null when there is none or its file is not well-formed.</summary>
    public DotNetProject? Find(string path) => projects.GetOrAdd(path, _ => new Lazy<DotNetProject?>(() => Evaluate(path))).Value;

    /// <summary>
    /// The projects a project needs, directly and through others, without itself; each once, nearest first.
    /// References that may not hold, and projects that do not exist, are left out with what lies behind them.
    /// </summary>
    public IReadOnlyList<DotNetProject> ClosureOf(DotNetProject project)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { project.Path };
        var closure = new List<DotNetProject> { project };
        for (var i = 0; i < closure.Count; i++)
        {
            foreach (var reference in closure[i].ProjectReferences)
            {
                if (!reference.IsConditional && seen.Add(reference.Path) && Find(reference.Path) is { } referenced)
                    closure.Add(referenced);
            }
        }

        return closure.GetRange(1, closure.Count - 1);
    }

    private DotNetProject? Evaluate(string path) =>
        documents.Repository.Find(path) is { Kind: Repository.FileKind.Project } && documents.Find<MSBuildDocument>(path) is { } file
            ? ProjectEvaluation.Of(documents, file)
            : null;
}
