using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Validation;

/// <summary>A rule that speaks of one kind of mistake in the structure of pipelines, whatever service runs them.</summary>
public abstract class PipelineProblemRule : RepositoryRule
{
    /// <summary>The kind.</summary>
    protected abstract PipelineProblemKind Kind { get; }

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(ValidationContext context) =>
        from pipeline in context.Documents.Model(RepositoryPipelines.Of).All
        from problem in pipeline.Problems
        where problem.Kind == Kind
        select Report(problem.Location, problem.Message) with
        {
            Level = problem.RunsAnyway && Metadata.Level > FindingLevel.Warning ? FindingLevel.Warning : Metadata.Level,
        };
}
