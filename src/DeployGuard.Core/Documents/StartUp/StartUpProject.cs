using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.StartUp;

/// <summary>A program of the repository: what it does when it starts, and what its settings and its containers add.</summary>
public sealed class StartUpProject
{
    private readonly bool isWhole;
    private readonly Lazy<StartUpAnswer> health;
    private readonly Lazy<StartUpAnswer> logging;
    private readonly Lazy<StartUpAnswer> monitoring;

    internal StartUpProject(DotNetProject project, IReadOnlyList<StartUpFact> facts, IReadOnlyList<DotNetProject> projects, bool isWhole)
    {
        Project = project;
        Facts = facts;
        Projects = projects;
        this.isWhole = isWhole;
        health = new(() => Soften(HealthAnswer.Of(this)));
        logging = new(() => Soften(LoggingAnswer.Of(this)));
        monitoring = new(() => Soften(MonitoringAnswer.Of(this)));
    }

    /// <summary>The project.</summary>
    public DotNetProject Project { get; }

    /// <summary>The project and those it needs.</summary>
    public IReadOnlyList<DotNetProject> Projects { get; }

    /// <summary>Everything known, by path and position: what code shows, then settings, then the environment.</summary>
    public IReadOnlyList<StartUpFact> Facts { get; }

    /// <summary>True for a program that listens for requests itself; a function behind a gateway does not.</summary>
    public bool IsWeb => Project.NeedsAspNetCore
        && !Projects.Any(project => project.PackageReferences.Any(package => package.Id.StartsWith("Amazon.Lambda.", StringComparison.OrdinalIgnoreCase)));

    /// <summary>True for a console program whose name says that it brings a database up to date.</summary>
    public bool IsMigrator => !Project.NeedsAspNetCore && Array.Exists(
        ["migrat", "dbup", "databaseupgrade", "dbupgrade", "databasedeploy", "dbdeploy"], word => Project.Name.Replace(".", "").IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Where the program begins: the builder of its host; null when none is seen.</summary>
    public StartUpFact? Start =>
        OfKind(StartUpFactKind.Start).OrderByDescending(fact => RepositoryPath.IsBelow(fact.Location.Path, Project.Directory)).FirstOrDefault();

    /// <summary>
    /// The migrations that run when the program starts in production, or may: none of a program that is there for them. What is guarded by
    /// a condition has <see cref="StartUpFact.InProduction"/> unknown.
    /// </summary>
    public IReadOnlyList<StartUpFact> Migrations =>
        IsMigrator ? [] : [.. OfKind(StartUpFactKind.Migration).Where(fact => fact.InProduction != Truth.False)];

    /// <summary>Whether it has a health endpoint in production. True also for one of a path that is not written down.</summary>
    public StartUpAnswer HealthEndpoint => health.Value;

    /// <summary>Whether its logs can be read by machines in production.</summary>
    public StartUpAnswer StructuredLogging => logging.Value;

    /// <summary>Whether errors in production reach somebody.</summary>
    public StartUpAnswer ErrorMonitoring => monitoring.Value;

    /// <summary>The facts of a kind.</summary>
    public IEnumerable<StartUpFact> OfKind(StartUpFactKind kind) => Facts.Where(fact => fact.Kind == kind);

    /// <summary>
    /// What a request for a path meets. True when code maps it in production; unknown when something may answer that is not written down;
    /// false when no code maps it.
    /// </summary>
    /// <param name="path">The path, such as <c>/healthz</c>.</param>
    public Truth Answers(string path)
    {
        if (!isWhole || Start is null || Project.HasUnknownReferences) return Truth.Unknown;

        var routes = Facts.Where(fact => fact.Kind is StartUpFactKind.HealthEndpoint or StartUpFactKind.Route or StartUpFactKind.OpenRoutes && fact.InProduction != Truth.False).ToList();
        var known = routes.Where(fact => fact.Path is { } route && RoutePath.MayAnswer(route, path)).ToList();
        if (known.Count > 0) return known.Max(fact => fact.InProduction);
        return routes.Any(fact => fact.Path is null) ? Truth.Unknown : Truth.False;
    }

    /// <summary>What is absent from a part of a repository may be in the rest.</summary>
    private StartUpAnswer Soften(StartUpAnswer answer) =>
        answer.Value == Truth.False && !isWhole ? answer with { Value = Truth.Unknown, Reason = "only a part of the repository is here" } : answer;

    /// <summary>The project's path.</summary>
    public override string ToString() => Project.Path;
}
