using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Reads lists of steps, those of templates in the place of the call.</summary>
/// <param name="reading">The pipeline that is read.</param>
internal sealed class AzureStepReader(AzureReading reading)
{
    private static readonly string[] Scripts = ["script", "bash", "pwsh", "powershell"];

    // https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/steps
    private static readonly string[] Kinds =
        ["task", "script", "bash", "pwsh", "powershell", "checkout", "template", "publish", "download", "downloadBuild", "getPackage", "upload", "reviewApp"];

    private readonly AzureParts parts = new(reading);

    /// <summary>The steps of a list.</summary>
    /// <param name="steps">The list; null for none.</param>
    /// <param name="scope">Where it stands; what already holds for the job is no condition of its steps.</param>
    /// <param name="outer">How many compile-time conditions hold for the job.</param>
    public IEnumerable<PipelineStep> Read(YamlNode? steps, AzureScope scope, int outer)
    {
        foreach (var (node, inner) in parts.Items(steps, scope))
        {
            if (node is not YamlMapping mapping) continue;

            var entries = parts.Entries(mapping, inner).ToList();
            var template = entries.FirstOrDefault(entry => entry.Name == "template");
            foreach (var step in template is null ? Single(mapping, entries, inner, outer) : OfTemplate(template, entries, outer)) yield return step;
        }
    }

    private IEnumerable<PipelineStep> OfTemplate(AzureEntry template, List<AzureEntry> entries, int outer)
    {
        if (template.Value.Target is not YamlScalar path) return [];

        var passed = entries.FirstOrDefault(entry => entry.Name == "parameters");
        if (reading.Template(path, passed?.Value, template.Scope) is (var root, var scope))
            return parts.Entries(root, scope).Where(entry => entry.Name == "steps").SelectMany(entry => Read(entry.Value, entry.Scope, outer));

        // What a template of others does with steps that are handed to it is to run them.
        var unknown = new PipelineStep
        {
            Location = template.Scope.At(path), Action = path, Source = template.Scope.Source, IsKnown = false, Conditions = Beyond(template.Scope, outer),
        };
        return [unknown, .. Handed(passed).SelectMany(entry => Read(entry.Value, entry.Scope, outer))];
    }

    private IEnumerable<AzureEntry> Handed(AzureEntry? passed) =>
        passed is not null && parts.Resolved(passed.Value, passed.Scope) is (YamlMapping mapping, var scope)
            ? parts.Entries(mapping, scope).Where(entry => entry.Name.EndsWith("steps", StringComparison.OrdinalIgnoreCase) && entry.Value.Target is YamlSequence)
            : [];

    private IEnumerable<PipelineStep> Single(YamlMapping mapping, List<AzureEntry> entries, AzureScope scope, int outer)
    {
        var kind = entries.FirstOrDefault(entry => Kinds.Contains(entry.Name));
        if (kind is null)
        {
            Complain(mapping, entries, scope);
            yield break;
        }

        var name = Scalar(entries, "displayName") ?? Scalar(entries, "name");
        var mayFail = entries.LastOrDefault(entry => entry.Name == "continueOnError" && IsOn(entry));
        yield return new PipelineStep
        {
            Location = scope.At(kind.Key),
            Name = name?.Value ?? "",
            Action = kind.Name is "task" or "getPackage" or "reviewApp" && kind.Value.Target is YamlScalar action ? AzureTexts.Substitute(action, kind.Scope) : null,
            Scripts = Scripts.Contains(kind.Name) && kind.Value.Target is YamlScalar script
                ? [new PipelineScript(AzureTexts.Substitute(script, kind.Scope), ShellOf(kind.Name))]
                : [],
            Inputs = Values(entries, "inputs", scope),
            Variables = Values(entries, "env", scope),
            Conditions = Conditions(entries, scope, outer),
            MayFail = mayFail is not null,
            MayFailLocation = mayFail is null ? null : mayFail.Scope.At(mayFail.Value),
            WorkingDirectory = Directory(entries),
            CheckedOut = CheckedOut(kind, entries),
            Source = scope.Source,
        };
    }

