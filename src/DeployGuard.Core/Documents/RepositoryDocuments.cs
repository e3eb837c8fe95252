using System.Collections.Concurrent;
using DeployGuard.Documents.PlainText;
using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

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
    private readonly ConcurrentDictionary<(string Path, IDocumentReader Reader), Lazy<Document?>> documents = new();
    private readonly ConcurrentDictionary<string, IDocumentReader> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> failed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<SourceText?>> scripts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, Lazy<object>> models = new();
    private readonly ConcurrentQueue<DocumentFailure> failures = new();
    private readonly Lazy<IReadOnlyList<RepositoryEntry>> validated;

    /// <param name="repository">The files.</param>
    /// <param name="readers">One reader per kind.</param>
    /// <param name="isExcluded">True for paths the user does not want validated; none when null.</param>
    public RepositoryDocuments(
        RepositorySnapshot repository, IReadOnlyList<IDocumentReader> readers, Func<string, bool>? isExcluded = null)
    {
        Repository = repository;
        this.readers = readers;
        this.isExcluded = isExcluded ?? (_ => false);
        // Nearly all files of a large repository have no reader: look through them once.
        validated = new(() => [.. repository.Files.Where(entry => ReaderOf(entry.Kind) is not null && !this.isExcluded(entry.Path))]);
    }

    /// <summary>The files the documents are read from.</summary>
    public RepositorySnapshot Repository { get; }

    /// <summary>What could not be read so far, one entry per file.</summary>
    public IReadOnlyCollection<DocumentFailure> Failures => failures;

    /// <summary>
    /// The entries that are validated: of a kind with a reader, neither ignored by git nor excluded by the user.
    /// </summary>
    public IEnumerable<RepositoryEntry> Validated => validated.Value;

    /// <summary>The entries that are read as plain text, neither ignored by git nor excluded by the user; ordered by path.</summary>
    public IEnumerable<RepositoryEntry> Texts => Repository.Files.Where(entry => TextFiles.Includes(entry) && !isExcluded(entry.Path));

    /// <summary>
    /// A file as plain text; null when it is binary, longer than a megabyte or cannot be read, which is no failure: nobody reads these
    /// files in a build. It is read anew each time, since there may be many and each is looked at once. YAML that turned out to be a
    /// pipeline or a manifest is none: its own rules look at it.
    /// </summary>
    public TextDocument? ReadText(RepositoryEntry entry) =>
        TextOf(entry) is { } text && TextFiles.IsReadable(text.Content) ? new TextDocument(text) : null;

    /// <summary>True for paths the user does not want validated: no finding may stand there.</summary>
    public bool IsExcluded(string path) => isExcluded(path);

    /// <summary>All validated documents of a type, ordered by path; files that cannot be read are left out.</summary>
    public IEnumerable<T> All<T>() where T : Document
    {
        var kinds = readers.Where(reader => reader.DocumentType.IsAssignableFrom(typeof(T))).Select(reader => reader.Kind).ToList();
        return Validated.Where(entry => kinds.Contains(entry.Kind)).Select(Read).OfType<T>();
    }

    /// <summary>The document at a path, or null when there is none, it is ignored, or it is of another type.</summary>
    public T? Find<T>(string path) where T : Document =>
        Repository.HasFile(path) ? Read(Repository.Find(path)!) as T : null;

    /// <summary>As <see cref="Find{T}"/>, but null for what the user does not want validated: no finding may stand there.</summary>
    public T? FindValidated<T>(string path) where T : Document => isExcluded(path) ? null : Find<T>(path);

    /// <summary>
    /// The document at a path whatever its name says, because another file names it: a compose file of any name that is included.
    /// Null when there is none, it is ignored, or its name makes it a file of another type.
    /// </summary>
    /// <param name="path">Path from the repository root.</param>
    /// <param name="reader">How it is read when its name tells no kind, or only that it is YAML.</param>
    public T? FindAs<T>(string path, IDocumentReader reader) where T : Document
    {
        if (!Repository.HasFile(path)) return null;

        var entry = Repository.Find(path)!;
        var known = entry.Kind == FileKind.Yaml ? null : ReaderOf(entry.Kind);
        if (known is null) named.TryAdd(path, reader);
        return Read(entry, known ?? reader) as T;
    }

    /// <summary>
    /// The text of a script, a pipeline or another file that several models look through; read once and kept. Null when it cannot be
    /// read.
    /// </summary>
    public SourceText? ScriptOf(RepositoryEntry entry) =>
        scripts.GetOrAdd(entry.Path, _ => new Lazy<SourceText?>(() => Repository.TryRead(entry))).Value;

    /// <summary>
    /// The document of an entry; null when it cannot be read, and when no reader knows its kind and no other file has named it.
    /// </summary>
    public Document? Read(RepositoryEntry entry) =>
        ReaderOf(entry.Kind) is { } reader ? Read(entry, reader)
        : named.TryGetValue(entry.Path, out var other) ? Read(entry, other)
        : null;

    /// <summary>
    /// A model that spans files (the projects of a repository, a compose project), built once for all who ask.
    /// </summary>
    public T Model<T>(Func<RepositoryDocuments, T> build) where T : class =>
        (T)models.GetOrAdd(typeof(T), _ => new Lazy<object>(() => build(this))).Value;

    private SourceText? TextOf(RepositoryEntry entry) => entry.Kind != FileKind.Yaml ? Repository.TryRead(entry)
        : Read(entry) is { } document && document.GetType() == typeof(YamlDocument) ? document.Text
        : null;

    private IDocumentReader? ReaderOf(FileKind kind)
    {
        foreach (var reader in readers)
            if (reader.Kind == kind) return reader;
        return null;
    }

    private Document? Read(RepositoryEntry entry, IDocumentReader reader) =>
        documents.GetOrAdd((entry.Path, reader), _ => new Lazy<Document?>(() => ReadOnce(entry, reader))).Value;

    private Document? ReadOnce(RepositoryEntry entry, IDocumentReader reader)
    {
        try
        {
            var text = Repository.Read(entry);
            // What may be anything may be generated, too; its reader leaves it alone.
            if (text.Content.Length > MaximumLength && reader.Kind != FileKind.Yaml) throw new IOException("it is larger than 2 MB");
            return reader.Read(text);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // One file's failure never touches another's findings: it becomes one DG9xxx finding of that file.
            if (failed.TryAdd(entry.Path, true)) failures.Enqueue(new DocumentFailure(entry.Path, exception));
            return null;
        }
    }
}
