using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Reads lists of jobs, those of templates in the place of the call.</summary>
/// <param name="reading">The pipeline that is read.</param>
internal sealed class AzureJobReader(AzureReading reading)
{
    private static readonly string[] Strategies = ["runOnce", "rolling", "canary"];
    private static readonly string[] Hooks = ["preDeploy", "deploy", "routeTraffic", "postRouteTraffic"];

    // https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/jobs-job
    private static readonly string[] Keys =
        ["dependsOn", "condition", "continueOnError", "timeoutInMinutes", "cancelTimeoutInMinutes", "variables", "strategy", "pool", "container", "services",
            "workspace", "uses", "steps", "templateContext", "displayName", "environment"];

    private readonly AzureParts parts = new(reading);
    private readonly AzureStepReader steps = new(reading);

    /// <summary>The jobs of a list, in the stage that holds them.</summary>
    public IEnumerable<AzureJob> Read(YamlNode? jobs, AzureScope scope, AzureStage stage)
    {
        foreach (var (node, inner) in parts.Items(jobs, scope))
        {
            if (node is not YamlMapping mapping) continue;

            var entries = parts.Entries(mapping, inner).ToList();
            if (entries.FirstOrDefault(entry => entry.Name == "template") is { Value.Target: YamlScalar path } template)
            {
                foreach (var job in OfTemplate(path, template, entries, stage)) yield return job;
            }
            else if (entries.FirstOrDefault(entry => entry.Name is "job" or "deployment") is { } kind)
            {
                yield return Single(kind, entries, inner, stage);
            }
        }
    }

    /// <summary>The job that steps without one are.</summary>
    public AzureJob OfSteps(IReadOnlyList<AzureEntry> root, AzureEntry body, AzureStage stage) =>
        Make("Job", body.Scope.At(body.Key), [.. root], body.Scope, stage, isDeployment: false);

    private IEnumerable<AzureJob> OfTemplate(YamlScalar path, AzureEntry template, List<AzureEntry> entries, AzureStage stage)
    {
        var passed = entries.FirstOrDefault(entry => entry.Name == "parameters");
        if (reading.Template(path, passed?.Value, template.Scope) is (var root, var scope))
            return parts.Entries(root, scope).Where(entry => entry.Name == "jobs").SelectMany(entry => Read(entry.Value, entry.Scope, stage));

        var unknown = new PipelineJob
        {
            Id = path.Value, DisplayName = path.Value, Location = template.Scope.At(path), Stage = stage.Name, IsKnown = false,
            Conditions = [.. template.Scope.Conditions, .. stage.Conditions],
        };
        var handed = passed is not null && parts.Resolved(passed.Value, passed.Scope) is (YamlMapping mapping, var inner)
            ? parts.Entries(mapping, inner).Where(entry => entry.Name == "jobs").SelectMany(entry => Read(entry.Value, entry.Scope, stage))
            : [];
        return [new AzureJob(unknown, "", [], false), .. handed];
    }

    private AzureJob Single(AzureEntry kind, List<AzureEntry> entries, AzureScope scope, AzureStage stage)
    {
        var id = kind.Value.Target is YamlScalar { IsNull: false } scalar ? AzureTexts.Substitute(scalar.Value, kind.Scope) : "";
        foreach (var entry in entries.Where(entry => entry != kind && !Keys.Contains(entry.Name) && entry.Name.IndexOf('$') < 0))
        {
            if (!reading.MayComplain()) break;
            if (NearestName.Find(entry.Name, Keys) is { } nearest && !nearest.Equals(entry.Name, StringComparison.OrdinalIgnoreCase))
            {
                reading.Add(new PipelineProblem(
                    PipelineProblemKind.UnknownKey, entry.Scope.At(entry.Key), $"A job has no '{Excerpt.Of(entry.Name)}'; write '{nearest}'"));
            }
        }

        return Make(id, scope.At(id.Length == 0 ? kind.Key : kind.Value), entries, scope, stage, kind.Name == "deployment");
    }

