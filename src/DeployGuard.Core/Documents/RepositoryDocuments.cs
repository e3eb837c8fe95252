using System.Collections.Concurrent;
using DeployGuard.Repository;

namespace DeployGuard.Documents;

/// <summary>
/// The documents of a snapshot, each read at most once and only when somebody asks. Safe for concurrent use.
/// </summary>
public sealed class RepositoryDocuments
{
    // No file anyone writes comes near; a larger one would only cost every build its time.
    private const int MaximumLength = 2 * 1024 * 1024;

    private readonly IReadOnlyList<IDocumentReader> readers;
    private readonly Func<string, bool> isExcluded;
    private readonly ConcurrentDictionary<string, Lazy<Document?>> documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, Lazy<object>> models = new();
    private readonly ConcurrentQueue<DocumentFailure> failures = new();

    /// <param name="repository">The files.</param>
    /// <param name="readers">One reader per kind.</param>
    /// <param name="isExcluded">True for paths the user does not want validated; none when null.</param>
    public RepositoryDocuments(
        RepositorySnapshot repository, IReadOnlyList<IDocumentReader> readers, Func<string, bool>? isExcluded = null)
    {
        Repository = repository;
        this.readers = readers;
        this.isExcluded = isExcluded ?? (_ => false);
    }

    /// <summary>The files the documents are read from.</summary>
    public RepositorySnapshot Repository { get; }

    /// <summary>What could not be read so far, one entry per file.</summary>
    public IReadOnlyCollection<DocumentFailure> Failures => failures;

    /// <summary>
    /// The entries that are validated: of a kind with a reader, neither ignored by git nor excluded by the user.
    /// </summary>
    public IEnumerable<RepositoryEntry> Validated => Repository.Entries.Where(entry =>
        !entry.IsDirectory && entry.State != FileState.Ignored && ReaderOf(entry.Kind) is not null && !isExcluded(entry.Path));

    /// <summary>All validated documents of a type, ordered by path; files that cannot be read are left out.</summary>
    public IEnumerable<T> All<T>() where T : Document
    {
        var kinds = readers.Where(reader => reader.DocumentType == typeof(T)).Select(reader => reader.Kind).ToList();
        return Validated.Where(entry => kinds.Contains(entry.Kind)).Select(Read).OfType<T>();
    }

    /// <summary>The document at a path, or null when there is none, it is ignored, or it is of another type.</summary>
    public T? Find<T>(string path) where T : Document =>
        Repository.HasFile(path) ? Read(Repository.Find(path)!) as T : null;

    /// <summary>As <see cref="Find{T}"/>, but null for what the user does not want validated: no finding may stand there.</summary>
    public T? FindValidated<T>(string path) where T : Document => isExcluded(path) ? null : Find<T>(path);

    /// <summary>The document of an entry; null when no reader knows its kind or it cannot be read.</summary>
    public Document? Read(RepositoryEntry entry) =>
        documents.GetOrAdd(entry.Path, _ => new Lazy<Document?>(() => ReadOnce(entry))).Value;

    /// <summary>
    /// A model that spans files (the projects of a repository, a compose project), built once for all who ask.
    /// </summary>
    public T Model<T>(Func<RepositoryDocuments, T> build) where T : class =>
        (T)models.GetOrAdd(typeof(T), _ => new Lazy<object>(() => build(this))).Value;

    private IDocumentReader? ReaderOf(FileKind kind) => readers.FirstOrDefault(reader => reader.Kind == kind);

    private Document? ReadOnce(RepositoryEntry entry)
    {
        if (ReaderOf(entry.Kind) is not { } reader) return null;

        try
        {
            var text = Repository.Read(entry);
            if (text.Content.Length > MaximumLength) throw new IOException("it is larger than 2 MB");
            return reader.Read(text);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // One file's failure never touches another's findings: it becomes one DG9xxx finding of that file.
            failures.Enqueue(new DocumentFailure(entry.Path, exception));
            return null;
        }
    }
}
