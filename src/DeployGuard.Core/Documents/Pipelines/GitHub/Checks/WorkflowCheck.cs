namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Everything that is checked in a workflow by itself.</summary>
internal static class WorkflowCheck
{
    public static void Run(WorkflowFile workflow, ProblemSink problems)
    {
        if (workflow.Root is null) return;

        StructureCheck.Run(workflow, problems);
        NeedsCheck.Run(workflow, problems);
        TriggerCheck.Run(workflow, problems);
        ExpressionCheck.Run(workflow.File, problems);
        foreach (var job in workflow.Jobs)
        {
            ConditionCheck.Run(workflow.File, job.Body, problems);
            ConditionCheck.RunAll(workflow.File, job.Steps, problems);
        }
    }
}
