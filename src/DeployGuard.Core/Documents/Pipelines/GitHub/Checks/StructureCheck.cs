using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Keys that do not exist, parts that are missing, and parts that exclude each other.</summary>
internal static class StructureCheck
{
    private static readonly string[] Top = ["name", "description", "run-name", "on", "permissions", "env", "defaults", "concurrency", "jobs"];

    private static readonly string[] Job =
    [
        "name", "permissions", "needs", "if", "runs-on", "environment", "concurrency", "outputs", "env", "defaults", "steps", "timeout-minutes", "strategy",
        "continue-on-error", "container", "services", "uses", "with", "secrets", "snapshot", "cancel-timeout-minutes",
    ];

    /// <summary>What a step does that runs nothing itself.</summary>
    private static readonly string[] Waits = ["wait", "wait-all", "cancel", "parallel"];

    private static readonly string[] Step =
        ["id", "if", "name", "uses", "run", "working-directory", "shell", "with", "env", "continue-on-error", "timeout-minutes", "background", .. Waits];

    /// <summary>What other services, and people, call these keys.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["timeout"] = "timeout-minutes", ["timeoutInMinutes"] = "timeout-minutes", ["condition"] = "if", ["when"] = "if", ["displayName"] = "name", ["script"] = "run",
        ["bash"] = "run", ["command"] = "run", ["variables"] = "env", ["environment-variables"] = "env", ["depends-on"] = "needs", ["depends_on"] = "needs",
        ["dependsOn"] = "needs", ["image"] = "container", ["pool"] = "runs-on", ["matrix"] = "strategy", ["inputs"] = "with", ["allow_failure"] = "continue-on-error",
        ["continueOnError"] = "continue-on-error", ["workingDirectory"] = "working-directory", ["cwd"] = "working-directory",
    };

    public static void Run(WorkflowFile workflow, ProblemSink problems)
    {
        var source = workflow.File.Text;
        var root = workflow.Root!;
        Keys(source, root, Top, problems);
        PartCheck.Lists(source, root, problems);
        SectionCheck.Workflow(workflow, problems);
        if (root.Entries.Count == 0) return;
        if (workflow.On is null) Missing(new Location(source, root.Entries[0].Key.Span), "The workflow has no 'on' and never starts: write which events start it", problems);
        if (root.Find("jobs")?.Target is not YamlMapping { Entries.Count: > 0 })
            Missing(new Location(source, (root.FindEntry("jobs")?.Key ?? root.Entries[0].Key).Span), "The workflow has no jobs, and GitHub refuses it: write at least one under 'jobs'", problems);

        foreach (var job in workflow.Jobs)
        {
            Keys(source, job.Body, Job, problems);
            OfJob(job, problems);
            PartCheck.Job(job, problems);
            SectionCheck.Job(source, job.Body, problems);
            Steps(workflow.File, job.Steps, problems);
        }
    }

    /// <summary>The steps of a job or an action.</summary>
    public static void Steps(PipelineFile file, IReadOnlyList<YamlNode> steps, ProblemSink problems)
    {
        PartCheck.Steps(file.Text, steps, problems);
        foreach (var step in steps.OfType<YamlMapping>())
        {
            Keys(file.Text, step, Step, problems);
            var run = step.FindEntry("run");
            var uses = step.FindEntry("uses");
            if (run is not null && uses is not null)
                Missing(new Location(file.Text, uses.Key.Span), "A step either has 'run' or 'uses', and this one has both: make two steps of it", problems);
            // A misspelt key is reported by itself.
            else if (run is null && uses is null && step.Entries.Count > 0 && step.Entries.All(entry => entry.Name is { } name && IsKnown(name, Step) && !Waits.Contains(name)))
                Missing(new Location(file.Text, step.Entries[0].Key.Span), "The step has neither 'run' nor 'uses', and GitHub refuses the workflow: write what it does", problems);
        }
    }

    private static void OfJob(WorkflowJob job, ProblemSink problems)
    {
        if (job.Body.Entries.Count == 0 || !job.Body.EffectiveEntries.All(entry => entry.Name is { } name && IsKnown(name, Job))) return;

        var excluded = job.Body.FindEntry("uses") is null ? null : job.Body.EffectiveEntries.FirstOrDefault(entry => entry.Name is "steps" or "runs-on");
        if (excluded is not null)
            Missing(new Location(job.Location.Source, excluded.Key.Span), $"A job that calls a workflow has no '{excluded.Name}': remove it, or make a job of its own of it", problems);
        else if (job.Body.FindEntry("uses") is null && job.Body.FindEntry("runs-on") is null)
            Missing(job.Location, $"Job '{Excerpt.Of(job.Id)}' has no 'runs-on', and GitHub refuses the workflow: write runs-on: ubuntu-latest", problems);
        else if (job.Body.FindEntry("uses") is null && job.Body.FindEntry("steps") is null)
            Missing(job.Location, $"Job '{Excerpt.Of(job.Id)}' has no 'steps', and GitHub refuses the workflow: write what it does", problems);
    }

    /// <summary>Only a key that somebody plainly mistook is reported: GitHub brings new ones.</summary>
    public static void Keys(SourceText source, YamlMapping mapping, string[] known, ProblemSink problems)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Name is not { } name || entry.IsMerge || IsKnown(name, known)) continue;

            var meant = Foreign.TryGetValue(name, out var own) && known.Contains(own) ? own : NearestName.Find(name, known);
            if (meant is not null)
                problems.Add(PipelineProblemKind.UnknownKey, source, entry.Key, $"GitHub knows no key '{Excerpt.Of(name)}' here and refuses the workflow: write '{meant}'");
        }
    }

    private static bool IsKnown(string name, string[] known) =>
        known.Contains(name, StringComparer.OrdinalIgnoreCase) || name is "true" or "True" && ReferenceEquals(known, Top);

    private static void Missing(Location location, string message, ProblemSink problems) => problems.Add(PipelineProblemKind.Structure, location, message);
}
