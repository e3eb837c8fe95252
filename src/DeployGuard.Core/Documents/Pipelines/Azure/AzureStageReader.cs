using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Reads the body of a pipeline: stages, jobs or steps alone, and the template it extends.</summary>
/// <param name="reading">The pipeline that is read.</param>
internal sealed class AzureStageReader(AzureReading reading)
{
    private readonly AzureParts parts = new(reading);
    private readonly AzureJobReader jobs = new(reading);

    /// <summary>The stages; one without a name for jobs or steps that stand in none.</summary>
    public IEnumerable<AzureStage> Body(YamlMapping root, AzureScope scope)
    {
        var entries = parts.Entries(root, scope).ToList();
        var inner = AzureVariables.Read(entries, scope.Variables, reading);
        AzureEntry At(AzureEntry entry) => entry with { Scope = entry.Scope with { Variables = inner } };

        foreach (var entry in entries.Select(At))
        {
            switch (entry.Name)
            {
                case "stages":
                    foreach (var stage in Read(entry.Value, entry.Scope)) yield return stage;
                    break;
                case "jobs" or "steps":
                    yield return Unnamed(entry, [.. entries.Select(At)]);
                    break;
                case "extends" when entry.Value.Target is YamlMapping extends:
                    foreach (var stage in Extended(extends, entry)) yield return stage;
                    break;
            }
        }
    }

    private AzureStage Unnamed(AzureEntry entry, IReadOnlyList<AzureEntry> root)
    {
        var stage = new AzureStage("", entry.Scope.At(entry.Key));
        stage.Jobs = entry.Name == "jobs" ? [.. jobs.Read(entry.Value, entry.Scope, stage)] : [jobs.OfSteps(root, entry, stage)];
        return stage;
    }

    private IEnumerable<AzureStage> Extended(YamlMapping extends, AzureEntry entry)
    {
        var entries = parts.Entries(extends, entry.Scope).ToList();
        if (entries.FirstOrDefault(one => one.Name == "template") is not { Value.Target: YamlScalar path } template) yield break;

        var passed = entries.FirstOrDefault(one => one.Name == "parameters");
        if (reading.Template(path, passed?.Value, template.Scope) is (var root, var scope))
        {
            foreach (var stage in Body(root, scope)) yield return stage;
        }
        // Templates of others run the stages they are handed, with their own around them.
        else if (passed is not null && parts.Resolved(passed.Value, passed.Scope) is (YamlMapping mapping, var inner))
        {
            foreach (var stage in Body(mapping, inner)) yield return stage;
        }
    }

    private IEnumerable<AzureStage> Read(YamlNode stages, AzureScope scope)
    {
        foreach (var (node, inner) in parts.Items(stages, scope))
        {
            if (node is not YamlMapping mapping) continue;

            var entries = parts.Entries(mapping, inner).ToList();
            if (entries.FirstOrDefault(entry => entry.Name == "template") is { Value.Target: YamlScalar path } template)
            {
                foreach (var stage in OfTemplate(path, template, entries)) yield return stage;
            }
            else if (entries.FirstOrDefault(entry => entry.Name == "stage") is { } named)
            {
                yield return Single(named, entries, inner);
            }
        }
    }

    private IEnumerable<AzureStage> OfTemplate(YamlScalar path, AzureEntry template, List<AzureEntry> entries)
    {
        var passed = entries.FirstOrDefault(entry => entry.Name == "parameters");
        if (reading.Template(path, passed?.Value, template.Scope) is (var root, var scope))
            return parts.Entries(root, scope).Where(entry => entry.Name == "stages").SelectMany(entry => Read(entry.Value, entry.Scope));

        // Something runs there, and the stages behind it wait for it.
        var stage = new AzureStage(path.Value, template.Scope.At(path));
        var job = new PipelineJob
        {
            Id = path.Value, DisplayName = path.Value, Location = stage.Location, Stage = path.Value, IsKnown = false, Conditions = template.Scope.Conditions,
        };
        stage.Jobs = [new AzureJob(job, "", [], false)];
        return [stage];
    }

    private AzureStage Single(AzureEntry named, List<AzureEntry> entries, AzureScope scope)
    {
        var name = named.Value.Target is YamlScalar { IsNull: false } scalar ? AzureTexts.Substitute(scalar.Value, named.Scope) : "";
        var variables = AzureVariables.Read(entries, scope.Variables, reading);
        var own = reading.Condition(entries, variables);
        var stage = new AzureStage(name, scope.At(name.Length == 0 ? named.Key : named.Value))
        {
            Conditions = own is null ? [] : [own],
            Needs = AzureNeeds.Read(entries, parts),
            RunsAnyway = own?.NeedsSuccess == Truth.False,
            IsManual = entries.Any(entry => entry.Name == "trigger" && entry.Value.Target is YamlScalar { Value: "manual" }),
        };
        stage.Jobs =
        [
            .. entries.Where(entry => entry.Name is "jobs" or "steps").SelectMany(entry => entry.Name == "jobs"
                ? jobs.Read(entry.Value, entry.Scope with { Variables = variables }, stage)
                : [jobs.OfSteps([entry], entry with { Scope = entry.Scope with { Variables = variables } }, stage)]),
        ];
        return stage;
    }
}
