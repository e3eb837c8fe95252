using DeployGuard.Documents.Compose;
using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Documents.Projects;

namespace DeployGuard.Documents.Builds;

/// <summary>The variables without which the program of a service stops.</summary>
public static class DemandedVariables
{
    /// <summary>Those that the service does not set, one read for each; null when the program or its environment is not known.</summary>
    public static IReadOnlyList<EnvironmentRead>? MissingIn(ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        return ServiceVariables.Of(service, project, documents) is { } variables ? MissingIn(variables.Names, variables.Project, documents) : null;
    }

    /// <summary>Those of a program that an environment does not set, one read for each.</summary>
    /// <param name="names">The names of its variables, which have to ignore casing.</param>
    /// <param name="program">The program.</param>
    /// <param name="documents">The repository.</param>
    public static IReadOnlyList<EnvironmentRead> MissingIn(ISet<string> names, DotNetProject program, RepositoryDocuments documents) =>
    [
        .. Demanded(program, documents)
            .Where(read => !IsSet(read, names, documents))
            .GroupBy(read => read.Variable, StringComparer.OrdinalIgnoreCase)
            .Select(reads => reads.First()),
    ];

    private static IEnumerable<EnvironmentRead> Demanded(DotNetProject program, RepositoryDocuments documents)
    {
        var projects = new HashSet<string>(
            documents.Model(DotNetProjects.Build).ClosureOf(program).Prepend(program).Select(one => one.Path), StringComparer.Ordinal);
        return documents.Model(EnvironmentReads.Build).All
            .Where(read => read is { IsRequired: true, IsTest: false, MayBeSetElsewhere: false, Project: { } project } && projects.Contains(project) && !WellKnownVariables.IsAmbient(read.Variable));
    }

    private static bool IsSet(EnvironmentRead read, ISet<string> names, RepositoryDocuments documents) =>
        documents.Model(EnvironmentReads.Build).NamesOf(read).Any(name =>
            names.Contains(name) || (read.IsSection && names.Any(other => other.StartsWith(name + "__", StringComparison.OrdinalIgnoreCase))))
        || (read.ConfigurationKey is { } key && ProjectSettings.Answer(read, key, documents));
}
