using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A credential in a workflow, a pipeline or a template of one.</summary>
public sealed class DG5108CredentialInPipeline : DocumentRule<PipelineFile>
{
    private const string Remedy = "take it from the secrets of the pipeline";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5108", "Pipeline holds a credential", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["zizmor:hardcoded-container-credentials", "actionlint:credentials", "gitleaks:curl-auth-user", "gitleaks:curl-auth-header"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(PipelineFile document, ValidationContext context)
    {
        var found = context.Documents.Model(DocumentCredentials.Build);
        var pipeline = found.Of(document);
        foreach (var (value, credential) in pipeline.All)
        {
            if (LevelOf(document, pipeline, value, credential) is not { } level) continue;

            var what = value.Role == PipelineRole.Script ? $"The script in '{Excerpt.Of(value.Name)}'" : $"'{Excerpt.Of(value.Name)}'";
            yield return Report(document, credential.Span, credential.Message(what, Remedy)) with { Level = level, Context = value.Path };
        }

        foreach (var credential in found.InComments(document))
        {
            // A comment of a script is a part of the script.
            if (pipeline.HasAt(credential.Span)) continue;

            yield return Report(document, credential.Span, credential.Message("A comment", Remedy)) with
            {
                Level = credential.LevelIn(document.Path).Lower(),
                Context = $"# {credential.Credential.Title}",
            };
        }
    }

    /// <summary>
    /// How much one matters; null for a default that everybody knows: it opens what the pipeline itself starts and throws away. So does a
    /// password of such a container, which may still be one that is used elsewhere.
    /// </summary>
    private static FindingLevel? LevelOf(PipelineFile document, PipelineCredentials pipeline, PipelineValue value, PlacedCredential credential)
    {
        if (credential.IsToken) return FindingLevel.Blocking;
        if (!credential.IsReal) return null;
        return pipeline.IsThrownAway(value, credential) ? FindingLevel.Suggestion : credential.LevelIn(document.Path);
    }
}
