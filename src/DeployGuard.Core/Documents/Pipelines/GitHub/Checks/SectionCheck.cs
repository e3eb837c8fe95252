using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>The keys of the sections inside of workflows and jobs.</summary>
internal static class SectionCheck
{
    private static readonly string[] Strategy = ["matrix", "fail-fast", "max-parallel"];
    private static readonly string[] Environment = ["name", "url", "deployment"];
    private static readonly string[] Concurrency = ["group", "cancel-in-progress", "queue"];
    private static readonly string[] Defaults = ["run"];
    private static readonly string[] Run = ["shell", "working-directory"];
    private static readonly string[] Container = ["image", "credentials", "env", "ports", "volumes", "options", "command", "entrypoint"];
    private static readonly string[] Credentials = ["username", "password"];
    private static readonly string[] Machine = ["group", "labels"];
    private static readonly string[] Input = ["description", "required", "default", "type", "options", "deprecationMessage"];
    private static readonly string[] Output = ["description", "value"];
    private static readonly string[] Secret = ["description", "required"];

    /// <summary>The sections of a workflow.</summary>
    public static void Workflow(WorkflowFile workflow, ProblemSink problems)
    {
        var source = workflow.File.Text;
        Shared(source, workflow.Root!, problems);
        foreach (var on in workflow.Events)
        {
            if (!on.IsCall && on.Kind != PipelineEvent.Manual) continue;
            Each(source, on.Filters?.Find("inputs"), Input, problems);
            if (!on.IsCall) continue;
            Each(source, on.Filters?.Find("outputs"), Output, problems);
            Each(source, on.Filters?.Find("secrets"), Secret, problems);
        }
    }

    /// <summary>The sections of a job.</summary>
    public static void Job(SourceText source, YamlMapping job, ProblemSink problems)
    {
        Shared(source, job, problems);
        Keys(source, job.Find("strategy"), Strategy, problems);
        Keys(source, job.Find("environment"), Environment, problems);
        Keys(source, job.Find("runs-on"), Machine, problems);
        OfContainer(source, job.Find("container"), problems);
        foreach (var service in (job.Find("services")?.Target as YamlMapping)?.Entries ?? []) OfContainer(source, service.Value, problems);
    }

    private static void Shared(SourceText source, YamlMapping body, ProblemSink problems)
    {
        Keys(source, body.Find("concurrency"), Concurrency, problems);
        if (body.Find("defaults") is not YamlMapping defaults) return;

        Keys(source, defaults, Defaults, problems);
        Keys(source, defaults.Find("run"), Run, problems);
    }

    private static void OfContainer(SourceText source, YamlNode? container, ProblemSink problems)
    {
        Keys(source, container, Container, problems);
        Keys(source, (container as YamlMapping)?.Find("credentials"), Credentials, problems);
    }

    private static void Each(SourceText source, YamlNode? section, string[] known, ProblemSink problems)
    {
        foreach (var entry in (section as YamlMapping)?.Entries ?? []) Keys(source, entry.Value, known, problems);
    }

    // What an alias repeats is looked at where it stands.
    private static void Keys(SourceText source, YamlNode? section, string[] known, ProblemSink problems)
    {
        if (section is YamlMapping mapping) StructureCheck.Keys(source, mapping, known, problems);
    }
}
