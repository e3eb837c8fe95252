using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>The jobs of a configuration with what they extend, the defaults and references in place.</summary>
/// <param name="configuration">The configuration.</param>
internal sealed class GitLabJobs(GitLabConfiguration configuration)
{
    private const int MaximumDepth = 15;
    private const int MaximumBases = 30;
    private const int MaximumProblems = 20;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "default", "include", "stages", "types", "variables", "workflow", "image", "services", "cache", "before_script", "after_script", "spec",
    };

    private static readonly string[] Defaults = ["before_script", "after_script", "timeout"];

    private readonly Dictionary<string, GitLabNode> extended = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly List<PipelineProblem> problems = [];
    private readonly Fuel items = new(100_000);
    private IReadOnlyList<GitLabNode>? defaults;

    /// <summary>What is wrong with <c>extends</c>.</summary>
    public IReadOnlyList<PipelineProblem> Problems => problems;

    /// <summary>Every job that can run: hidden ones are only there to be extended.</summary>
    public IEnumerable<GitLabNode> All => configuration.Root.Entries
        .Where(entry => entry.IsMapping && !entry.Name.StartsWith(".", StringComparison.Ordinal) && !Reserved.Contains(entry.Name))
        .Select(entry => WithDefaults(Extended(entry, 0)));

    /// <summary>The items of a list with those that <c>!reference</c> names, and those of lists in it.</summary>
    public IEnumerable<GitLabNode> Items(GitLabNode? list, int depth = 0)
    {
        if (list is null || depth > MaximumDepth || !items.Take()) return [];
        if (list.IsReference) return Items(Referenced(list), depth + 1);
        return list.Items.SelectMany(item => item.IsReference || item.Node is Yaml.YamlSequence ? Items(item, depth + 1) : items.Take() ? [item] : []);
    }

    /// <summary>A value, or the one that its <c>!reference</c> names; null when there is none.</summary>
    public GitLabNode? Value(GitLabNode? node)
    {
        for (var depth = 0; node is { IsReference: true } && depth < MaximumDepth; depth++) node = Referenced(node);
        return node is { IsReference: true } ? null : node;
    }

    private GitLabNode? Referenced(GitLabNode reference)
    {
        GitLabNode? result = configuration.Root;
        foreach (var name in reference.Items) result = name.Text is { } text ? result?.Find(text) : null;
        return result;
    }

    private GitLabNode Extended(GitLabNode job, int depth)
    {
        if (extended.TryGetValue(job.Name, out var known)) return known;
        if (job.Find("extends") is not { } extends) return job;
        if (depth > MaximumDepth) return job;
        if (!open.Add(job.Name)) return job;

        GitLabNode? bases = null;
        foreach (var name in extends.Items.Take(MaximumBases))
        {
            if (name.Text is not { } text) continue;
            if (configuration.Root.Find(text) is not { } found) Complain(name, text);
            else if (open.Contains(text)) ComplainOfRing(job, name, text);
            else bases = bases is null ? Extended(found, depth + 1) : GitLabNode.Merge(bases, Extended(found, depth + 1), configuration.Fuel);
        }

        open.Remove(job.Name);
        // The place of a job is where it is written itself.
        return extended[job.Name] = bases is null ? job : GitLabNode.Merge(bases, job, configuration.Fuel);
    }

    private void Complain(GitLabNode name, string text)
    {
        if (!configuration.IsKnown || text.IndexOf('$') >= 0 || problems.Count >= MaximumProblems) return;

        var nearest = NearestName.Find(text, configuration.Root.Entries.Where(entry => !Reserved.Contains(entry.Name)).Select(entry => entry.Name));
        problems.Add(new PipelineProblem(PipelineProblemKind.UnknownNeed, name.Location,
            $"There is no job '{Excerpt.Of(text)}' to extend" + (nearest is null ? "; name one of this pipeline" : $"; write '{Excerpt.Of(nearest)}'")));
    }

    /// <summary>What stands behind <c>default</c>, and the older form at the top of the file.</summary>
    private IReadOnlyList<GitLabNode> SharedDefaults => defaults ??=
    [
        .. (configuration.Root.Find("default")?.Entries ?? []).Where(entry => Defaults.Contains(entry.Name)),
        .. configuration.Root.Entries.Where(entry => entry.Name is "before_script" or "after_script"),
    ];

    private void ComplainOfRing(GitLabNode job, GitLabNode name, string text)
    {
        if (problems.Count >= MaximumProblems) return;
        problems.Add(new PipelineProblem(
            PipelineProblemKind.Cycle, name.Location, $"'{Excerpt.Of(job.Name)}' extends itself through '{Excerpt.Of(text)}'; take one of them out"));
    }

    private GitLabNode WithDefaults(GitLabNode job)
    {
        var inherit = Value(job.Find("inherit"))?.Find("default");
        if (inherit?.Text is "false") return job;

        var inherited = inherit is null ? null : new HashSet<string>(inherit.Items.Select(item => item.Text ?? ""), StringComparer.Ordinal);
        List<GitLabNode> missing = [.. SharedDefaults.Where(entry => inherited?.Contains(entry.Name) != false && job.Find(entry.Name) is null)];
        if (missing.Count == 0) return job;
        return GitLabNode.Merge(configuration.Root.With(missing), job, configuration.Fuel);
    }
}
