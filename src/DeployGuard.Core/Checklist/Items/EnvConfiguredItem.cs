using DeployGuard.Documents;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether services and pods set what their programs demand.</summary>
public sealed class EnvConfiguredItem : ComposeItem
{
    /// <inheritdoc/>
    public override string Id => "env-configured";

    /// <inheritdoc/>
    public override string Title => "Services set every variable their programs demand";

    /// <inheritdoc/>
    public override int Order => 150;

    /// <inheritdoc/>
    protected override string Nothing => "no service and no pod certainly runs a program of the repository";

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

    /// <inheritdoc/>
    private protected override IEnumerable<ChecklistEntry> Elsewhere(RepositoryDocuments documents) =>
        from pod in PodVariables.Of(documents)
        let missing = DemandedVariables.MissingIn(pod.Names, pod.Program, documents)
        let verdict = missing.Count == 0 ? ChecklistVerdict.Holds : pod.IsKnown ? ChecklistVerdict.Fails : ChecklistVerdict.Unknown
        let reason = verdict switch
        {
            ChecklistVerdict.Holds => "sets what the program demands",
            ChecklistVerdict.Fails => $"the program stops without {missing[0].Variable}",
            _ => $"what sets {missing[0].Variable} may lie elsewhere",
        }
        group (Verdict: verdict, Evidence: new ChecklistEvidence(pod.Place, reason)) by pod.Place.Path into file
        let worst = file.Max(pod => pod.Verdict)
        select Entry(worst, file.Key, [.. file.Where(pod => pod.Verdict == worst).Select(pod => pod.Evidence)]);
}
