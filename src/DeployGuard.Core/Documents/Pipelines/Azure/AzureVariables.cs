using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Reads <c>variables</c>: a mapping, or a list of names and values, groups and templates.</summary>
internal static class AzureVariables
{
    private const int MaximumCount = 1_000;

    /// <summary>The variables of a part of a pipeline behind those that hold outside it.</summary>
    public static IReadOnlyList<AzureVariable> Read(IReadOnlyList<AzureEntry> entries, IReadOnlyList<AzureVariable> outer, AzureReading reading)
    {
        var sections = entries.Where(entry => entry.Name == "variables");
        List<AzureVariable> own = [.. sections.SelectMany(entry => In(entry.Value, entry.Scope, reading)).Take(MaximumCount)];
        // Those of a template may speak of those before it.
        return own.Count == 0 ? outer : [.. outer, .. own.Select(one => one with { Scope = one.Scope with { Variables = outer } })];
    }

    private static IEnumerable<AzureVariable> In(YamlNode node, AzureScope scope, AzureReading reading)
    {
        var parts = new AzureParts(reading);
        if (parts.Resolved(node, scope) is not (var found, var inner)) return [];
        return found is YamlMapping mapping
            ? OfMapping(parts.Entries(mapping, inner))
            : parts.Items(found, inner).SelectMany(item => OfItem(item.Node, item.Scope, parts, reading));
    }

    private static IEnumerable<AzureVariable> OfMapping(IEnumerable<AzureEntry> entries) =>
        entries.Where(entry => entry.Value.Target is YamlScalar).Select(entry => new AzureVariable(entry.Name, (YamlScalar)entry.Value.Target!, entry.Scope));

    private static IEnumerable<AzureVariable> OfItem(YamlNode node, AzureScope scope, AzureParts parts, AzureReading reading)
    {
        if (node is not YamlMapping mapping) return [];

        var entries = parts.Entries(mapping, scope).ToList();
        if (entries.FirstOrDefault(entry => entry.Name == "template") is { Value.Target: YamlScalar path } template)
        {
            var passed = entries.FirstOrDefault(entry => entry.Name == "parameters");
            // Variables of others hide nothing of what the pipeline does.
            return AzureTemplateFiles.PathOf(AzureTexts.Substitute(path.Value, template.Scope), template.Scope.Directory) is not null
                && reading.Template(path, passed?.Value, template.Scope) is (var root, var inner)
                ? parts.Entries(root, inner).Where(entry => entry.Name == "variables").SelectMany(entry => In(entry.Value, entry.Scope, reading))
                : [];
        }

        return entries.FirstOrDefault(entry => entry.Name == "name") is { Value.Target: YamlScalar name } named
            && entries.FirstOrDefault(entry => entry.Name == "value") is { Value.Target: YamlScalar value } valued
            ? [new AzureVariable(AzureTexts.Substitute(name.Value, named.Scope), value, valued.Scope)]
            : [];
    }
}
