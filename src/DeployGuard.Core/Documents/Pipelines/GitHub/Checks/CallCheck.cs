using System.Globalization;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Calls of workflows and actions of the repository, against what those declare.</summary>
internal static class CallCheck
{
    /// <summary>Nobody declares more; the search for the nearest of them must not take long for each mistake.</summary>
    private const int MaximumCompared = 500;

    /// <summary>What every action in a container has.</summary>
    private static readonly string[] OfContainers = ["args", "entrypoint"];

    /// <summary>Every call of a workflow.</summary>
    public static void Run(WorkflowFile workflow, ProblemSink problems)
    {
        var workflows = problems.Documents.Model(WorkflowFiles.Of);
        foreach (var job in workflow.Jobs)
        {
            Actions(workflow.File.Text, job.Steps, problems);
            if (job.Uses is { } uses && WorkflowFiles.LocalPath(uses.Value) is { } path && workflows.Find(path) is { Call: { } call, File.Yaml.IsComplete: true })
                Workflow(workflow.File.Text, job, uses, call.Filters, problems);
        }
    }

    /// <summary>The steps that call an action.</summary>
    public static void Actions(SourceText source, IReadOnlyList<YamlNode> steps, ProblemSink problems)
    {
        foreach (var item in steps)
        {
            if (item is not YamlMapping step || step.Find("uses")?.Target is not YamlScalar uses) continue;
            if (KnownInputs.Of(uses.Value.Trim()) is var (names, required) && Passed(step, "with") is { } passed) Known(source, uses, passed, names, required, problems);
            // From here on the folder may hold other actions than this commit does.
            if (step.Find("with")?.Target is YamlMapping with && (with.FindEntry("repository") ?? with.FindEntry("ref")) is not null) return;
            if (LocalAction.Of(step, problems.Documents) is { } action) Action(source, step, action, problems);
        }
    }

    /// <summary>A call of an action that everybody knows.</summary>
    private static void Known(SourceText source, YamlScalar uses, IReadOnlyList<YamlEntry> passed, string[] names, string[] required, ProblemSink problems)
    {
        foreach (var entry in passed)
        {
            if (entry.Name is { } name && !names.Contains(name, StringComparer.OrdinalIgnoreCase) && NearestName.Find(name, names) is { } near)
                problems.Add(PipelineProblemKind.Call, source, entry.Key, $"The action has no input '{Excerpt.Of(name)}', and this is lost: write '{near}'", runsAnyway: true);
        }

        foreach (var name in required)
        {
            if (!passed.Any(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase) || entry.Name is { } other && NearestName.Find(other, names) == name))
                problems.Add(PipelineProblemKind.Call, source, uses, $"The action requires the input '{name}', and the step fails: pass it", runsAnyway: true);
        }
    }

    private static void Workflow(SourceText source, WorkflowJob job, YamlScalar uses, YamlMapping? declared, ProblemSink problems)
    {
        var inputs = Declared(declared, "inputs");
        Compare(source, "input", Passed(job.Body, "with"), inputs, uses, problems, isRefused: true);
        foreach (var entry in Passed(job.Body, "with") ?? [])
        {
            if (entry.Value.Target is not YamlScalar { IsNull: false } value || entry.Name is not { } name || inputs is null || !inputs.TryGetValue(name, out var input)) continue;
            if ((input?.Find("type")?.Target as YamlScalar)?.Value is { } type && !IsOf(type, value.Value))
                problems.Add(PipelineProblemKind.Call, source, value, $"Input '{Excerpt.Of(name)}' is a {Excerpt.Of(type)}, and GitHub refuses the call: write {(type == "boolean" ? "true or false" : "digits")}");
        }

        if (job.Body.Find("secrets")?.Target is YamlScalar { Value: "inherit" }) return;

        Compare(source, "secret", Passed(job.Body, "secrets"), Declared(declared, "secrets"), uses, problems, isRefused: true);
    }

    private static void Action(SourceText source, YamlMapping step, LocalAction action, ProblemSink problems)
    {
        var passed = Passed(step, "with");
        if (action.Using == "docker") passed = passed?.Where(entry => !OfContainers.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        if (step.Find("uses") is YamlScalar uses) Compare(source, "input", passed, Declared(action.Root, "inputs"), uses, problems, isRefused: false);
    }

    /// <summary>What is passed and not declared, and what has to be passed and is not.</summary>
    private static void Compare(
        SourceText source, string what, IEnumerable<YamlEntry>? passed, Dictionary<string, YamlMapping?>? declared, YamlScalar uses, ProblemSink problems, bool isRefused)
    {
        if (passed is null || declared is null) return;

        var called = isRefused ? "workflow" : "action";
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in passed)
        {
            if (entry.Name is not { } name || !names.Add(name) || declared.ContainsKey(name) || problems.IsFull) continue;
            Report(entry.Key, $"The {called} has no {what} '{Excerpt.Of(name)}'", NearestName.Find(name, declared.Keys.Take(MaximumCompared)) is { } near ? $"did you mean '{Excerpt.Of(near)}'?" : "declare it there, or remove it");
        }

        foreach (var pair in declared)
        {
            if (pair.Value?.Find("required")?.Target is YamlScalar { Boolean: true } && pair.Value.FindEntry("default") is null && !names.Contains(pair.Key))
                Report(uses, $"The {called} requires the {what} '{Excerpt.Of(pair.Key)}'", "pass it");
        }

        void Report(YamlNode node, string found, string advice) =>
            problems.Add(PipelineProblemKind.Call, source, node, $"{found}{(isRefused ? ", and GitHub refuses the call" : "")}: {advice}", runsAnyway: !isRefused);
    }

    private static bool IsOf(string type, string value) => value.IndexOf("${{", StringComparison.Ordinal) >= 0 || type switch
    {
        "boolean" => value.Trim().ToLowerInvariant() is "true" or "false",
        "number" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || value.StartsWith("0", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>What a call passes; empty for nothing, null when it is computed.</summary>
    private static IReadOnlyList<YamlEntry>? Passed(YamlMapping body, string key) => body.Find(key)?.Target switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlMapping mapping => mapping.EffectiveEntries,
        _ => null,
    };

    /// <summary>What is declared, by name; null when it cannot be told.</summary>
    private static Dictionary<string, YamlMapping?>? Declared(YamlMapping? body, string key)
    {
        var result = new Dictionary<string, YamlMapping?>(StringComparer.OrdinalIgnoreCase);
        if (body?.Find(key)?.Target is not YamlMapping mapping) return body?.Find(key)?.Target is null or YamlScalar { IsNull: true } ? result : null;

        foreach (var entry in mapping.EffectiveEntries)
            if (entry.Name is { } name) result[name] = entry.Value.Target as YamlMapping;
        return result;
    }
}
