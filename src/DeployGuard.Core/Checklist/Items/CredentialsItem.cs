using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether what is deployed holds no password, token or key in clear text.</summary>
public sealed class CredentialsItem : ChecklistItem
{
    /// <summary>Whoever changes so many looks for the others, too.</summary>
    private const int Shown = 20;

    /// <inheritdoc/>
    public override string Id => "no-hardcoded-credentials";

    /// <inheritdoc/>
    public override string Title => "No credential stands in code, settings or pipelines";

    /// <inheritdoc/>
    public override int Order => 160;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var found = documents.Model(RepositoryCredentials.Of).All;
        var deployed = found.Where(credential => credential.IsDeployed).ToList();
        if (deployed.Count > 0) return [Entry(ChecklistVerdict.Fails, "", [.. deployed.Take(Shown).Select(credential => new ChecklistEvidence(credential.Location, credential.Title))])];

        // What only developers and tests use is for information.
        return found.Count > 0
            ? [Entry(ChecklistVerdict.Holds, "", [.. found.Take(Shown).Select(credential => new ChecklistEvidence(credential.Location, $"{credential.Title}, for development or tests only"))])]
            : [Entry(ChecklistVerdict.Holds, "", new ChecklistEvidence(null, "nothing found"))];
    }
}
