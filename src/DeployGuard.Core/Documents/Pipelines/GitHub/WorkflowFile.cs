using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>A workflow as written: its events and jobs, calls not followed.</summary>
internal sealed class WorkflowFile
{
    private const string Folder = ".github/workflows/";

    public WorkflowFile(PipelineFile file)
    {
        File = file;
        Root = file.Yaml.Roots.FirstOrDefault()?.Target as YamlMapping;
        Name = Text("name") is { Length: > 0 } name ? name : file.Path;
        Events = [.. WorkflowEvent.In(this)];
        Jobs = [.. (Root?.Find("jobs")?.Target as YamlMapping)?.EffectiveEntries.Select(entry => WorkflowJob.Of(file.Text, entry)).OfType<WorkflowJob>() ?? []];
    }

    /// <summary>The file.</summary>
    public PipelineFile File { get; }

    /// <summary>The mapping that everything stands in; null when there is none.</summary>
    public YamlMapping? Root { get; }

    /// <summary>The name other workflows call it by; the path when it has none.</summary>
    public string Name { get; }

    /// <summary>What stands behind <c>on</c>, in the order of the file.</summary>
    public IReadOnlyList<WorkflowEvent> Events { get; }

    /// <summary>The jobs, in the order of the file.</summary>
    public IReadOnlyList<WorkflowJob> Jobs { get; }

    /// <summary>True when other workflows may call it.</summary>
    public bool IsCallable => Events.Any(one => one.IsCall);

    /// <summary>The entry of <c>on</c>, which readers of YAML 1.1 take for a switch and write back as one; null when there is none.</summary>
    public YamlEntry? On => Root?.FindEntry("on") ?? Root?.EffectiveEntries.FirstOrDefault(entry => entry.Name is "true" or "True");

    /// <summary>What it says to those who call it; null when nobody may.</summary>
    public WorkflowEvent? Call => Events.FirstOrDefault(one => one.IsCall);

    /// <summary>The inputs it declares for those who call it; null for none.</summary>
    public YamlMapping? Inputs => Call?.Filters?.Find("inputs")?.Target as YamlMapping;

    /// <summary>GitHub looks for workflows in this one folder of the root, and not below it; all others are somebody's template or test data.</summary>
    public static bool IsRun(PipelineFile file) =>
        file.Dialect == PipelineDialect.GitHubWorkflow && file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path.LastIndexOf('/') < Folder.Length;

    private string? Text(string key) => (Root?.Find(key)?.Target as YamlScalar)?.Value;
}
