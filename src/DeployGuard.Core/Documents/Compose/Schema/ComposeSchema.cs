using System.Collections.Concurrent;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>
/// What does not fit the specification in each compose file of a repository; worked out once per file. Safe for concurrent use.
/// </summary>
internal sealed class ComposeSchema
{
    private readonly RepositoryDocuments documents;
    private readonly ComposeProjects projects;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<SchemaProblem>>> byPath = new(StringComparer.Ordinal);

    private ComposeSchema(RepositoryDocuments documents)
    {
        this.documents = documents;
        projects = documents.Model(ComposeProjects.Build);
    }

    /// <summary>The problems of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ComposeSchema Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The problems of a file and of those it reaches that no name tells to be compose files.</summary>
    public IEnumerable<SchemaProblem> ReachedFrom(ComposeDocument file) => projects.ReachedFrom(file).SelectMany(Of);

    private IReadOnlyList<SchemaProblem> Of(ComposeDocument file) =>
        byPath.GetOrAdd(file.Path, _ => new Lazy<IReadOnlyList<SchemaProblem>>(() => Check(file))).Value;

    private IReadOnlyList<SchemaProblem> Check(ComposeDocument file)
    {
        // What follows a syntax error may belong elsewhere.
        if (!file.Yaml.IsComplete) return [];

        var nature = file.Nature;
        if (nature.VersionOne is { } first)
            return [new SchemaProblem(SchemaProblemKind.Wrong, first, "Services stand at the top level, as in version 1, which is gone; write them under 'services:'")];
        if (nature.NoMapping is { } text)
            return [new SchemaProblem(SchemaProblemKind.Wrong, text, "A compose file is made of keys, and this is none; write 'services:' and the services under it")];
        return nature.IsCompose && file.Content(documents.Model(ComposeScopes.Build).Of(RepositoryPath.DirectoryOf(file.Path))) is { } content
            ? new SchemaWalk(IsWhole(file)).Check(content)
            : [];
    }

    /// <summary>True when no other file can bring what this one lacks.</summary>
    private bool IsWhole(ComposeDocument file)
    {
        if (file.Yaml.Roots.Count != 1 || !projects.StartingWith(file).Any(project => !project.IsFragment)) return false;

        return projects.DefaultIn(RepositoryPath.DirectoryOf(file.Path)) is not { } first || first == file;
    }
}
