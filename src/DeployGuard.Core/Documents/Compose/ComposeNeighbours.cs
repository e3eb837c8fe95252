using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// What files mean to each other that nobody can prove to be used together: files of one folder, and those that include each other.
/// </summary>
internal static class ComposeNeighbours
{
    private const int MaximumCandidates = 200;

    /// <summary>True when a top-level section of a project has a name; the network <c>default</c> is always there.</summary>
    public static bool Declares(this ComposeProject project, string section, string name) =>
        (section == "networks" && name is "default")
        || (section == "services" ? project.FindService(name) is not null : project.Root.Mapping(section)?.FindEntry(name) is not null);

    /// <summary>The declared name that was probably meant; null when there is none, and in sections longer than anybody writes.</summary>
    public static string? NearestDeclared(this ComposeProject project, string section, string name)
    {
        var candidates = project.Section(section);
        return candidates.Count > MaximumCandidates ? null : NearestName.Find(name, candidates.Select(entry => entry.Name));
    }

    /// <summary>
    /// True when other files of the folder, with services of other names, have what a project refers to: people then start both
    /// with <c>-f a -f b</c>. Files with the same services are alternatives.
    /// </summary>
    public static bool MayComplete(this ComposeProjects projects, ComposeProject project, string section, string name) =>
        projects.All.Any(other => other != project && other.Directory == project.Directory && other.Declares(section, name)
            && !other.Services.Any(service => project.FindService(service.Name) is not null));

    /// <summary>
    /// True when files that include or extend the file of a resource, or a file beside it that does not have it itself, may use it.
    /// </summary>
    public static bool MayBeUsedElsewhere(this ComposeProjects projects, ComposeProject project, string section, ComposeEntry resource) =>
        projects.All.Any(other => other != project
            && (other.Files.Skip(other.MainFiles.Count).Any(file => file.Path == resource.NameLocation.Path)
                || (other.Directory == project.Directory && !other.Declares(section, resource.Name)
                    && other.Services.SelectMany(ComposeReferences.ToResources).Any(reference => reference.Section == section && reference.Name == resource.Name))));
}
