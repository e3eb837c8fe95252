using System.Collections.Concurrent;
using DeployGuard.Documents;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Projects;
using DeployGuard.Documents.Settings;
using DeployGuard.Repository;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>
/// The real credentials of a repository as evidence for a verdict: defaults that everybody knows, comments and files of no known kind, which
/// rules report, decide nothing.
/// </summary>
internal sealed class RepositoryCredentials
{
    // Generated code is longer.
    private const int MaximumLength = 512 * 1024;

    private RepositoryCredentials(RepositoryDocuments documents) =>
        All =
        [
            .. InSettings(documents).Concat(InDockerfiles(documents)).Concat(InServices(documents)).Concat(InManifests(documents)).Concat(InPipelines(documents)).Concat(InCode(documents))
                .OrderBy(found => found.Location.Path, StringComparer.Ordinal).ThenBy(found => found.Location.Span.Start),
        ];

    /// <summary>In the order of paths and places.</summary>
    public IReadOnlyList<FoundCredential> All { get; }

    /// <summary>The credentials of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static RepositoryCredentials Of(RepositoryDocuments documents) => new(documents);

    private static IEnumerable<FoundCredential> InSettings(RepositoryDocuments documents) =>
        from document in documents.All<SettingsDocument>().Select(file => (File: (Document)file, file.Entries))
            .Concat(documents.All<ConfigDocument>().Select(file => (File: (Document)file, file.Entries)))
        from entry in document.Entries
        where !entry.IsCommented
        let credential = SettingCredential.Of(entry)
        where credential is { Strength: CredentialStrength.Real }
        select Found(document.File.Text, entry.Value.ToSource(credential.Span), credential, isDeployed: !CredentialPlace.IsAside(document.File.Path));

    private static IEnumerable<FoundCredential> InDockerfiles(RepositoryDocuments documents) =>
        from document in documents.All<DockerfileDocument>()
        from instruction in document.InstructionsOf<DockerInstruction>()
        from found in DockerfileCredentials.In(instruction, includesNamed: true)
        where found.Credential.IsReal
        select Found(document.Text, found.Credential, isDeployed: !document.IsForDevelopment && !CredentialPlace.IsAside(document.Path));

    private static IEnumerable<FoundCredential> InServices(RepositoryDocuments documents) =>
        (from project in documents.Model(ComposeProjects.Build).All
         from service in project.Services
         from setting in service.Settings
         where CredentialLiteral.Of(setting.Name, setting.Value.Literals) == CredentialStrength.Real
         let file = project.FileOf(setting.NameLocation)
         select new FoundCredential(setting.NameLocation, "a secret of a service", !project.IsForDevelopment && file?.Name.IsForDevelopment != true && !CredentialPlace.IsAside(setting.NameLocation.Path)))
        .GroupBy(found => found.Location).Select(group => group.First());

    private static IEnumerable<FoundCredential> InManifests(RepositoryDocuments documents) =>
        from document in documents.All<KubernetesFile>()
        from credential in document.Values.SelectMany(KubernetesCredentials.In).Concat(document.Commands.SelectMany(KubernetesCredentials.In))
        where credential.IsReal
        select Found(document.Text, credential, isDeployed: !CredentialPlace.IsAside(("/" + document.Path).Replace("/templates/", "/")));

    private static IEnumerable<FoundCredential> InPipelines(RepositoryDocuments documents) =>
        from document in documents.All<PipelineFile>()
        let pipeline = new PipelineCredentials(document)
        from one in pipeline.All
        where one.Credential.IsReal
        select Found(document.Text, one.Credential, isDeployed: one.Credential.IsToken || !pipeline.IsThrownAway(one.Value, one.Credential));

    private static IEnumerable<FoundCredential> InCode(RepositoryDocuments documents)
    {
        var tests = new HashSet<string>(documents.Model(DotNetProjects.Build).All.Where(project => project.IsTestProject).Select(project => project.Directory), StringComparer.Ordinal);
        var found = new ConcurrentBag<FoundCredential>();
        Parallel.ForEach(documents.Repository.Files.Where(entry => entry.State == FileState.Tracked && IsSource(entry) && !documents.IsExcluded(entry.Path)), entry =>
        {
            if (documents.Repository.TryRead(entry) is not { Content.Length: <= MaximumLength } text) return;

            var isAside = CredentialPlace.IsAside(entry.Path) || IsBelow(entry.Directory, tests);
            foreach (var credential in CodeCredentials.In(text.Content)) found.Add(Found(text, credential.Span, credential, !isAside));
        });
        return found;
    }

    private static bool IsSource(RepositoryEntry entry) =>
        entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        && !entry.Name.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) && !entry.Name.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase);

    private static bool IsBelow(string directory, HashSet<string> folders)
    {
        for (; directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory))
            if (folders.Contains(directory)) return true;
        return folders.Contains("");
    }

    private static FoundCredential Found(SourceText text, PlacedCredential credential, bool isDeployed) => Found(text, credential.Span, credential.Credential, isDeployed);

    private static FoundCredential Found(SourceText text, TextSpan span, Credential credential, bool isDeployed) => new(new Location(text, span), credential.Title, isDeployed);
}
