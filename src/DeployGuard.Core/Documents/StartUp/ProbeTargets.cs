using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.StartUp;

/// <summary>Which programs a probe can be meant for: <c>documents.Model(ProbeTargets.Build)</c>.</summary>
internal sealed class ProbeTargets
{
    /// <summary>Beside them lies a program in another language.</summary>
    private static readonly HashSet<string> OtherLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "package.json", "requirements.txt", "pyproject.toml", "go.mod", "pom.xml", "build.gradle", "build.gradle.kts", "Cargo.toml", "composer.json", "Gemfile", "deno.json", "host.json",
    };

    /// <summary>Words that say what kind of program something is, not which.</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "service", "services", "server", "image", "images", "docker", "dotnet", "backend", "frontend", "webapi", "host", "worker", "main", "core", "application", "container", "public", "library", "registry",
    };

    private static readonly char[] Separators = ['/', '.', '-', '_', ':', '@'];

    private readonly RepositoryDocuments documents;
    private readonly ImagePrograms images;
    private readonly IReadOnlyList<StartUpProject> web;
    private readonly Lazy<IReadOnlyList<StartUpProject>> anywhere;

    private ProbeTargets(RepositoryDocuments documents)
    {
        this.documents = documents;
        images = documents.Model(ImagePrograms.Build);
        web = [.. documents.Model(StartUpCode.Build).Projects.Where(program => program.IsWeb)];
        anywhere = new(() => web.Count == 0 || HasOtherPrograms() ? [] : web);
    }

    /// <summary>The targets of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ProbeTargets Build(RepositoryDocuments documents) => new(documents);

    /// <summary>
    /// The web programs, one of which a probe asks that says nothing of its program; none where anything else of the repository may be
    /// deployed: a program in another language, a function, the image of a proxy.
    /// </summary>
    public IReadOnlyList<StartUpProject> Anywhere => anywhere.Value;

    /// <summary>The program in an image; empty when none is certain.</summary>
    public IReadOnlyList<StartUpProject> OfImage(string image) => images.Of(image) is { } program ? [program] : [];

    /// <summary>
    /// The program in a container of Kubernetes: by the name of its image, or since no other image runs there and the only program of the
    /// repository has a word of it in its name. Empty when none is certain.
    /// </summary>
    /// <param name="image">The image, or the name of a chart for one that a chart leaves open.</param>
    public IReadOnlyList<StartUpProject> OfContainer(string image)
    {
        var named = OfImage(image);
        return named.Count > 0 || documents.Model(KubernetesProbes.Build).Images.Count > 1 ? named : OfOnlyImage(image);
    }

    private IReadOnlyList<StartUpProject> OfOnlyImage(string image)
    {
        if (Anywhere.Count != 1 || documents.Model(StartUpCode.Build).Projects.Count != 1) return [];

        var program = Anywhere[0];
        var solutions = documents.Repository.Files.Where(entry => entry.Kind == FileKind.Solution).Select(entry => entry.Name);
        var words = new HashSet<string>(solutions.Append(program.Project.Name).Append(program.Project.AssemblyName ?? "").SelectMany(WordsOf), StringComparer.OrdinalIgnoreCase);
        return WordsOf(image).Any(words.Contains) ? [program] : [];
    }

    private static IEnumerable<string> WordsOf(string name) => name.Split(Separators).Where(word => word.Length > 3 && !word.All(char.IsDigit) && !Kinds.Contains(word));

    private bool HasOtherPrograms()
    {
        var folders = web.Select(program => program.Project.Directory.Length == 0 ? "" : program.Project.Directory + "/").ToList();
        if (documents.Repository.Files.Any(entry => OtherLanguages.Contains(entry.Name) && !folders.Exists(folder => entry.Path.StartsWith(folder, StringComparison.Ordinal)))) return true;

        var programs = documents.Model(StartUpCode.Build);
        if (documents.Model(DotNetProjects.Build).All.Any(project => !project.IsTestProject && programs.Find(project.Path) is null && IsServer(project))) return true;

        var builds = documents.Model(DockerfileProjects.Build);
        return documents.All<DockerfileDocument>().Any(dockerfile => ShippedStage.Of(dockerfile) is { } stage
            && (builds.Of(dockerfile).OnlyPublishedInto(stage)?.Project is not { } project || (programs.Find(project.Path) is null && stage.Exposed.Any())));
    }

    /// <summary>A program whose code is not read: of functions, or in F# and Visual Basic.</summary>
    private static bool IsServer(DotNetProject project) => project.NeedsAspNetCore && project.IsExecutable == true
        || project.PackageReferences.Any(package => package.Id.StartsWith("Microsoft.Azure.Functions.", StringComparison.OrdinalIgnoreCase) || package.Id.Equals("Microsoft.NET.Sdk.Functions", StringComparison.OrdinalIgnoreCase));
}
