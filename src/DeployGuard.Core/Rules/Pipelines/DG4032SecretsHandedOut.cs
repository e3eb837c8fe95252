using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Pipelines.GitHub;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Secrets that are printed, or handed out all at once.</summary>
public sealed class DG4032SecretsHandedOut : DocumentRule<PipelineFile>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4032", "Workflow prints secrets or hands out all of them", FindingLevel.Warning)
    {
        Aliases = ["zizmor:secrets-inherit", "zizmor:overprovisioned-secrets", "zizmor:unredacted-secrets", "zizmor:artipacked"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(PipelineFile document, ValidationContext context)
    {
        if (document.Dialect is not (PipelineDialect.GitHubWorkflow or PipelineDialect.GitHubAction) || !PipelineParts.AreRead(document)) yield break;

        foreach (var exposure in SecretExposure.In(document))
        {
            var (level, message) = exposure.Kind switch
            {
                SecretExposureKind.Printed => (FindingLevel.Warning, "A secret is printed, and the log masks only this very text: remove the command, or write to a file that is removed"),
                SecretExposureKind.AllSecrets => (FindingLevel.Warning, "Every secret of the repository is put in here: name the ones that are needed, such as secrets.API_KEY"),
                SecretExposureKind.Artifact => (FindingLevel.Warning, "The artifact holds .git, and in it the token of the run: write persist-credentials: false at the checkout, or upload a folder"),
                SecretExposureKind.Part => (FindingLevel.Suggestion, "The log masks the whole secret and not this part of it: make a secret of its own of the part"),
                SecretExposureKind.WholeContext => (FindingLevel.Suggestion, "The context 'github' holds the token of the run: put in the values that are needed, such as github.event_name"),
                SecretExposureKind.Environment => (FindingLevel.Suggestion, "Every variable is printed, secrets among them, and the log masks only their very text: print the ones that are needed"),
                _ => (FindingLevel.Suggestion, "A workflow of another repository gets every secret of this one: name the ones it needs instead of 'inherit'"),
            };
            yield return Report(new Location(document.Text, exposure.Span), message) with { Level = level, Context = exposure.Path };
        }
    }
}
