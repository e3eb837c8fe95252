using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Commands that print every variable of a step, secrets among them.</summary>
internal static class EnvironmentDumps
{
    /// <summary>Whole lines; with a name behind it each of these prints one variable.</summary>
    private static readonly string[] Commands =
        ["printenv", "env", "printenv | sort", "env | sort", "export", "export -p", "Get-ChildItem env:", "Get-ChildItem Env:", "gci env:", "dir env:", "ls env:"];

    /// <summary>Where they stand in the steps of a job that have a secret in a variable.</summary>
    public static IEnumerable<TextSpan> In(WorkflowFile workflow, WorkflowJob job)
    {
        var hasSecrets = HasSecrets(workflow.Root) || HasSecrets(job.Body);
        foreach (var step in job.Steps.Select(step => step.Target).OfType<YamlMapping>())
        {
            if (step.Find("run")?.Target is not YamlScalar script || !(hasSecrets || HasSecrets(step))) continue;

            for (var start = 0; start < script.Value.Length;)
            {
                var end = script.Value.IndexOf('\n', start);
                if (end < 0) end = script.Value.Length;
                var line = script.Value.Substring(start, end - start);
                if (Array.IndexOf(Commands, line.Trim()) >= 0)
                    yield return script.ToSource(new TextSpan(start + line.Length - line.TrimStart().Length, line.Trim().Length));
                start = end + 1;
            }
        }
    }

    private static bool HasSecrets(YamlMapping? owner) => owner?.Find("env")?.Target is YamlMapping variables
        && variables.Entries.Any(entry => entry.Value.Target is YamlScalar { Value: var text }
            && text.IndexOf("${{", StringComparison.Ordinal) >= 0 && text.IndexOf("secrets.", StringComparison.OrdinalIgnoreCase) >= 0);
}
