using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Capabilities;

/// <summary>Jobs out of a list of steps in YAML, in the words of GitHub or Azure.</summary>
internal static class StepFixture
{
    public const string Workflow = ".github/workflows/ci.yml";
    public const string Azure = "azure-pipelines.yml";

    /// <summary>What the last step of a job does.</summary>
    public static IReadOnlyList<StepCapability> Last(string steps, TestRepository? repository = null, string? environment = null, string path = Workflow)
    {
        var (reader, job) = Job(steps, repository, environment, path);
        return reader.Of(job, job.Steps[job.Steps.Count - 1]);
    }

    /// <summary>What the first step of a job does.</summary>
    public static IReadOnlyList<StepCapability> First(string steps, TestRepository? repository = null, string? environment = null, string path = Workflow)
    {
        var (reader, job) = Job(steps, repository, environment, path);
        return reader.Of(job, job.Steps[0]);
    }

    /// <summary>All that one script does.</summary>
    public static StepCapabilities OfScript(string script, TestRepository? repository = null, string? environment = null, string shell = "bash") =>
        All(Last(Step(script, shell), repository, environment));

    /// <summary>A step with a script.</summary>
    public static string Step(string script, string shell = "") =>
        $"- run: |\n    {script.Replace("\n", "\n    ")}\n" + (shell.Length > 0 ? $"  shell: {shell}\n" : "");

    public static StepCapabilities All(IEnumerable<StepCapability> found) => found.Aggregate(StepCapabilities.None, (all, one) => all | one.Capability);

    public static (StepCapabilityReader Reader, PipelineJob Job) Job(string steps, TestRepository? repository = null, string? environment = null, string path = Workflow)
    {
        var head = path == Workflow ? "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n" : "pool: { vmImage: ubuntu-24.04 }\nsteps:\n";
        var indent = path == Workflow ? "    " : "";
        var content = head + indent + steps.TrimEnd().Replace("\n", "\n" + indent) + "\n";
        var source = new SourceText(path, content);
        var file = YamlReader.Read(source);
        Assert.Empty(file.Problems);
        var documents = (repository ?? TestRepository.Empty).With(path, content).Documents();
        var list = StepsOf((YamlMapping)file.Roots[0]);
        var job = new PipelineJob
        {
            Id = "a",
            Location = new Location(source, list.Span),
            Environment = environment,
            Steps = [.. list.Items.Cast<YamlMapping>().Select(step => Step(step, source))],
        };
        return (documents.Model(StepCapabilityReader.Of), job);
    }

    private static YamlSequence StepsOf(YamlMapping root) =>
        (YamlSequence)(root.Find("steps") ?? ((YamlMapping)((YamlMapping)root.Find("jobs")!).Find("a")!).Find("steps")!);

    private static PipelineStep Step(YamlMapping step, SourceText source)
    {
        YamlScalar? Scalar(params string[] keys) => keys.Select(step.Find).OfType<YamlScalar>().FirstOrDefault();
        var key = new[] { "run", "script", "bash", "pwsh" }.FirstOrDefault(name => step.Find(name) is not null);
        var shell = key is "bash" or "pwsh" ? key : Scalar("shell")?.Value ?? "";
        return new PipelineStep
        {
            Location = new Location(source, step.Span),
            Source = source,
            Action = Scalar("uses", "task"),
            Scripts = key is null ? [] : [new PipelineScript(Scalar(key)!, shell)],
            Inputs = Values(step.Find("with") ?? step.Find("inputs")),
            Variables = Values(step.Find("env")),
            MayFail = Scalar("continue-on-error", "continueOnError")?.Boolean == true,
            WorkingDirectory = Scalar("working-directory", "workingDirectory")?.Value ?? "",
            Conditions = Scalar("if", "condition") is { } condition
                ? [new PipelineCondition(condition.Value, new Location(source, condition.Span)) { Passes = _ => Truth.Unknown, NeedsSuccess = Truth.Unknown }]
                : [],
        };
    }

    private static Dictionary<string, YamlScalar> Values(YamlNode? node) =>
        node is YamlMapping mapping ? mapping.Entries.Where(entry => entry.Value is YamlScalar).ToDictionary(entry => entry.Name!, entry => (YamlScalar)entry.Value) : [];
}
