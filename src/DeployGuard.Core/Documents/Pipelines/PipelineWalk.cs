using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines;

/// <summary>Goes through the tree of a pipeline and tells of each text what it is there for.</summary>
/// <param name="dialect">The language of the file.</param>
internal sealed class PipelineWalk(PipelineDialect dialect)
{
    private static readonly HashSet<string> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        "env", "with", "variables", "inputs", "parameters", "credentials", "secrets", "matrix", "environmentvariables",
    };

    private static readonly HashSet<string> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "run", "script", "bash", "powershell", "pwsh", "before_script", "after_script", "inlineScript", "inline", "args", "arguments", "command", "options",
        "entrypoint", "customCommand", "scriptArguments", "cmd", "sqlScript", "additionalArguments", "extraArgs",
    };

    /// <summary>What is said about a setting, and not its value.</summary>
    private static readonly HashSet<string> Descriptions = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "description", "displayName", "deprecationMessage", "type", "required", "values", "readonly",
    };

    /// <summary>Every text of a file in its order.</summary>
    public IEnumerable<PipelineValue> Values(YamlFile file)
    {
        var pending = new Stack<Step>(file.Roots.Reverse().Select(root => new Step(root, PipelineRole.Other, "", "", false)));
        while (pending.Count > 0)
        {
            var step = pending.Pop();
            switch (step.Node)
            {
                case YamlScalar scalar:
                    yield return new PipelineValue(step.Role, step.Name, step.Path, scalar) { IsOfServiceContainer = step.IsOfService };
                    break;
                case YamlSequence list:
                    foreach (var item in list.Items.Reverse()) pending.Push(step with { Node = item });
                    break;
                case YamlMapping mapping:
                    Push(pending, mapping, step);
                    break;
            }
        }
    }

    private void Push(Stack<Step> pending, YamlMapping mapping, Step outer)
    {
        // - name: X, value: Y; and X: { value: Y, description: Z }.
        var isDescribed = outer.Role == PipelineRole.Setting && mapping.Entries.Any(entry => entry.Name is "value" or "default" or "description");
        var name = isDescribed ? TextOf(mapping, "name") : null;
        foreach (var entry in mapping.Entries.Reverse())
        {
            if (entry.Name is not { } key) continue;

            // Those of a registry are no password of a database that lives as long as the job.
            var isOfService = key != "credentials" && (outer.IsOfService || IsServices(key, outer.Path));
            pending.Push(isDescribed && (key is "value" or "default")
                ? new Step(entry.Value, PipelineRole.Setting, name ?? outer.Name, name is null ? outer.Path : $"{outer.Path}.{name}", isOfService)
                : new Step(entry.Value, RoleOf(outer, isDescribed, key, entry.Value), key, outer.Path.Length == 0 ? key : $"{outer.Path}.{key}", isOfService));
        }
    }

    private static PipelineRole RoleOf(Step outer, bool isDescribed, string key, YamlNode value)
    {
        if (Scripts.Contains(key) && (outer.Role != PipelineRole.Setting || IsOfTask(outer))) return PipelineRole.Script;
        if (outer.Role == PipelineRole.Setting) return isDescribed && Descriptions.Contains(key) ? PipelineRole.Other : PipelineRole.Setting;
        // Which secrets a reusable workflow wants, and not what they are.
        if (key == "secrets" && outer.Name == "workflow_call") return PipelineRole.Other;
        // secrets: inherit
        return value is not YamlScalar && Sections.Contains(key) ? PipelineRole.Setting : PipelineRole.Other;
    }

    /// <summary>Behind <c>with</c> and <c>inputs</c> stand scripts of tasks; a variable may have any name.</summary>
    private static bool IsOfTask(Step outer) => outer.Name is "with" or "inputs";

    private bool IsServices(string key, string path) => dialect switch
    {
        PipelineDialect.Azure => key == "containers" && path == "resources",
        PipelineDialect.GitHubAction => false,
        _ => key == "services",
    };

    private static string? TextOf(YamlMapping mapping, string key) =>
        mapping.Entries.FirstOrDefault(entry => entry.Name == key)?.Value is YamlScalar scalar ? scalar.Value : null;

    private readonly record struct Step(YamlNode Node, PipelineRole Role, string Name, string Path, bool IsOfService);
}
