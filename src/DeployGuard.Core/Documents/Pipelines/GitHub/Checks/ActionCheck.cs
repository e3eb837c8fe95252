using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Everything that is checked in a composite action by itself.</summary>
internal static class ActionCheck
{
    public static void Run(PipelineFile action, ProblemSink problems)
    {
        var root = action.Yaml.Roots.FirstOrDefault()?.Target as YamlMapping;
        var expressions = new ExpressionCheck(action, DeclaredNames.OfAction(root, problems.Documents), problems);
        expressions.Run();
        if (root?.Find("runs")?.Target is not YamlMapping runs || runs.Find("steps")?.Target is not YamlSequence steps) return;

        ConditionCheck.RunAll(action, "runs.steps", steps.Items, expressions, problems);
        StructureCheck.Steps(action, steps.Items, problems);
        CallCheck.Actions(action.Text, steps.Items, problems);
        foreach (var step in steps.Items.OfType<YamlMapping>()) OfStep(step);

        void OfStep(YamlMapping step)
        {
            if (step.FindEntry("run") is { } run && step.FindEntry("shell") is null)
                problems.Add(PipelineProblemKind.Structure, action.Text, run.Key, "A script of an action names its shell, and GitHub refuses this one: write shell: bash");
            if (step.FindEntry("timeout-minutes") is { } limit)
                problems.Add(PipelineProblemKind.UnknownKey, action.Text, limit.Key, "A step of an action has no 'timeout-minutes', and GitHub refuses the action: write it at the job");
            RunnerCheck.Shell(action.Text, step.Find("shell")?.Target as YamlScalar, problems);
        }
    }
}
