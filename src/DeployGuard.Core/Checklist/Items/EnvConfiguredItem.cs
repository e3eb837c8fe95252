using DeployGuard.Documents;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether services set what their programs demand.</summary>
public sealed class EnvConfiguredItem : ComposeItem
{
    /// <inheritdoc/>
    public override string Id => "env-configured";

    /// <inheritdoc/>
    public override string Title => "Services set every variable their programs demand";

    /// <inheritdoc/>
    public override int Order => 150;

    /// <inheritdoc/>
    protected override string Nothing => "no service runs a program of the repository";

    /// <inheritdoc/>
    private protected override IEnumerable<ComposeEvidence> In(ComposeProject project, RepositoryDocuments documents)
    {
        foreach (var service in project.Services.Where(service => service.Build is not null))
        {
            var place = service.Content.FindEntry("environment")?.NameLocation ?? service.NameLocation;
            yield return DemandedVariables.MissingIn(service, project, documents) is not { } missing
                ? new ComposeEvidence(ChecklistVerdict.Unknown, place, "what the program demands, or gets, is not known")
                : missing.Count == 0 ? new ComposeEvidence(ChecklistVerdict.Holds, place, "sets what the program demands")
                : new ComposeEvidence(ChecklistVerdict.Fails, place, $"the program stops without {missing[0].Variable}");
        }
    }
}
