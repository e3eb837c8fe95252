using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Everything that is checked in a composite action by itself.</summary>
internal static class ActionCheck
{
    public static void Run(PipelineFile action, ProblemSink problems)
    {
        ExpressionCheck.Run(action, problems);
        if ((action.Yaml.Roots.FirstOrDefault()?.Target as YamlMapping)?.Find("runs")?.Target is not YamlMapping runs || runs.Find("steps")?.Target is not YamlSequence steps) return;

        ConditionCheck.RunAll(action, steps.Items, problems);
        StructureCheck.Steps(action, steps.Items, problems);
    }
}
