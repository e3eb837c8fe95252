using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Members of contexts that nothing declares: GitHub puts in nothing, and goes on.</summary>
/// <param name="file">The workflow or action.</param>
/// <param name="names">What it declares.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class NameCheck(PipelineFile file, DeclaredNames names, ProblemSink problems)
{
    private static readonly NameSet OfNeeds = new(["result", "outputs"]);
    private static readonly NameSet OfSteps = new(["outputs", "outcome", "conclusion"]);

    /// <summary>What GitHub brings itself: later versions bring more, so that only what resembles one of them is a mistake.</summary>
    private static readonly Dictionary<string, NameSet> Fixed = new(StringComparer.Ordinal)
    {
        ["github"] = new(
        [
            "action", "action_path", "action_ref", "action_repository", "action_status", "actor", "actor_id", "api_url", "base_ref", "env", "event", "event_name", "event_path",
            "graphql_url", "head_ref", "job", "job_workflow_sha", "path", "ref", "ref_name", "ref_protected", "ref_type", "repository", "repository_id", "repository_owner",
            "repository_owner_id", "repositoryUrl", "repository_visibility", "retention_days", "run_id", "run_number", "run_attempt", "secret_source", "server_url", "sha", "token",
            "triggering_actor", "workflow", "workflow_ref", "workflow_sha", "workspace", "output", "state", "step_summary", "artifact_cache_size_limit",
        ]),
        ["runner"] = new(["name", "os", "arch", "temp", "tool_cache", "debug", "environment", "workspace"]),
        ["job"] = new(["status", "container", "services", "check_run_id", "workflow_ref", "workflow_sha", "workflow_repository", "workflow_file_path"]),
        ["strategy"] = new(["fail-fast", "job-index", "job-total", "max-parallel"]),
    };

    /// <summary>A chain of names; the chains it begins with are looked at by themselves.</summary>
    public void Run(string path, YamlScalar scalar, MemberNode member)
    {
        if (member.Name is null or "*" || member.Path is not { Count: > 1 and < 5 } chain || chain[1] == "*" && chain.Count > 2) return;

        switch (chain[0])
        {
            case "needs" when names.JobAt(path) is { } job:
                Needs(job);
                break;
            case "jobs" when !names.IsAction && path.StartsWith("on.", StringComparison.Ordinal):
                Jobs();
                break;
            case "steps" when names.StepsAt(path) is { } steps:
                Steps(steps);
                break;
            case "matrix" when chain.Count == 2 && names.JobAt(path)?.Matrix is { } matrix && !matrix.Has(member.Name):
                Report(matrix.IsEmpty ? $"The job has no matrix, and '{Name()}' of it is empty: write it behind strategy" : $"The matrix of this job has no '{Name()}', which is empty here{Near(matrix)}");
                break;
            case "inputs" when chain.Count == 2 && names.Inputs is { } inputs && !inputs.Has(member.Name):
                Report($"No input is called '{Name()}', which is empty here{Near(inputs, ": declare it behind inputs")}");
                break;
            case "github" when chain.Count == 4 && chain[1] == "event" && chain[2] == "inputs" && names.EventInputs is { } inputs && !inputs.Has(member.Name):
                Report($"No input is called '{Name()}', which is empty here{Near(inputs, ": declare it behind inputs")}");
                break;
            case "github" or "runner" or "job" or "strategy" when chain.Count == 2 && Fixed[chain[0]] is var known && !known.Has(member.Name) && known.Nearest(member.Name) is { } near:
                Report($"'{chain[0]}' has no '{Name()}', which is empty here: write '{near}'");
                break;
        }

        void Needs(JobNames job)
        {
            if (chain.Count == 2)
            {
                if (job.Needs.Has(chain[1])) return;
                if (names.Job(chain[1]) is not null) Report($"This job does not wait for '{Name()}', of which nothing is known here: add it to 'needs'");
                else Report($"No job is called '{Name()}', of which nothing is known here{Near(names.Jobs, ": name one of 'needs'")}");
            }
            else if (job.Needs.Has(chain[1]) && names.Job(chain[1]) is { } other)
            {
                OfJob(other);
            }
        }

        void Jobs()
        {
            if (chain.Count > 2 && names.Job(chain[1]) is { } other) OfJob(other);
            else if (chain.Count == 2 && names.Job(chain[1]) is null) Report($"No job is called '{Name()}', and the output is empty{Near(names.Jobs, ": name a job of this file")}");
        }

        void OfJob(JobNames other)
        {
            if (chain.Count == 3 && !OfNeeds.Has(chain[2])) Report($"A job has result and outputs, and no '{Name()}', which is empty here{Near(OfNeeds, ": write one of them")}");
            else if (chain.Count == 4 && chain[2] == "outputs" && other.Outputs is { } outputs && !outputs.Has(member.Name))
                Report($"The job has no output '{Name()}', which is empty here{Near(outputs, ": declare it behind outputs")}");
        }

        void Steps(StepNames steps)
        {
            var step = steps.Find(chain[1]);
            if (chain.Count == 2 && step is null)
                Report($"No step here has the id '{Name()}', of which nothing is known{Near(steps.Ids, ": give the step that is meant this id")}");
            else if (chain.Count == 2 && path.IndexOf("steps.", StringComparison.Ordinal) >= 0 && !steps.IsBefore(chain[1], scalar.Span.Start))
                Report($"Step '{Name()}' has not run yet where this is read, and nothing is known of it: move it in front");
            else if (chain.Count == 3 && step is not null && !OfSteps.Has(chain[2]))
                Report($"A step has outputs, outcome and conclusion, and no '{Name()}', which is empty here{Near(OfSteps, ": write one of them")}");
            else if (chain.Count == 4 && chain[2] == "outputs" && step is not null && names.OutputsOf(step) is { } outputs && !outputs.Has(member.Name))
                Report($"The action has no output '{Name()}', which is empty here{Near(outputs, ": declare it there")}");
        }

        string Name() => Excerpt.Of(member.Name);
        string Near(NameSet known, string otherwise = "") => known.Nearest(member.Name) is { } near ? $": did you mean '{Excerpt.Of(near)}'?" : otherwise;
        void Report(string message) => problems.Add(PipelineProblemKind.UnknownName, new Location(file.Text, scalar.ToSource(member.Span)), message);
    }
}
