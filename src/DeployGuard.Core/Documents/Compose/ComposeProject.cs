using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// What one set of compose files describes together, as <c>docker compose -f … -f …</c> reads them. Every node of the model still
/// knows the file that brought it.
/// </summary>
public sealed class ComposeProject
{
    private readonly Dictionary<string, ComposeService> byName;
    private readonly IReadOnlyDictionary<string, string> directories;
    private readonly Lazy<HashSet<string>> builtImages;
    private readonly Lazy<HashSet<string>> awaitedServices;

    internal ComposeProject(IReadOnlyList<ComposeDocument> main, string directory, ComposeMapping? root, ComposeLoader loader, IVariableScope scope)
    {
        MainFiles = main;
        Directory = directory;
        Files = loader.Files;
        Issues = loader.Issues;
        HasUnknownFiles = loader.HasUnknownFiles;
        Scope = scope;
        directories = loader.Directories;
        Root = root ?? new ComposeMapping(new Location(main[0].Text, new TextSpan(0, 0)), []);
        Services =
        [
            .. from entry in (Root.Mapping("services") ?? Empty).Entries
               where entry.Value is ComposeMapping
               select new ComposeService(entry, (ComposeMapping)entry.Value, loader.OpenServices.Contains(entry.Name)),
        ];
        byName = new(StringComparer.Ordinal);
        foreach (var service in Services) byName[service.Name] = service;
        builtImages = new(() => SetOf(Services.Where(service => service.Build is not null).Select(service => service.ImageText?.PartialValue)));
        awaitedServices = new(() => SetOf(
            from service in Services
            from dependency in service.DependsOn
            where dependency.Condition is "service_completed_successfully" or null
            select dependency.Service));
    }

    /// <summary>The same files and nodes, seen as a part of something.</summary>
    private ComposeProject(ComposeProject whole)
    {
        MainFiles = whole.MainFiles;
        Directory = whole.Directory;
        Files = whole.Files;
        Issues = whole.Issues;
        HasUnknownFiles = whole.HasUnknownFiles;
        Scope = whole.Scope;
        directories = whole.directories;
        Root = whole.Root;
        Services = whole.Services;
        byName = whole.byName;
        builtImages = whole.builtImages;
        awaitedServices = whole.awaitedServices;
        IsFragment = true;
    }

    /// <summary>The files in the order of <c>-f</c>; at least one.</summary>
    public IReadOnlyList<ComposeDocument> MainFiles { get; }

    /// <summary>Every file of the project, those reached by <c>include</c> and <c>extends</c> included.</summary>
    public IReadOnlyList<ComposeDocument> Files { get; }

    /// <summary>The project directory from the repository root, where relative paths of the main files start.</summary>
    public string Directory { get; }

    /// <summary>The merged model; without entries when no file has any.</summary>
    public ComposeMapping Root { get; }

    /// <summary>The services; those that are no mapping are left out.</summary>
    public IReadOnlyList<ComposeService> Services { get; }

    /// <summary>The variables the files were interpolated with.</summary>
    public IVariableScope Scope { get; }

    /// <summary>What keeps the files from coming together.</summary>
    public IReadOnlyList<ComposeIssue> Issues { get; }

    /// <summary>True when some included file cannot be read, so that any name may come from there.</summary>
    public bool HasUnknownFiles { get; }

    /// <summary>
    /// True for files that complete others which are not here or not known: what is absent may stand there.
    /// </summary>
    public bool IsFragment { get; internal init; }

    /// <summary>The same project, in which nothing follows from what is absent.</summary>
    internal ComposeProject AsFragment() => IsFragment ? this : new ComposeProject(this);

    /// <summary>True when the absence of a name proves something.</summary>
    public bool IsWhole => !IsFragment && !HasUnknownFiles;

    /// <summary>True when a main file is named for production.</summary>
    public bool IsForProduction => MainFiles.Any(file => file.Name.IsForProduction);

    /// <summary>True when a main file is named for development or tests and none for production.</summary>
    public bool IsForDevelopment => !IsForProduction && MainFiles.Any(file => file.Name.IsForDevelopment);

    /// <summary>The entries of a top-level section other than services: networks, volumes, secrets or configs.</summary>
    public IReadOnlyList<ComposeEntry> Section(string name) => (Root.Mapping(name) ?? Empty).Entries;

    /// <summary>The service of a name; null when there is none.</summary>
    public ComposeService? FindService(string name) => byName.TryGetValue(name, out var service) ? service : null;

    /// <summary>
    /// The image a service gets from a registry; null when it is built here, by the service itself or by another one under the same
    /// name, when <c>pull_policy</c> forbids to pull it, and when nothing of its name is known.
    /// </summary>
    public ImageReference? PulledImageOf(ComposeService service) =>
        service.Build is null && service.ImageText is { } text && service.Scalar("pull_policy")?.Value is not ("never" or "build")
        && !builtImages.Value.Contains(text.PartialValue)
            ? service.Image
            : null;

    /// <summary>True when another service waits for the end of this one, or may do so behind a variable.</summary>
    public bool IsAwaited(ComposeService service) => awaitedServices.Value.Contains(service.Name);

    /// <summary>
    /// The path from the repository root of a relative path written in a file of the project: it starts at the project directory,
    /// in an included or extended file at that file's. Null when it is not known, absolute, or leads out of the repository.
    /// </summary>
    public string? Resolve(ComposeScalar path) =>
        path.Value is { Length: > 0 } value && value[0] != '~' && value.IndexOf("://", StringComparison.Ordinal) < 0
            ? RepositoryPath.Combine(DirectoryOf(path.Location), value)
            : null;

    /// <summary>The folder relative paths start at in the file of a location.</summary>
    public string DirectoryOf(Location location) => directories.TryGetValue(location.Path, out var directory) ? directory : Directory;

    /// <summary>The document of a location; null for a file that is not of this project.</summary>
    public ComposeDocument? FileOf(Location location) => Files.FirstOrDefault(file => file.Path == location.Path);

    /// <summary>The place of a location's file in <see cref="MainFiles"/>; -1 for a file that is included or extended.</summary>
    public int FileOrder(Location location)
    {
        for (var i = 0; i < MainFiles.Count; i++)
        {
            if (MainFiles[i].Path == location.Path) return i;
        }

        return -1;
    }

    /// <summary>The files, for debugging.</summary>
    public override string ToString() => string.Join(" + ", MainFiles.Select(file => file.Path));

    private static HashSet<string> SetOf(IEnumerable<string?> names) => new(names.OfType<string>(), StringComparer.Ordinal);

    private ComposeMapping Empty => new(Root.Location, []);
}
