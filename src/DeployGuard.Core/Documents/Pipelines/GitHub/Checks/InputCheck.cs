using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>The inputs that <c>workflow_dispatch</c> and <c>workflow_call</c> declare.</summary>
internal static class InputCheck
{
    private static readonly string[] OfCall = ["string", "boolean", "number"];
    private static readonly string[] OfDispatch = [.. OfCall, "choice", "environment"];

    /// <summary>What other languages call these types.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bool"] = "boolean", ["switch"] = "boolean", ["int"] = "number", ["integer"] = "number", ["text"] = "string", ["str"] = "string", ["enum"] = "choice", ["select"] = "choice",
        ["options"] = "choice", ["list"] = "choice",
    };

    /// <summary>The inputs of an event that has any, and the outputs of a called workflow.</summary>
    public static void Run(SourceText source, WorkflowEvent on, ProblemSink problems)
    {
        foreach (var output in (on.IsCall ? on.Filters?.Find("outputs") as YamlMapping : null)?.Entries ?? [])
        {
            if (output is { IsMerge: false, Value: YamlMapping { Entries.Count: > 0 } body } && body.EffectiveEntries.All(entry => entry.Name == "description"))
                Report(output.Key, "An output of a called workflow has a value, and GitHub refuses this one: write value: ${{ jobs.build.outputs.name }}");
        }

        if (on.Filters?.Find("inputs")?.Target is not YamlMapping inputs) return;

        foreach (var entry in inputs.Entries)
        {
            if (entry.Name is null || entry.IsMerge || entry.Value.Target is not YamlMapping { Merged: var merged } input || merged.Any()) continue;

            if (input.Find("type")?.Target is YamlScalar { IsNull: false } type) Type(entry, input, type);
            else if (on.IsCall && input.FindEntry("type") is null) Report(entry.Key, "An input of a called workflow has a type, and GitHub refuses this one: write type: string, boolean or number");
        }

        void Type(YamlEntry entry, YamlMapping input, YamlScalar type)
        {
            var known = on.IsCall ? OfCall : OfDispatch;
            if (known.Contains(type.Value))
            {
                if (type.Value == "choice" && input.FindEntry("options") is null) Report(entry.Key, "An input of type choice has options, and this one has none: write them behind 'options'");
                return;
            }

            var meant = OfDispatch.Contains(type.Value) ? "string" : Foreign.TryGetValue(type.Value, out var own) ? own : NearestName.Find(type.Value, known);
            if (meant == "choice" && on.IsCall) meant = "string";
            if (meant is not null) Report(type, $"An input here has no type '{Excerpt.Of(type.Value)}', and GitHub refuses the workflow: write {meant}");
        }

        void Report(YamlNode node, string message) => problems.Add(PipelineProblemKind.Trigger, source, node, message);
    }
}
