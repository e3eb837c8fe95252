using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Delivery;

/// <summary>Which refs a deployment can be reached from.</summary>
/// <param name="Verdict">True when only what is accepted deploys, false when something else does, unknown when that cannot be told.</param>
/// <param name="Run">The way to run that should not be there; null for none.</param>
/// <param name="Reason">A few words, without a trailing dot.</param>
public sealed record DeploymentReach(Truth Verdict, PipelineRun? Run, string Reason)
{
    // Environments that show a change before it is accepted are made from its branch.
    private static readonly string[] EarlyEnvironments =
        ["dev", "test", "qa", "uat", "stag", "preview", "review", "sandbox", "demo", "integration", "ephemeral", "pr-", "nightly", "${{", "$("];

    // Words that only hold one of these.
    private static readonly string[] OtherWords = ["latest", "contest", "attest", "developer", "devops", "device"];

    private static readonly string[] BeforeProduction = ["preprod", "pre-prod", "nonprod", "non-prod", "pre-live"];
    private static readonly string[] Production = ["prod", "production", "live", "prd"];

    // What it makes of a pull request is a site of its own.
    private const string PreviewingAction = "static-web-apps-deploy";

    /// <summary>
    /// Decides for a deployment (section b.4 of the facts): pushes to the main branch, version tags, releases and schedules are fine;
    /// somebody's own hand is not judged.
    /// </summary>
    public static DeploymentReach Of(PipelineActivity deployment)
    {
        if (IsEarly(deployment.Job.Environment)) return new(Truth.True, null, $"environment '{deployment.Job.Environment}' comes before production");

        PipelineRun? doubtful = null;
        foreach (var run in deployment.PossibleRuns)
        {
            if (IsAccepted(run) || (run.Event == PipelineEvent.PullRequest && deployment.Capability.Evidence.IndexOf(PreviewingAction, StringComparison.OrdinalIgnoreCase) >= 0)) continue;
            if (deployment.Runs(run) == Truth.True) return new(Truth.False, run, $"runs for {NameOf(run)}");
            doubtful ??= run;
        }

        return doubtful is { } unknown
            ? new(Truth.Unknown, unknown, $"whether it runs for {NameOf(unknown)} is not in the repository")
            : new(Truth.True, null, deployment.PossibleRuns.All(run => run.Event == PipelineEvent.Manual) ? "started by hand" : "main branch, tags and releases only");
    }

    /// <summary>How a way to run is called in a sentence: <c>pull requests</c>.</summary>
    public static string NameOf(PipelineRun run) => run.Event switch
    {
        PipelineEvent.PullRequest => "pull requests",
        PipelineEvent.PullRequestTarget => "pull requests of anybody",
        PipelineEvent.MergeQueue => "the merge queue",
        PipelineEvent.Push when run.Ref == PipelineRef.OtherBranch => "every branch",
        _ => run.Event.ToString(),
    };

    private static bool IsAccepted(PipelineRun run) => run.Event switch
    {
        PipelineEvent.PullRequest or PipelineEvent.PullRequestTarget or PipelineEvent.MergeQueue => false,
        PipelineEvent.Push => run.Ref != PipelineRef.OtherBranch,
        _ => true,
    };

    private static bool IsEarly(string? environment)
    {
        if (environment is null) return false;

        var name = environment.ToLowerInvariant();
        foreach (var word in OtherWords) name = name.Replace(word, "");
        if (BeforeProduction.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0)) return true;
        if (name.IndexOf('$') < 0 && name.Split('-', '_', '.', '/', ' ', ':').Any(Production.Contains)) return false;
        return EarlyEnvironments.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
