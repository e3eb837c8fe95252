using System.Collections.Concurrent;
using DeployGuard.Documents;
using DeployGuard.Documents.PlainText;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>
/// The credentials of all files that are read as plain text, each looked through once for whoever asks first: its text is not kept.
/// <c>documents.Model(TextCredentials.Build)</c>.
/// </summary>
internal sealed class TextCredentials
{
    private readonly RepositoryDocuments documents;
    private readonly ConcurrentDictionary<string, Lazy<(SourceText? Text, IReadOnlyList<Credential> Found)>> byPath = new(StringComparer.Ordinal);

    private TextCredentials(RepositoryDocuments documents) => this.documents = documents;

    /// <summary>The credentials of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static TextCredentials Build(RepositoryDocuments documents) => new(documents);

    /// <summary>Those of a file.</summary>
    public IReadOnlyList<Credential> Of(TextDocument document) =>
        byPath.GetOrAdd(document.Path, _ => new(() => Find(document))).Value.Found;

    /// <summary>Those of all files, with the files they stand in; files nobody can read have none.</summary>
    public IReadOnlyList<(SourceText Text, Credential Credential)> All()
    {
        var all = new ConcurrentBag<(SourceText, Credential)>();
        Parallel.ForEach(documents.Texts, entry =>
        {
            var (text, found) = byPath.GetOrAdd(entry.Path, _ => new(() => documents.ReadText(entry) is { } document ? Find(document) : (null, []))).Value;
            foreach (var credential in found) all.Add((text!, credential));
        });
        return [.. all];
    }

    private static (SourceText? Text, IReadOnlyList<Credential> Found) Find(TextDocument document)
    {
        var found = FileCredentials.Of(document);
        return found.Count == 0 ? (null, []) : (document.Text, found);
    }
}
