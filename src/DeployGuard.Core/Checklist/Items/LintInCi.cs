using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Projects;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>lint-in-ci</c>.</summary>
public sealed class LintInCi : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "lint-in-ci";

    /// <inheritdoc/>
    public override string Title => "Style and analyzers are checked in CI";

    /// <inheritdoc/>
    public override int Order => 220;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var delivery = documents.Model(RepositoryDelivery.Of);
        if (delivery.Pipelines.Count == 0)
            return [Entry(ChecklistVerdict.Unknown, "", new ChecklistEvidence(null, "no pipeline of GitHub, Azure DevOps or GitLab"))];

        if (delivery.Of(StepCapabilities.Lint).FirstOrDefault(activity => activity.CanFail && !activity.Capability.IsGuarded) is { } lint)
            return [Entry(ChecklistVerdict.Holds, "", new ChecklistEvidence(lint.Location, lint.Capability.Evidence))];

        // A build that takes warnings of style for errors checks them wherever it runs.
        var strict = documents.Model(DotNetProjects.Build).All
            .Where(project => project.Property("TreatWarningsAsErrors").IsTrue == true && project.Property("EnforceCodeStyleInBuild").IsTrue == true)
            .FirstOrDefault();
        var build = delivery.Of(StepCapabilities.Build | StepCapabilities.Test).FirstOrDefault();
        return
        [
            strict is not null && build is not null
                ? Entry(ChecklistVerdict.Holds, "", new ChecklistEvidence(build.Location, $"{build.Capability.Evidence} with TreatWarningsAsErrors and EnforceCodeStyleInBuild"))
            : delivery.Pipelines.Any(delivery.HasUnknownChecks) || delivery.Of(StepCapabilities.Lint).Any(activity => activity.CanFail)
                ? Entry(ChecklistVerdict.Unknown, "", new ChecklistEvidence(null, "a part of the pipelines is not in the repository"))
            : Entry(ChecklistVerdict.Fails, "", new ChecklistEvidence(build?.Location, "no pipeline runs dotnet format --verify-no-changes or another linter")),
        ];
    }
}
