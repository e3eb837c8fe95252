using System.Collections.Concurrent;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Looks for words that tell that files say something about a subject, without reading what. The files of a project are read once per
/// subject, however many services and stages start it. Safe for concurrent use.
/// </summary>
internal sealed class SourceSigns
{
    private readonly RepositoryDocuments documents;
    private readonly ConcurrentDictionary<(string Project, string[] InCode), Lazy<bool>> mentions = new();

    private SourceSigns(RepositoryDocuments documents) => this.documents = documents;

    /// <summary>The signs of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static SourceSigns Build(RepositoryDocuments documents) => new(documents);

    /// <summary>True when code or settings of a project, or of those it references, mention a sign, in any casing.</summary>
    /// <param name="project">The project.</param>
    /// <param name="inCode">The signs in C# files; the list itself stands for the subject.</param>
    /// <param name="inSettings">The signs in appsettings files.</param>
    public bool Mentions(DotNetProject project, string[] inCode, string[] inSettings) =>
        mentions.GetOrAdd((project.Path, inCode), _ => new Lazy<bool>(() => Search(project, inCode, inSettings))).Value;

    /// <summary>True when a file mentions one of its signs, in any casing, or cannot be read.</summary>
    /// <param name="documents">The files.</param>
    /// <param name="signsFor">The signs of a file; null for one that does not matter.</param>
    public static bool Mentions(RepositoryDocuments documents, Func<RepositoryEntry, string[]?> signsFor) =>
        documents.Repository.Files.Any(entry => signsFor(entry) is { } signs && (TextOf(documents.Repository, entry) is not { } text || signs.Any(sign => Contains(text, sign))));

    /// <summary>The content of a file; null when it cannot be read.</summary>
    public static string? TextOf(RepositorySnapshot repository, RepositoryEntry entry) => repository.TryRead(entry)?.Content;

    /// <summary>True when a text holds a sign in any casing.</summary>
    public static bool Contains(string text, string sign) => text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0;

    private bool Search(DotNetProject project, string[] inCode, string[] inSettings)
    {
        var folders = documents.Model(DotNetProjects.Build).ClosureOf(project).Prepend(project).Select(one => one.Directory).Distinct().ToList();
        return Mentions(documents, entry =>
        {
            if (!folders.Exists(folder => RepositoryPath.IsBelow(entry.Path, folder))) return null;
            if (entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)) return inCode;
            return entry.Name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) ? inSettings : null;
        });
    }
}
