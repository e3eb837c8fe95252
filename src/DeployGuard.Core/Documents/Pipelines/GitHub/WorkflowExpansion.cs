using DeployGuard.Documents.Pipelines.GitHub.Checks;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Makes a pipeline of a workflow, the workflows and actions of the repository that it calls in their places.</summary>
internal sealed class WorkflowExpansion
{
    /// <summary>As many levels as GitHub follows itself.</summary>
    private const int MaximumDepth = 10;

    /// <summary>Workflows that call each other twice at every level grow beyond anything; GitHub stops long before.</summary>
    private const int MaximumJobs = 500;

    private readonly WorkflowFiles workflows;
    private readonly ProblemSink problems;
    private readonly StepExpansion steps;
    private readonly List<PipelineJob> jobs = [];
    private bool isKnown = true;

    private WorkflowExpansion(RepositoryDocuments documents, WorkflowFiles workflows)
    {
        this.workflows = workflows;
        problems = new ProblemSink(documents);
        steps = new StepExpansion(documents, problems);
    }

    /// <summary>The pipeline of a workflow.</summary>
    public static Pipeline Expand(RepositoryDocuments documents, WorkflowFiles workflows, WorkflowFile workflow)
    {
        var expansion = new WorkflowExpansion(documents, workflows);
        expansion.Expand(workflow, new Call("", [], ScopeOf(workflows, workflow), [workflow.File.Path]));
        return new Pipeline
        {
            File = workflow.File,
            Name = workflow.Name,
            Triggers = WorkflowTriggers.Of(workflow, workflows.MainBranches),
            Jobs = expansion.jobs,
            Problems = expansion.problems.Problems,
            IsKnown = expansion.isKnown,
        };
    }

    private static WorkflowScope ScopeOf(WorkflowFiles workflows, WorkflowFile workflow) =>
        new(workflows.MainBranches) { IsStarted = workflow.Events.Any(on => !on.IsCall), IsSetLater = workflows.SetLater.Contains };

    private IReadOnlyList<JobGroup> Expand(WorkflowFile workflow, Call call)
    {
        problems.Check(workflow.File, sink => WorkflowCheck.Run(workflow, sink));
        // What could not be read may be anything.
        isKnown &= workflow.File.Yaml.IsComplete;

        var inside = call.Scope.With(workflow.Root?.Find("env"));
        var groups = workflow.Jobs.Select(job => Expand(workflow, job, call, inside)).ToList();
        var byId = new Dictionary<string, JobGroup>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups) byId[group.Syntax.Id] = group;
        foreach (var group in groups)
        {
            var needs = group.Syntax.Needs.SelectMany(need => DependenciesOn(workflow, group, need, byId, call.Scope)).ToList();
            foreach (var entry in group.Entries) entry.Needs = needs;
            SkippedJobs.Inherit(group, byId, call.Scope);
        }

