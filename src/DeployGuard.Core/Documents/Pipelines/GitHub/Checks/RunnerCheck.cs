using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Machines that are no longer there, and shells that are not on them.</summary>
internal static class RunnerCheck
{
    private static readonly string[] Shells = ["bash", "sh", "pwsh", "powershell", "cmd", "python"];

    /// <summary>A job.</summary>
    public static void Run(WorkflowFile workflow, WorkflowJob job, ProblemSink problems)
    {
        var source = workflow.File.Text;
        var labels = RunnerLabels.Of(job.Body);
        foreach (var label in labels)
        {
            if (RetiredParts.ProblemOfImage(label.Value) is { } message) problems.Add(PipelineProblemKind.Retired, source, label, message);
        }

        if (RunnerLabels.Conflict(job.Body) is { } other)
            problems.Add(PipelineProblemKind.Structure, source, other, "No machine has this label and the one before, and the job never starts: write one of them, or a matrix of both", runsAnyway: true);

        // A container may bring any shell.
        var isUnix = labels.Count > 0 && labels.All(label => RunnerLabels.IsUnix(label.Value)) && job.Body.FindEntry("container") is null;
        Shell(source, Default(job.Body), problems, isUnix);
        foreach (var step in job.Steps.OfType<YamlMapping>()) Shell(source, step.Find("shell")?.Target as YamlScalar, problems, isUnix);
    }

    /// <summary>A shell that is named.</summary>
    /// <param name="source">The file.</param>
    /// <param name="shell">Its name; null for none.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="isUnix">True when it certainly runs on a machine of GitHub with Linux or macOS.</param>
    public static void Shell(SourceText source, YamlScalar? shell, ProblemSink problems, bool isUnix = false)
    {
        if (shell is not { IsNull: false } || shell.Value.IndexOf('{') >= 0) return;

        var name = shell.Value.Trim();
        if (!Shells.Contains(name, StringComparer.OrdinalIgnoreCase))
            problems.Add(PipelineProblemKind.Structure, source, shell, $"'{Excerpt.Of(name)}' is no shell of GitHub, and the step fails: write bash or pwsh, or a command line with {{0}} for the script");
        else if (isUnix && name.ToLowerInvariant() is "cmd" or "powershell")
            problems.Add(PipelineProblemKind.Structure, source, shell, $"There is no '{name}' on a runner with Linux or macOS, and the step fails: write pwsh or bash");
    }

    private static YamlScalar? Default(YamlMapping body) =>
        ((body.Find("defaults")?.Target as YamlMapping)?.Find("run")?.Target as YamlMapping)?.Find("shell")?.Target as YamlScalar;
}
