using DeployGuard.Documents.Compose;
using DeployGuard.Text;

namespace DeployGuard.Validation;

/// <summary>
/// A rule about what compose files make together: the default files, and these with the file of each environment. What is found in
/// several of these projects at the same place counts once.
/// </summary>
public abstract class ComposeProjectRule : DocumentRule<ComposeDocument>
{
    /// <summary>Beyond what is reported of one rule in a few files; more would only cost time in a generated or hostile one.</summary>
    private const int MaximumFindings = 300;

    /// <summary>
    /// True when a later file can take back what an earlier one does: a finding then has to hold in every project that has its file.
    /// By default one project is enough.
    /// </summary>
    protected virtual bool HoldsInEveryProject => false;

    /// <summary>What is wrong with a project.</summary>
    protected abstract IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context);

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context)
    {
        var found = context.Documents.Model(ComposeProjects.Build).StartingWith(document)
            .Select(project => (Project: project, Findings: Validate(project, context).Take(MaximumFindings).ToList()))
            .ToList();
        var all = found.SelectMany(one => one.Findings);
        if (!HoldsInEveryProject || found.Count < 2) return all;

        // Looked up, since a hostile file brings any number of findings.
        var places = found.ConvertAll(one => (one.Project, Places: new HashSet<(Location, string)>(one.Findings.Select(PlaceOf))));
        return all.Where(finding => places.TrueForAll(
            one => one.Project.FileOf(finding.Location) is null || one.Places.Contains(PlaceOf(finding))));
    }

    private static (Location Location, string Message) PlaceOf(Finding finding) => (finding.Location, finding.Message);
}