        return groups;
    }

    private static IEnumerable<PipelineDependency> DependenciesOn(WorkflowFile workflow, JobGroup group, YamlScalar need, Dictionary<string, JobGroup> byId, WorkflowScope scope)
    {
        var location = new Location(workflow.File.Text, need.Span);
        if (!byId.TryGetValue(need.Value, out var other)) return [new PipelineDependency(need.Value, location)];

        var mayFail = group.Condition?.StopsAfterFailureOf(scope, need.Value) == Truth.False && !group.Syntax.AsksForResults;
        return other.Jobs.Select(job => new PipelineDependency(need.Value, location) { Job = job, MayFail = mayFail });
    }

    private JobGroup Expand(WorkflowFile workflow, WorkflowJob job, Call call, WorkflowScope inside)
    {
        var condition = GitHubCondition.Of(workflow.File.Text, job.Body);
        List<PipelineCondition> conditions = [.. call.Conditions];
        if (condition is not null) conditions.Add(condition.ToPipeline(call.Scope, [.. job.Needs.Select(need => need.Value)]));

        var callee = job.Uses is { } uses ? Called(workflow, uses, call) : null;
        var entries = new List<PipelineJob>();
        var all = new List<PipelineJob>();
        foreach (var share in jobs.Count < MaximumJobs ? MatrixShare.Of(job, call.Scope) : [MatrixShare.Whole])
        {
            var own = call with { Conditions = conditions, Name = call.Prefix + job.Id + share.Suffix };
            var groups = callee is null || jobs.Count >= MaximumJobs ? [] : Expand(callee, own.Into(callee, call.Scope.Inside(job.Body.Find("with")?.Target as YamlMapping, callee.Inputs, share.Row)));
            all.AddRange(groups.SelectMany(group => group.Jobs));
            entries.AddRange(groups.Where(group => group.Syntax.Needs.Count == 0).SelectMany(group => group.Entries));
            if (groups.Count > 0) continue;

            var single = ReadJob(workflow, job, own, inside.With(share.Rows).With(job.Body.Find("env")));
            isKnown &= single.IsKnown;
            jobs.Add(single);
            all.Add(single);
            entries.Add(single);
        }

        return new JobGroup(job, condition, all, entries);
    }

    /// <summary>The workflow of this repository that a job calls; null for what cannot be followed.</summary>
    private WorkflowFile? Called(WorkflowFile workflow, YamlScalar uses, Call call)
    {
        if (WorkflowFiles.LocalPath(uses.Value) is not { } path) return null;

        var callee = workflows.Find(path);
        if (callee is null) steps.ReportMissing(workflow.File.Text, uses, path);
        else if (call.Path.Contains(path)) problems.Add(PipelineProblemKind.Cycle, workflow.File.Text, uses, "This workflow calls itself in the end: move the shared jobs to a workflow that calls none of these");
        else if (!callee.IsCallable && callee.File.Yaml.IsComplete)
            problems.Add(PipelineProblemKind.Structure, workflow.File.Text, uses, $"'{Excerpt.Of(path)}' cannot be called: write workflow_call behind its 'on'");
        else if (call.Path.Count <= MaximumDepth && jobs.Count < MaximumJobs) return callee;
        return null;
    }

    private PipelineJob ReadJob(WorkflowFile workflow, WorkflowJob job, Call call, WorkflowScope scope)
    {
        var source = workflow.File.Text;
        var environment = EnvironmentOf(job.Body) is { } written ? StepTexts.Of(written, scope) : null;
        var mayFail = StepExpansion.MayFail(job.Body);
        return new PipelineJob
        {
            Id = call.Name,
            Location = job.Location,
            DisplayName = (job.Body.Find("name")?.Target as YamlScalar)?.Value is { Length: > 0 } name ? name : call.Name,
            Steps = jobs.Count >= MaximumJobs ? [] : steps.Expand(source, job, workflow.Root?.Find("defaults")?.Target as YamlMapping, scope),
            Conditions = call.Conditions,
            Environment = environment?.Value,
            EnvironmentLocation = environment is null ? null : new Location(source, environment.Span),
            MayFail = mayFail is not null,
            MayFailLocation = mayFail is null ? null : new Location(source, mayFail.Span),
            HasTimeout = job.Body.Find("timeout-minutes") is not null,
            IsKnown = job.Uses is null && jobs.Count < MaximumJobs,
        };
    }

    internal static YamlScalar? EnvironmentOf(YamlMapping job)
    {
        var environment = job.Find("environment")?.Target;
        // Its variables and secrets alone are asked for.
        if (environment is YamlMapping { } asked && asked.Find("deployment")?.Target is YamlScalar { Boolean: false }) return null;

        return (environment is YamlMapping mapping ? mapping.Find("name")?.Target : environment) as YamlScalar is { IsNull: false } scalar ? scalar : null;
    }

    /// <summary>How a workflow is reached.</summary>
    /// <param name="Prefix">What its jobs' ids begin with.</param>
    /// <param name="Conditions">The conditions of its callers.</param>
    /// <param name="Scope">What is known in it.</param>
    /// <param name="Path">The files from the pipeline's on.</param>
    private sealed record Call(string Prefix, IReadOnlyList<PipelineCondition> Conditions, WorkflowScope Scope, IReadOnlyList<string> Path)
    {
        /// <summary>The id of the job that is read.</summary>
        public string Name { get; init; } = "";

        public Call Into(WorkflowFile callee, WorkflowScope scope) => new($"{Name} / ", Conditions, scope, [.. Path, callee.File.Path]);
    }
}
