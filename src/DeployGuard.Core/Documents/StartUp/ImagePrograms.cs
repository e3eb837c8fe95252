using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;

namespace DeployGuard.Documents.StartUp;

/// <summary>Which program of the repository an image holds, by its name: <c>documents.Model(ImagePrograms.Build)</c>.</summary>
internal sealed class ImagePrograms
{
    private const int ShortestName = 3;

    private readonly Dictionary<string, HashSet<string>> projects = new(StringComparer.OrdinalIgnoreCase);
    private readonly StartUpCode code;

    private ImagePrograms(RepositoryDocuments documents)
    {
        code = documents.Model(StartUpCode.Build);
        foreach (var program in code.Projects)
        {
            Add(Letters(program.Project.Name), program.Project.Path);
            foreach (var property in new[] { "ContainerRepository", "ContainerImageName" })
                if (program.Project.Property(property) is { IsKnown: true, Text: { Length: > 0 } name }) Add(LastOf(name), program.Project.Path);
        }

        if (code.Projects.Count == 0) return;

        var builds = documents.Model(DockerfileProjects.Build);
        foreach (var composition in documents.Model(ComposeProjects.Build).All)
        {
            foreach (var service in composition.Services.Where(service => service.Build is not null))
            {
                if (service.Image?.Repository is not { } repository) continue;

                // What builds something else under the name takes it away from the program.
                var project = ServiceBuild.Of(service, composition, documents) is { Dockerfile: { } dockerfile, Stage: { } stage } ? builds.Of(dockerfile).OnlyPublishedInto(stage)?.Project?.Path : null;
                Add(LastOf(repository), project ?? "");
            }
        }
    }

    /// <summary>The images of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ImagePrograms Build(RepositoryDocuments documents) => new(documents);

    /// <summary>
    /// The only program that is built into an image of that name, or is called like it: <c>registry/shop-api:1</c> and Shop.Api. Null when
    /// there is none, or several.
    /// </summary>
    public StartUpProject? Of(string image)
    {
        var name = LastOf(image);
        if (name.Length < ShortestName || name.IndexOf('$') >= 0) return null;

        var found = projects.TryGetValue(name, out var built) ? built : projects.TryGetValue(Letters(name), out var called) ? called : null;
        return found is { Count: 1 } ? code.Find(found.First()) : null;
    }

    /// <summary>An image without tag and digest.</summary>
    public static string NameOf(string image)
    {
        var name = image.Split('@')[0];
        var tag = name.LastIndexOf(':');
        return tag > name.LastIndexOf('/') ? name.Substring(0, tag) : name;
    }

    private static string LastOf(string image)
    {
        var name = NameOf(image);
        return name.Substring(name.LastIndexOf('/') + 1);
    }

    private void Add(string name, string project)
    {
        if (!projects.TryGetValue(name, out var known)) projects[name] = known = new HashSet<string>(StringComparer.Ordinal);
        known.Add(project);
    }

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
