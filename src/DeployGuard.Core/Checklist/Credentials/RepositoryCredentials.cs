using System.Collections.Concurrent;
using DeployGuard.Documents;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>
/// The credentials of a repository as evidence for a verdict, by the readers whose findings rules report: what a rule warns of in a file that is
/// deployed counts. Of what is commented out and of what development and tests use, defaults that everybody knows are left out.
/// </summary>
internal sealed class RepositoryCredentials
{
    // Generated code is longer.
    private const int MaximumLength = 512 * 1024;

    private RepositoryCredentials(RepositoryDocuments documents) =>
        All =
        [
            .. DeclaredCredentials.In(documents).Concat(InDockerfiles(documents)).Concat(InServices(documents)).Concat(InComposeFiles(documents))
                .Concat(InManifests(documents)).Concat(InPipelines(documents)).Concat(InCode(documents))
                .GroupBy(found => found.Location).Select(alike => alike.First())
                .OrderBy(found => found.Location.Path, StringComparer.Ordinal).ThenBy(found => found.Location.Span.Start),
        ];

    /// <summary>In the order of paths and places.</summary>
    public IReadOnlyList<FoundCredential> All { get; }

    /// <summary>The credentials of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static RepositoryCredentials Of(RepositoryDocuments documents) => new(documents);

    private static IEnumerable<FoundCredential> InDockerfiles(RepositoryDocuments documents) =>
        from document in documents.All<DockerfileDocument>()
        let isAside = document.IsForDevelopment || CredentialPlace.IsAside(document.Path)
        from found in document.InstructionsOf<DockerInstruction>(includeOnBuild: true).SelectMany(instruction => DockerfileCredentials.In(instruction, includesNamed: true))
            .Concat(DockerfileCredentials.InComments(document).Select(found => found.Credential))
        where found.Credential.IsReal || !(isAside || CredentialName.IsSecret(found.Name))
        select Found(document.Text, found.Credential, !isAside);

    private static IEnumerable<FoundCredential> InServices(RepositoryDocuments documents) =>
        from project in documents.Model(ComposeProjects.Build).All
        from found in documents.Model(DocumentCredentials.Build).SecretsOf(project)
        where found.Strength == CredentialStrength.Real
        let title = found.Setting is null ? "a secret on a command line" : "a secret of a service"
        select new FoundCredential(found.Location, title, !project.IsForDevelopment && IsDeployed(project, found.Location));

    private static IEnumerable<FoundCredential> InComposeFiles(RepositoryDocuments documents) =>
        from document in documents.All<ComposeDocument>()
        let file = documents.Model(ComposeProjects.Build).Alone(document)
        from found in documents.Model(DocumentCredentials.Build).Of(file).Select(found => (found.Source, found.Credential))
            .Concat(file.Files.SelectMany(one => documents.Model(DocumentCredentials.Build).InComments(one).Select(credential => (Source: one.Text, Credential: credential))))
        let isDeployed = IsDeployed(file, new Location(found.Source, found.Credential.Span))
        where found.Credential.IsReal || isDeployed
        select Found(found.Source, found.Credential, isDeployed);

    private static bool IsDeployed(ComposeProject project, Location location) => project.FileOf(location)?.Name.IsForDevelopment != true && !CredentialPlace.IsAside(location.Path);

    private static IEnumerable<FoundCredential> InManifests(RepositoryDocuments documents) =>
        from document in documents.All<KubernetesFile>()
        let isAside = IsAside(document.Path)
        let found = documents.Model(DocumentCredentials.Build)
        from credential in found.Of(document).Select(one => one.Credential).Concat(document.Commands.SelectMany(KubernetesCredentials.In)).Concat(found.InComments(document))
        where credential.IsReal || !isAside
        select Found(document.Text, credential, !isAside);

    private static IEnumerable<FoundCredential> InPipelines(RepositoryDocuments documents)
    {
        foreach (var document in documents.All<PipelineFile>())
        {
            var found = documents.Model(DocumentCredentials.Build);
            var pipeline = found.Of(document);
            foreach (var (value, credential) in pipeline.All)
                if (credential.IsReal) yield return Found(document.Text, credential, isDeployed: credential.IsToken || !pipeline.IsThrownAway(value, credential));
            foreach (var credential in found.InComments(document))
                if (!pipeline.HasAt(credential.Span)) yield return Found(document.Text, credential, !IsAside(document.Path));
        }
    }

    /// <summary>Charts and pipelines keep in <c>templates</c> what they deploy.</summary>
    private static bool IsAside(string path) => CredentialPlace.IsAside(("/" + path).Replace("/templates/", "/"));

    private static IEnumerable<FoundCredential> InCode(RepositoryDocuments documents)
    {
        var tests = new HashSet<string>(documents.Model(DotNetProjects.Build).All.Where(project => project.IsTestProject).Select(project => project.Directory), StringComparer.Ordinal);
        var found = new ConcurrentBag<FoundCredential>();
        Parallel.ForEach(documents.Repository.Files.Where(entry => entry.State == FileState.Tracked && SourceFiles.Includes(entry) && !documents.IsExcluded(entry.Path)), entry =>
        {
            if (documents.Repository.TryRead(entry) is not { Content.Length: <= MaximumLength } text) return;

            var isAside = CredentialPlace.IsAside(entry.Path) || IsBelow(entry.Directory, tests);
            foreach (var credential in CodeCredentials.In(text.Content)) found.Add(FoundCredential.Of(new Location(text, credential.Span), credential, !isAside));
        });
        return found;
    }

    private static bool IsBelow(string directory, HashSet<string> folders)
    {
        for (; directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory))
            if (folders.Contains(directory)) return true;
        return folders.Contains("");
    }

    private static FoundCredential Found(SourceText text, PlacedCredential credential, bool isDeployed) =>
        FoundCredential.Of(new Location(text, credential.Span), credential.Credential, isDeployed);
}
