using System.Collections.Concurrent;
using DeployGuard.Documents;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;

namespace DeployGuard.Checklist.Credentials;

/// <summary>
/// What the readers of credentials find in a document, worked out once for the rule that reports it and the item that decides by it:
/// <c>documents.Model(DocumentCredentials.Build)</c>.
/// </summary>
internal sealed class DocumentCredentials
{
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<PlacedCredential>>> comments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<PipelineCredentials>> pipelines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<(KubernetesValue, PlacedCredential)>>> values = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<(SettingsEntry, Credential)>>> settings = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<ComposeCredential>>> composeFiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IReadOnlyList<ComposeService>, Lazy<IReadOnlyList<ServiceSecret>>> services = new();

    private DocumentCredentials()
    {
    }

    /// <summary>The credentials of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static DocumentCredentials Build(RepositoryDocuments _) => new();

    /// <summary>What is commented out, in the order of the file.</summary>
    public IReadOnlyList<PlacedCredential> InComments(Document document) => comments.GetOrAdd(document.Path,
        _ => new(() => [.. document.Comments.SelectMany(comment => CommentedCredential.In(document.Text, comment))])).Value;

    /// <summary>The credentials of a pipeline.</summary>
    public PipelineCredentials Of(PipelineFile document) => pipelines.GetOrAdd(document.Path, _ => new(() => new PipelineCredentials(document))).Value;

    /// <summary>The credentials of a compose file that are none of <see cref="SecretsOf"/>.</summary>
    /// <param name="file">The file by itself, with all it includes.</param>
    public IReadOnlyList<ComposeCredential> Of(ComposeProject file) => composeFiles.GetOrAdd(file.MainFiles[0].Path, _ => new(() => [.. new ComposeCredentials(file).All])).Value;

    /// <summary>The secrets among the settings and the words of the commands of all services.</summary>
    public IReadOnlyList<ServiceSecret> SecretsOf(ComposeProject project) => services.GetOrAdd(project.Services, all => new(() => ServiceSecret.In(all))).Value;

    /// <summary>The values of a manifest that hold one.</summary>
    public IReadOnlyList<(KubernetesValue Value, PlacedCredential Credential)> Of(KubernetesFile document) => values.GetOrAdd(document.Path,
        _ => new(() => [.. document.Values.SelectMany(value => KubernetesCredentials.In(value).Select(credential => (value, credential)))])).Value;

    /// <summary>The settings of a file that hold one.</summary>
    /// <param name="document">The file.</param>
    /// <param name="entriesOf">Its settings.</param>
    /// <param name="find">The reader of its kind of file: the same for all who ask.</param>
    public IReadOnlyList<(SettingsEntry Entry, Credential Credential)> Of<TDocument>(
        TDocument document, Func<TDocument, IEnumerable<SettingsEntry>> entriesOf, Func<SettingsEntry, Credential?> find) where TDocument : Document =>
        settings.GetOrAdd(document.Path, _ => new(() =>
        [
            .. from entry in entriesOf(document)
               let credential = find(entry)
               where credential is not null
               select (entry, credential),
        ])).Value;
}
