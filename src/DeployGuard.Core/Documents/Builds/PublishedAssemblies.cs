using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>The programs that publish and build calls put into a stage.</summary>
public sealed class PublishedAssemblies
{
    private readonly DockerStage stage;
    private readonly RepositorySnapshot repository;
    private readonly IReadOnlyList<DotNetProject> published;
    private readonly IReadOnlyList<DotNetProject> all;

    private PublishedAssemblies(DockerStage stage, RepositoryDocuments documents, IReadOnlyList<DotNetProject> published, IReadOnlyList<string> names)
    {
        this.stage = stage;
        this.published = published;
        repository = documents.Repository;
        Names = names;

        var projects = documents.Model(DotNetProjects.Build);
        all = [.. published.SelectMany(project => projects.ClosureOf(project).Prepend(project)).Distinct()];
    }

    /// <summary>The names of the assemblies published, without extension, each once; never empty.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>True when nothing unknown, such as a base image of one's own, can bring further programs.</summary>
    public bool IsComplete =>
        all.All(project => !project.HasUnknownReferences) && stage.BaseImage is { } image && DotNetImage.Of(image) is not null;

    /// <summary>What a stage may hold; null when nothing is published into it, or not all names are known.</summary>
    public static PublishedAssemblies? Of(DockerStage stage, DockerfileDocument dockerfile, RepositoryDocuments documents)
    {
        var steps = documents.Model(DockerfileProjects.Build).Of(dockerfile).PublishedInto(stage);
        var names = steps.Select(DotNetOutput.AssemblyNameOf).OfType<string>().ToList();
        return steps.Count == 0 || names.Count != steps.Count
            ? null
            : new PublishedAssemblies(stage, documents, [.. steps.Select(step => step.Project!)], [.. names.Distinct()]);
    }

    /// <summary>
    /// True when the program is published, or may come from elsewhere: a referenced program, a package, a file of
    /// the repository, another image. A path without <c>.dll</c> may be anything unless only the casing differs.
    /// </summary>
    public bool MayHold(StartedAssembly started) =>
        Names.Contains(started.Name, StringComparer.Ordinal)
        || (started.IsAppHost && !Names.Contains(started.Name, StringComparer.OrdinalIgnoreCase))
        || all.Except(published).Any(project => project.IsExecutable != false && project.AssemblyName is var name && (name is null || name == started.Name))
        || all.SelectMany(project => project.PackageReferences).Any(package => string.Equals(package.Id, started.Name, StringComparison.OrdinalIgnoreCase))
        || repository.Named(started.Name + ".dll").Any()
        || stage.FindAll<CopyInstruction>().Any(copy => copy.From is { Kind: StageReferenceKind.Image or StageReferenceKind.Variable });

    /// <summary>The published name most like another one.</summary>
    public string NearestTo(string name) => NearestName.Find(name, Names) ?? Names[0];
}
