using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>
/// Parameters that a call of a template gets wrong: the service stops at a name that the template does not declare, and at one that has no
/// default and is not passed (https://learn.microsoft.com/azure/devops/pipelines/process/template-parameters).
/// </summary>
internal static class AzureParameterCheck
{
    /// <summary>Looks at a call; silent about the older form without types, and where an expression says what is declared or passed.</summary>
    /// <param name="path">The path of the template as written.</param>
    /// <param name="passed">What is passed; null for nothing.</param>
    /// <param name="scope">Where it is called.</param>
    /// <param name="template">The template.</param>
    /// <param name="reading">The pipeline that is read.</param>
    public static void Run(YamlScalar path, YamlNode? passed, AzureScope scope, YamlMapping template, AzureReading reading)
    {
        if (template.Find("parameters")?.Target is not YamlSequence list || (passed is not null && passed.Target is not YamlMapping)) return;

        var declared = new Dictionary<string, YamlMapping>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in list.Items)
        {
            if (item.Target is not YamlMapping one || one.Find("name")?.Target is not YamlScalar { Value: { Length: > 0 } name } || IsComputed(name)) return;
            declared[name] = one;
        }

        var entries = (passed?.Target as YamlMapping)?.EffectiveEntries ?? [];
        foreach (var entry in entries)
        {
            if (entry.Name is not { } name || IsComputed(name) || declared.ContainsKey(name) || !reading.MayComplain()) continue;

            var near = NearestName.Find(name, declared.Keys);
            reading.Add(new PipelineProblem(PipelineProblemKind.UnknownKey, scope.At(entry.Key),
                $"The template has no parameter '{Excerpt.Of(name)}'; {(near is null ? "declare it there, or do not pass it" : $"write '{Excerpt.Of(near)}'")}"));
        }

        if (entries.Any(entry => entry.Name is not { } name || IsComputed(name))) return;

        var given = new HashSet<string>(entries.Select(entry => entry.Name!), StringComparer.OrdinalIgnoreCase);
        // Of a list of values the first may be taken.
        if (declared.FirstOrDefault(pair => pair.Value.Find("default") is null && pair.Value.Find("values") is null && !given.Contains(pair.Key)).Key is { } missing && reading.MayComplain())
            reading.Add(new PipelineProblem(PipelineProblemKind.Structure, scope.At(path), $"The template needs the parameter '{Excerpt.Of(missing)}', which has no default; pass it"));
    }

    private static bool IsComputed(string name) => name.IndexOf('$') >= 0;
}
