using DeployGuard.Documents.Pipelines.GitHub.Checks;
using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Reads the steps of jobs, with the steps of the repository's own composite actions in the place of their call.</summary>
/// <param name="documents">The repository.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class StepExpansion(RepositoryDocuments documents, ProblemSink problems)
{
    /// <summary>As many levels as GitHub follows itself.</summary>
    private const int MaximumDepth = 10;

    /// <summary>Actions that call each other twice at every level grow beyond anything.</summary>
    private const int MaximumSteps = 1_000;

    private static readonly IReadOnlyDictionary<string, YamlScalar> None = new Dictionary<string, YamlScalar>();

    /// <summary>The steps of a job.</summary>
    /// <param name="source">The file.</param>
    /// <param name="job">The job.</param>
    /// <param name="defaults">What the file says for all jobs; null for nothing.</param>
    /// <param name="scope">What is known there.</param>
    public IReadOnlyList<PipelineStep> Expand(SourceText source, WorkflowJob job, YamlMapping? defaults, WorkflowScope scope)
    {
        var result = new ExpandedSteps();
        var own = job.Body.Find("defaults")?.Target as YamlMapping;
        Expand(job.Steps, new Surroundings(source, scope) { Shell = Default("shell"), Directory = Default("working-directory") }, result);
        return result.All;

        YamlScalar? Default(string key) => (ScalarIn(own, key) ?? ScalarIn(defaults, key)) as YamlScalar;
        static YamlNode? ScalarIn(YamlMapping? mapping, string key) => (mapping?.Find("run")?.Target as YamlMapping)?.Find(key)?.Target;
    }

    /// <summary>The switch that says that a job or step may fail; null for none, and for one that depends.</summary>
    public static YamlScalar? MayFail(YamlMapping body) => body.Find("continue-on-error")?.Target is YamlScalar { Boolean: true } scalar ? scalar : null;

    /// <summary>Reports a file that is named and nowhere, unless a part of the repository is not there.</summary>
    public void ReportMissing(SourceText source, YamlScalar uses, string path)
    {
        if (!documents.Repository.IsComplete || path.IndexOf("${{", StringComparison.Ordinal) >= 0 || path.IndexOf('@') >= 0) return;
        if (documents.Repository.HasFile(path)) return;

        var near = NearestName.Find(path.Substring(path.LastIndexOf('/') + 1), documents.Repository.Files
            .Where(file => RepositoryPath.DirectoryOf(file.Path) == RepositoryPath.DirectoryOf(path)).Select(file => file.Path.Substring(file.Path.LastIndexOf('/') + 1)));
        problems.Add(PipelineProblemKind.MissingFile, source, uses, near is null
            ? $"'{Excerpt.Of(path)}' is not in the repository: add it, or correct the path, which counts from the repository root"
            : $"'{Excerpt.Of(path)}' is not in the repository: did you mean '{Excerpt.Of(near)}'?");
    }

    private void Expand(IReadOnlyList<YamlNode> items, Surroundings around, ExpandedSteps result)
    {
        foreach (var body in items.Select(item => item.Target).OfType<YamlMapping>())
        {
            if (result.All.Count >= MaximumSteps) return;

            var scope = around.Scope.With(body.Find("env"));
            var conditions = around.Conditions;
            var condition = GitHubCondition.Of(around.Source, body);
            if (condition is not null) conditions = [.. conditions, condition.ToPipeline(scope, needs: null)];
            var mayFail = MayFail(body) is { } scalar ? new Location(around.Source, scalar.Span) : around.MayFail;
            var uses = body.Find("uses")?.Target as YamlScalar;
            if (uses is not null && LocalAction(uses, around, result) is var (action, folder) && ActionSteps(action) is { } inner)
            {
                problems.Check(action, sink => ActionCheck.Run(action, sink));
                var inputs = (action.Yaml.Roots[0].Target as YamlMapping)?.Find("inputs")?.Target as YamlMapping;
                var inside = new Surroundings(action.Text, scope.InsideAction(body.Find("with")?.Target as YamlMapping, inputs)) { Conditions = conditions, MayFail = mayFail, Folder = folder, Depth = around.Depth + 1 };
                Expand(inner, inside, result);
                continue;
            }

            result.Add(ReadStep(body, uses, around with { Scope = scope, Conditions = conditions, MayFail = mayFail }, condition, result.CheckoutFolder));
        }
    }

    private static PipelineStep ReadStep(YamlMapping body, YamlScalar? uses, Surroundings around, GitHubCondition? condition, string? checkout)
    {
        var run = body.Find("run")?.Target as YamlScalar;
        var directory = body.Find("working-directory")?.Target as YamlScalar ?? around.Directory;
        var shell = (body.Find("shell")?.Target as YamlScalar ?? around.Shell)?.Value ?? "";
        return new PipelineStep
        {
            Location = new Location(around.Source, body.Span),
            Name = (body.Find("name")?.Target as YamlScalar)?.Value ?? "",
            Action = run is null ? uses : null,
            Scripts = run is null ? [] : [StepTexts.Script(run, shell, around.Scope, condition)],
            Inputs = Scalars(body, "with", around.Scope),
            Variables = Scalars(body, "env", around.Scope),
            KnownVariables = around.Scope.Literals,
            Conditions = around.Conditions,
            MayFail = around.MayFail is not null,
            MayFailLocation = around.MayFail,
            WorkingDirectory = run is null ? "" : around.DirectoryOf(directory, checkout),
            Source = around.Source,
            IsKnown = run is not null,
        };
    }

    /// <summary>The action of this repository that a step calls, and its folder; null for those of others and what is no file here.</summary>
    private (PipelineFile File, string Folder)? LocalAction(YamlScalar uses, Surroundings around, ExpandedSteps before)
    {
        var path = uses.Value.Trim();
        if (!path.StartsWith("./", StringComparison.Ordinal) || around.Depth >= MaximumDepth) return null;
        if (Capabilities.Paths.InCheckout(RepositoryPath.Combine("", path), before.CheckoutFolder) is not { } folder) return null;

        var prefix = folder.Length == 0 ? "" : folder + "/";
        var file = documents.Find<PipelineFile>(prefix + "action.yml") ?? documents.Find<PipelineFile>(prefix + "action.yaml");
        if (file is not null) return (file, folder);
        if (documents.Repository.HasFile(prefix + "action.yml") || documents.Repository.HasFile(prefix + "action.yaml") || documents.Repository.HasFile(prefix + "Dockerfile")) return null;

        // Another repository or a script may have put it there.
        if (!before.All.Any(MayBringFiles)) ReportMissing(around.Source, uses, prefix + "action.yml");
        return null;
    }

    private static bool MayBringFiles(PipelineStep step) =>
        step.Scripts.Count > 0 || step.Inputs.ContainsKey("repository") || step.Inputs.ContainsKey("path") || step.Inputs.ContainsKey("submodules")
        || step.Action?.Value.StartsWith("actions/", StringComparison.OrdinalIgnoreCase) != true || step.Action.Value.IndexOf("download", StringComparison.OrdinalIgnoreCase) >= 0;

    private static IReadOnlyList<YamlNode>? ActionSteps(PipelineFile action) =>
        (action.Yaml.Roots.FirstOrDefault()?.Target as YamlMapping)?.Find("runs")?.Target is YamlMapping runs
        && (runs.Find("using")?.Target as YamlScalar)?.Value == "composite" && runs.Find("steps")?.Target is YamlSequence steps
            ? steps.Items : null;

    private static IReadOnlyDictionary<string, YamlScalar> Scalars(YamlMapping body, string key, WorkflowScope scope)
    {
        if (body.Find(key)?.Target is not YamlMapping mapping) return None;

        var result = new Dictionary<string, YamlScalar>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in mapping.EffectiveEntries)
            if (entry.Name is { } name && entry.Value.Target is YamlScalar value) result[name] = StepTexts.Of(value, scope);
        return result;
    }

    /// <summary>What a list of steps stands in.</summary>
    /// <param name="Source">The file.</param>
    /// <param name="Scope">What is known there.</param>
    private sealed record Surroundings(SourceText Source, WorkflowScope Scope)
    {
        private const string ActionPath = "${{ github.action_path }}";
        private const string Workspace = "${{ github.workspace }}";

        public YamlScalar? Shell { get; init; }

        public YamlScalar? Directory { get; init; }

        public IReadOnlyList<PipelineCondition> Conditions { get; init; } = [];

        public Location? MayFail { get; init; }

        /// <summary>The folder of the action; null in a workflow.</summary>
        public string? Folder { get; init; }

        public int Depth { get; init; }

        public string? DirectoryOf(YamlScalar? written, string? checkout)
        {
            if (written is null) return "";

            var path = StepTexts.Of(written, Scope).Value.Replace(Workspace, ".");
            if (Folder is not null) path = path.Replace(ActionPath, RepositoryPath.Combine(checkout ?? "", Folder) is { Length: > 0 } folder ? folder : ".");
            return path.IndexOf('$') >= 0 ? null : RepositoryPath.Combine("", path.Trim());
        }
    }
}