    private IReadOnlyList<PipelineCondition> Conditions(List<AzureEntry> entries, AzureScope scope, int outer)
    {
        var own = entries.LastOrDefault(entry => entry.Name == "condition");
        var condition = own is null ? null : reading.Condition(own.Value, own.Scope);
        return condition is null ? Beyond(scope, outer) : [.. Beyond(own!.Scope, outer), condition];
    }

    /// <summary>The compile-time conditions that do not hold for the whole job already.</summary>
    private static IReadOnlyList<PipelineCondition> Beyond(AzureScope scope, int outer) => [.. scope.Conditions.Skip(outer)];

    private void Complain(YamlMapping mapping, List<AzureEntry> entries, AzureScope scope)
    {
        if (mapping.EffectiveEntries.FirstOrDefault()?.Key is not { } key || entries.Count == 0 || entries[0].Name.IndexOf('$') >= 0 || !reading.MayComplain()) return;

        var written = entries[0].Name;
        // Whether the service minds the case is not written down.
        if (NearestName.Find(written, Kinds) is { } nearest && !nearest.Equals(written, StringComparison.OrdinalIgnoreCase))
            reading.Add(new PipelineProblem(PipelineProblemKind.UnknownKey, scope.At(key), $"No step begins with '{Excerpt.Of(written)}'; write '{nearest}'"));
    }

    private Dictionary<string, YamlScalar> Values(List<AzureEntry> entries, string name, AzureScope scope)
    {
        var result = new Dictionary<string, YamlScalar>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in entries.Where(entry => entry.Name == name))
        {
            if (parts.Resolved(section.Value, section.Scope) is not (YamlMapping mapping, var inner)) continue;
            foreach (var entry in parts.Entries(mapping, inner))
            {
                if (entry.Value.Target is not YamlScalar value) continue;
                // A text of another file would stand at a place of this one that is not there.
                result[entry.Name] = ReferenceEquals(entry.Scope.Source, scope.Source)
                    ? AzureTexts.Substitute(value, entry.Scope)
                    : new YamlScalar(scope.Source, section.Value.Span, null, AzureTexts.Substitute(value.Value, entry.Scope), value.Style);
            }
        }

        return result;
    }

    /// <summary>The text behind a key, parameters put in; null when there is none.</summary>
    internal static YamlScalar? Scalar(List<AzureEntry> entries, string name) =>
        entries.LastOrDefault(entry => entry.Name == name) is { Value.Target: YamlScalar scalar } entry ? AzureTexts.Substitute(scalar, entry.Scope) : null;

    /// <summary>True for what is on without question; an expression may be either.</summary>
    internal static bool IsOn(AzureEntry entry) =>
        entry.Value.Target is YamlScalar scalar && AzureTexts.Substitute(scalar.Value, entry.Scope).Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The repository that a step gets, with the folder when that is not the usual one; null for any other step.</summary>
    private static string? CheckedOut(AzureEntry kind, List<AzureEntry> entries)
    {
        if (kind.Name != "checkout" || kind.Value.Target is not YamlScalar repository) return null;

        var name = AzureTexts.Substitute(repository.Value, kind.Scope).Trim();
        return Scalar(entries, "path")?.Value is { } path && path.Trim().TrimEnd('/') is not ("" or "s") ? $"{name} in {path}" : name;
    }

    private static string ShellOf(string kind) => kind switch
    {
        "script" => "",
        "bash" => "bash",
        "pwsh" => "pwsh",
        _ => "powershell",
    };

    private static string? Directory(List<AzureEntry> entries)
    {
        if (Scalar(entries, "workingDirectory") is not { } written) return "";

        var text = written.Value.Trim().Replace('\\', '/');
        foreach (var root in new[] { "$(Build.SourcesDirectory)", "$(System.DefaultWorkingDirectory)", "$(Build.Repository.LocalPath)" })
        {
            if (text.StartsWith(root, StringComparison.OrdinalIgnoreCase)) text = text.Substring(root.Length).TrimStart('/');
        }

        return text.IndexOf('$') >= 0 ? null : RepositoryPath.Combine("", text);
    }
}