    private AzureJob Make(string id, Location location, List<AzureEntry> entries, AzureScope scope, AzureStage stage, bool isDeployment)
    {
        var variables = AzureVariables.Read(entries, scope.Variables, reading);
        var inner = scope with { Variables = variables };
        var own = reading.Condition(entries, variables);
        var needs = AzureNeeds.Read(entries, parts);
        var mayFail = entries.LastOrDefault(entry => entry.Name == "continueOnError" && AzureStepReader.IsOn(entry));
        var environment = Environment(entries);
        var before = reading.Unknowns;
        var strategy = isDeployment ? entries.LastOrDefault(entry => entry.Name == "strategy") : null;
        var (kind, found) = strategy is null ? (null, Steps(entries, inner)) : OfStrategy(strategy, inner);
        if (LiesElsewhere(found))
            foreach (var step in found) step.CheckoutFolder = step.WorkingDirectory = null;
        return new AzureJob(new PipelineJob
        {
            Id = id,
            Location = location,
            DisplayName = AzureStepReader.Scalar(entries, "displayName")?.Value ?? id,
            Stage = stage.Name,
            Steps = found,
            Conditions = [.. scope.Conditions, .. stage.Conditions, .. AzureNeeds.Condition(own, needs, stage)],
            Environment = environment?.Value,
            EnvironmentLocation = environment?.Location,
            MayFail = mayFail is not null,
            MayFailLocation = mayFail is null ? null : mayFail.Scope.At(mayFail.Value),
            IsManual = stage.IsManual,
            IsDeployment = isDeployment,
            IsKnown = reading.Unknowns == before,
            HasTimeout = entries.Any(entry => entry.Name == "timeoutInMinutes"),
            Strategy = kind,
        }, id, needs ?? [], own?.NeedsSuccess == Truth.False);
    }

    /// <summary>
    /// Of several repositories each lies in a folder of its name, which the files do not tell; another one may lie in the place of this one
    /// (https://learn.microsoft.com/azure/devops/pipelines/repos/multi-repo-checkout).
    /// </summary>
    private static bool LiesElsewhere(IReadOnlyList<PipelineStep> steps)
    {
        var repositories = steps.Select(step => step.CheckedOut).Where(name => name is not (null or "" or "none")).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return repositories.Count > 1 || (repositories.Count == 1 && repositories[0] != "self");
    }

    private List<PipelineStep> Steps(List<AzureEntry> entries, AzureScope scope) =>
    [
        .. entries.Where(entry => entry.Name == "steps")
            .SelectMany(entry => steps.Read(entry.Value, entry.Scope with { Variables = scope.Variables }, scope.Conditions.Count)),
    ];

    /// <summary>The steps of the hooks in the order in which they run; those behind <c>on: failure</c> only run when one has failed.</summary>
    private (string? Kind, IReadOnlyList<PipelineStep> Steps) OfStrategy(AzureEntry strategy, AzureScope scope)
    {
        if (parts.Resolved(strategy.Value, strategy.Scope with { Variables = scope.Variables }) is not (YamlMapping mapping, var inner)) return (null, []);
        if (parts.Entries(mapping, inner).FirstOrDefault(entry => Strategies.Contains(entry.Name)) is not { } kind) return (null, []);
        if (parts.Resolved(kind.Value, kind.Scope) is not (YamlMapping body, var where)) return (kind.Name, []);

        var hooks = parts.Entries(body, where).ToList();
        var found = Hooks.SelectMany(name => hooks.Where(hook => hook.Name == name)).SelectMany(hook => OfHook(hook, scope)).ToList();
        foreach (var on in hooks.Where(hook => hook.Name == "on"))
        {
            if (on.Value.Target is not YamlMapping outcomes) continue;
            var each = parts.Entries(outcomes, on.Scope).ToList();
            found.AddRange(each.Where(outcome => outcome.Name == "success").SelectMany(outcome => OfHook(outcome, scope)));
            found.AddRange(each.Where(outcome => outcome.Name == "failure").SelectMany(outcome => OfHook(OnFailure(outcome), scope)));
        }

        return (kind.Name, found);
    }

    private IEnumerable<PipelineStep> OfHook(AzureEntry hook, AzureScope scope) =>
        hook.Value.Target is YamlMapping mapping
            ? parts.Entries(mapping, hook.Scope).Where(entry => entry.Name == "steps").SelectMany(entry => steps.Read(entry.Value, entry.Scope, scope.Conditions.Count))
            : [];

    private static AzureEntry OnFailure(AzureEntry outcome)
    {
        var condition = new PipelineCondition("on: failure", outcome.Scope.At(outcome.Key)) { Passes = _ => Truth.False, NeedsSuccess = Truth.False };
        return outcome with { Scope = outcome.Scope with { Conditions = [.. outcome.Scope.Conditions, condition] } };
    }

    private static (string Value, Location Location)? Environment(List<AzureEntry> entries)
    {
        if (entries.LastOrDefault(entry => entry.Name == "environment") is not { } entry) return null;

        var named = entry.Value.Target is YamlMapping mapping ? mapping.Find("name")?.Target : entry.Value.Target;
        return named is YamlScalar { IsNull: false } name ? (AzureTexts.Substitute(name.Value, entry.Scope), entry.Scope.At(name)) : null;
    }
}
