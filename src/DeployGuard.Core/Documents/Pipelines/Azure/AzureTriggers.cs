using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>What starts a pipeline of Azure, defaults included.</summary>
internal sealed class AzureTriggers(SourceText source, YamlMapping root)
{
    private Location FirstLine => new(source, source.GetLine(1));

    /// <summary>Everything that starts it; by hand it can always be started, for any branch or tag.</summary>
    public IEnumerable<PipelineTrigger> Read() =>
        Push().Concat(PullRequests()).Concat(Schedules()).Concat(Pipelines())
            .Concat([Trigger(PipelineEvent.Manual, "manual", FirstLine, _ => Truth.True)]);

    /// <summary>True when a push to a branch such as <c>feature/main</c> starts it.</summary>
    public bool HaveNestedBranches
    {
        get
        {
            if (root.Find("trigger") is not { } trigger) return true;
            if (IsNone(trigger)) return false;

            var branches = trigger.Target is YamlMapping mapping ? mapping.Find("branches") : trigger;
            var (include, exclude) = branches?.Target is YamlMapping lists ? (lists.Find("include"), Names(lists.Find("exclude"))) : (branches, []);
            return include is null
                ? trigger.Target is YamlMapping
                : Names(include).Select(NestedIn).OfType<string>().Any(name => !exclude.Any(pattern => Wildcards.IsMatch(pattern, name) || Wildcards.IsMatch(pattern, "refs/heads/" + name)));
        }
    }

    /// <summary>A branch that a pattern lets in and whose last part is <c>main</c>; null when there is none.</summary>
    private static string? NestedIn(string pattern)
    {
        if (pattern.StartsWith("refs/heads/", StringComparison.Ordinal)) pattern = pattern.Substring("refs/heads/".Length);
        var name = pattern is "*" or "**" ? "a/main" : pattern.EndsWith("/*", StringComparison.Ordinal) ? pattern.Substring(0, pattern.Length - 1) + "main" : pattern;
        return name.EndsWith("/main", StringComparison.Ordinal) && !name.StartsWith("refs/", StringComparison.Ordinal) ? name.Replace("*", "a") : null;
    }

    private IEnumerable<PipelineTrigger> Push()
    {
        var entry = root.FindEntry("trigger");
        if (entry is null) return [Trigger(PipelineEvent.Push, "trigger", FirstLine, run => TruthLogic.Of(run.Ref != PipelineRef.Tag))];
        if (IsNone(entry.Value)) return [];
        if (entry.Value.Target is YamlMapping mapping) return [OfMapping(mapping, entry)];

        var branches = RefFilter.Of(Names(entry.Value), []);
        return [Trigger(PipelineEvent.Push, "trigger", At(entry.Key), run => run.Ref == PipelineRef.Tag ? TagsAmong(entry.Value) : branches.Passes(run.Ref))];
    }

    private PipelineTrigger OfMapping(YamlMapping mapping, YamlEntry entry)
    {
        var branches = Filter(mapping.Find("branches"));
        var tags = Filter(mapping.Find("tags"));
        var hasPaths = mapping.Find("paths") is not null;
        return Trigger(PipelineEvent.Push, "trigger", At(entry.Key), Starts) with { HasPathFilter = hasPaths };

        Truth Starts(PipelineRun run)
        {
            if (run.Ref == PipelineRef.Tag) return tags?.Passes(run.Ref) ?? TagsAmong(mapping.Find("branches"));
            // What a filter of tags or paths alone does to branches is not written down.
            return branches?.Passes(run.Ref) ?? (tags is null && !hasPaths ? Truth.True : Truth.Unknown);
        }
    }

    /// <summary>A tag may stand among the branches, written out: <c>refs/tags/*</c>.</summary>
    private static Truth TagsAmong(YamlNode? branches)
    {
        var names = Names(branches?.Target is YamlMapping mapping ? mapping.Find("include") : branches);
        return RefFilter.Of([.. names.Where(name => name.StartsWith("refs/tags/", StringComparison.Ordinal))], []).Passes(PipelineRef.Tag);
    }

    /// <summary>
    /// Without <c>pr</c> every pull request starts it in a repository of GitHub; in one of Azure the branch policies say, whatever stands
    /// here.
    /// </summary>
    private IEnumerable<PipelineTrigger> PullRequests()
    {
        var entry = root.FindEntry("pr");
        if (entry is null) return [Trigger(PipelineEvent.PullRequest, "pr", FirstLine, _ => Truth.Unknown)];
        if (IsNone(entry.Value)) return [];

        var mapping = entry.Value.Target as YamlMapping;
        var names = mapping is null ? Names(entry.Value) : mapping.Find("branches")?.Target is YamlMapping branches ? Names(branches.Find("include")) : null;
        var isAny = names is null || names.Count > 0 || mapping is not null;
        return [Trigger(PipelineEvent.PullRequest, "pr", At(entry.Key), _ => TruthLogic.Of(isAny)) with { HasPathFilter = mapping?.Find("paths") is not null }];
    }

    private IEnumerable<PipelineTrigger> Schedules() =>
        (root.Find("schedules")?.Target as YamlSequence)?.Items.Select(item => item.Target).OfType<YamlMapping>().Select(item =>
        {
            var branches = Filter(item.Find("branches"));
            return Trigger(PipelineEvent.Schedule, "schedules", new Location(source, item.Entries[0].Key.Span), run => branches?.Passes(run.Ref) ?? Truth.Unknown);
        }) ?? [];

    private IEnumerable<PipelineTrigger> Pipelines()
    {
        if ((root.Find("resources")?.Target as YamlMapping)?.Find("pipelines")?.Target is not YamlSequence list) yield break;

        foreach (var item in list.Items.Select(item => item.Target).OfType<YamlMapping>())
        {
            if (item.FindEntry("trigger") is not { } entry || IsNone(entry.Value)) continue;

            var branches = Filter((entry.Value.Target as YamlMapping)?.Find("branches"));
            var name = (item.Find("source")?.Target as YamlScalar ?? item.Find("pipeline")?.Target as YamlScalar)?.Value;
            yield return Trigger(PipelineEvent.PipelineEnded, "resources.pipelines", At(entry.Key), run => branches?.Passes(run.Ref) ?? Truth.True)
                with { Pipelines = name is null ? [] : [name] };
        }
    }

    private static PipelineTrigger Trigger(PipelineEvent kind, string name, Location location, Func<PipelineRun, Truth> starts) =>
        new(kind, name, location) { Starts = run => run.Event == kind ? starts(run) : Truth.False };

    private Location At(YamlNode node) => new(source, node.Span);

    private static bool IsNone(YamlNode node) => node.Target is YamlScalar { Value: "none" or "None" or "false" };

    /// <summary>The filter behind <c>branches</c> or <c>tags</c>: a list, or lists behind <c>include</c> and <c>exclude</c>.</summary>
    private static RefFilter? Filter(YamlNode? node) => node?.Target switch
    {
        null => null,
        YamlMapping mapping => RefFilter.Of(mapping.Find("include") is { } include ? Names(include) : null, Names(mapping.Find("exclude"))),
        var other => RefFilter.Of(Names(other), []),
    };

    private static IReadOnlyList<string> Names(YamlNode? node) => node?.Target switch
    {
        YamlSequence list => [.. list.Items.Select(item => item.Target).OfType<YamlScalar>().Select(scalar => scalar.Value)],
        YamlScalar { IsNull: false } scalar => [scalar.Value],
        _ => [],
    };
}
