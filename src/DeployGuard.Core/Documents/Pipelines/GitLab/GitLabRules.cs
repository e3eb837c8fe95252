using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>A list of rules: the first that holds decides, and without one there is no job, or no pipeline.</summary>
internal sealed class GitLabRules
{
    private readonly List<Rule> rules = [];

    private GitLabRules(GitLabNode list) => Location = list.KeyLocation;

    /// <summary>Where the list begins.</summary>
    public Location Location { get; }

    /// <summary>The text of the condition when there is one alone.</summary>
    public string Text => rules.Count == 1 && rules[0].Text.Length > 0 ? rules[0].Text : "rules";

    /// <summary>True when each rule that adds the job makes it wait for a button.</summary>
    public bool IsManual => Adding.Any() && Adding.All(rule => rule.When == "manual");

    /// <summary>True when each rule that adds the job lets it fail.</summary>
    public Location? MayFail => Adding.Any() && Adding.All(rule => rule.MayFail is not null) ? Adding.First().MayFail : null;

    /// <summary>False when a rule adds it although what came before has failed.</summary>
    public Truth NeedsSuccess => !Adding.Any(IsAnyway) ? Truth.True : Adding.All(IsAnyway) ? Truth.False : Truth.Unknown;

    private IEnumerable<Rule> Adding => rules.Where(rule => rule.When != "never");

    /// <summary>The rules of a job or of the whole pipeline.</summary>
    /// <param name="list">The list.</param>
    /// <param name="when">What the job says for rules that say nothing.</param>
    /// <param name="reading">The pipeline that is read.</param>
    /// <param name="facts">The variables.</param>
    public static GitLabRules Of(GitLabNode list, string? when, GitLabReading reading, GitLabFacts facts)
    {
        var result = new GitLabRules(list);
        foreach (var item in reading.Jobs.Items(list))
            result.rules.Add(OfItem(item, when, reading, facts));
        return result;
    }

    /// <summary>Whether a way to run is let in, all that came before having succeeded.</summary>
    public Truth Passes(PipelineRun run)
    {
        var reached = Truth.True;
        var result = Truth.False;
        foreach (var rule in rules)
        {
            var holds = rule.Holds(run);
            if (rule.When is not ("never" or "on_failure")) result = result.Or(reached.And(holds));
            reached = reached.And(holds.Not());
        }

        return result;
    }

    private static bool IsAnyway(Rule rule) => rule.When is "always" or "on_failure";

    private static Rule OfItem(GitLabNode item, string? when, GitLabReading reading, GitLabFacts facts)
    {
        var condition = item.Find("if") is { } test ? reading.Condition(test, facts) : _ => Truth.True;
        var isNarrowed = item.Find("changes") is not null || !item.IsMapping;
        var exists = item.Find("exists") is { } paths ? reading.Exists(paths) : Truth.True;
        var mayFail = item.Find("allow_failure") is { Text: "true" } said ? said.Location : null;
        return new Rule(
            item.Find("if")?.Text ?? "", isNarrowed || exists != Truth.True ? run => condition(run).And(isNarrowed ? exists.And(Truth.Unknown) : exists) : condition, item.Find("when")?.Text ?? when ?? "on_success", mayFail);
    }

    private sealed record Rule(string Text, Func<PipelineRun, Truth> Holds, string When, Location? MayFail);
}
