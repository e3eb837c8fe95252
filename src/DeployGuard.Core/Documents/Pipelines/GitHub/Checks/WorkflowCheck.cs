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
        PermissionCheck.Run(workflow.File.Text, workflow.Root, problems);
        CallCheck.Run(workflow, problems);
        var expressions = new ExpressionCheck(workflow.File, DeclaredNames.Of(workflow, problems.Documents), problems);
        expressions.Run();
        foreach (var job in workflow.Jobs)
        {
            PermissionCheck.Run(workflow.File.Text, job.Body, problems);
            RunnerCheck.Run(workflow, job, problems);
            ConditionCheck.Run(workflow.File, $"jobs.{job.Id}", job.Body, expressions, problems);
            ConditionCheck.RunAll(workflow.File, $"jobs.{job.Id}.steps", job.Steps, expressions, problems);
        }
    }
}
