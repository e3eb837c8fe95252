using System.Collections.Concurrent;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// The variables projects are interpolated with. The shell is not known; a committed <c>.env</c> beside the files is, while one that
/// git does not track lies on some machines only and must not change a verdict.
/// </summary>
internal sealed class ComposeScopes
{
    private readonly RepositoryDocuments documents;
    private readonly ConcurrentDictionary<string, Lazy<IVariableScope>> scopes = new(StringComparer.Ordinal);

    private ComposeScopes(RepositoryDocuments documents) => this.documents = documents;

    /// <summary>The scopes of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ComposeScopes Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The variables of a project directory.</summary>
    public IVariableScope Of(string directory) => scopes.GetOrAdd(directory, _ => new Lazy<IVariableScope>(() => Read(directory))).Value;

    private IVariableScope Read(string directory)
    {
        var path = directory.Length == 0 ? ".env" : directory + "/.env";
        return documents.Repository.Find(path) is { State: FileState.Tracked } && documents.Find<EnvFileDocument>(path) is { } file
            ? new EnvFileScope(file, UnknownScope.Instance)
            : UnknownScope.Instance;
    }
}
