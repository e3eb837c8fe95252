using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.CSharp;

/// <summary>What the settings files of projects answer.</summary>
internal static class ProjectSettings
{
    /// <summary>
    /// True when the settings of some project give a configuration key a value. A library is read with the settings of whoever starts
    /// it, so those of every project count.
    /// </summary>
    public static bool Answer(EnvironmentRead read, string key, RepositoryDocuments documents)
    {
        var defaults = documents.Model(ConfigurationDefaults.Build);
        return documents.Model(DotNetProjects.Build).All.Select(project => project.Directory)
            .Prepend(RepositoryPath.DirectoryOf(read.Project ?? ""))
            .Distinct(StringComparer.Ordinal)
            .Any(directory => defaults.HasValue(directory, key));
    }
}
