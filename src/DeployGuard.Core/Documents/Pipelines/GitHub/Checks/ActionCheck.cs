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
    }
}
