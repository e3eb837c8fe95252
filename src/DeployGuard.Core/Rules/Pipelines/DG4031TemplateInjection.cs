using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Pipelines.GitHub;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>What a stranger wrote becomes part of a script before a shell or Node reads it.</summary>
public sealed class DG4031TemplateInjection : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4031", "Text of strangers becomes part of a script", FindingLevel.Warning) { Aliases = ["actionlint:expression", "zizmor:template-injection", "zizmor:github-env"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context) =>
        from pipeline in context.Documents.Model(RepositoryPipelines.Of).All
        where pipeline.File.Dialect == PipelineDialect.GitHubWorkflow
        from job in pipeline.Jobs
        from step in job.Steps
        from finding in OfScripts(pipeline, job, step).Concat(OfVariables(pipeline, job, step))
        select finding;

    private IEnumerable<Finding> OfScripts(Pipeline pipeline, PipelineJob job, PipelineStep step) =>
        from script in ScriptsOf(step)
        from input in UntrustedInput.In(script)
        where Brings(pipeline, job, step, input)
        select Report(
            new Location(step.Source, input.Span),
            $"Anybody can write '{Excerpt.Of(input.Name)}', and here it becomes code: set a variable in 'env' and use that in the script");

    private IEnumerable<Finding> OfVariables(Pipeline pipeline, PipelineJob job, PipelineStep step) =>
        from variable in UntrustedVariable.In(step)
        where Brings(pipeline, job, step, variable.Input)
        select Report(
            new Location(step.Source, variable.Span),
            $"Each line of '{Excerpt.Of(variable.Input.Name)}' sets a variable of later steps, and anybody can write it: use it in this step alone");

    private static bool Brings(Pipeline pipeline, PipelineJob job, PipelineStep step, UntrustedInput input) =>
        PipelineRun.All.Any(run => input.Events.Contains(run.Event) && pipeline.Runs(job, step, run) != Truth.False);

    private static IEnumerable<YamlScalar> ScriptsOf(PipelineStep step)
    {
        foreach (var script in step.Scripts) yield return script.Text;
        if (step.Action?.Value.StartsWith("actions/github-script@", StringComparison.OrdinalIgnoreCase) == true && step.Inputs.TryGetValue("script", out var code))
            yield return code;
    }
}
