using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;


/// <summary>A step: a script, or an action or task with inputs.</summary>
public sealed class PipelineStep
{
    /// <summary>Where it begins.</summary>
    public required Location Location { get; init; }

    /// <summary>The name people see; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The action or task as written: <c>actions/checkout@v4</c>, <c>DotNetCoreCLI@2</c>; null for a script.</summary>
    public YamlScalar? Action { get; init; }

    /// <summary>The scripts it runs, in order: one, except for GitLab's lists of lines.</summary>
    public IReadOnlyList<PipelineScript> Scripts { get; init; } = [];

    /// <summary>The inputs of the action or task by name, in whatever case.</summary>
    public IReadOnlyDictionary<string, YamlScalar> Inputs { get; init; } = new Dictionary<string, YamlScalar>();

    /// <summary>The variables set for the step alone.</summary>
    public IReadOnlyDictionary<string, YamlScalar> Variables { get; init; } = new Dictionary<string, YamlScalar>();

    /// <summary>
    /// What its variables hold as far as the files say so, those of the job and the whole pipeline included; a script may set them anew.
    /// </summary>
    public IReadOnlyDictionary<string, string> KnownVariables { get; internal set; } = new Dictionary<string, string>();

    /// <summary>The conditions that all have to pass: its own, and those of the action or template that brings it.</summary>
    public IReadOnlyList<PipelineCondition> Conditions { get; init; } = [];

    /// <summary>True when its failure does not fail the job.</summary>
    public bool MayFail { get; init; }

    /// <summary>Where that is said.</summary>
    public Location? MayFailLocation { get; init; }

    /// <summary>Where scripts run, from the repository root; empty for the root, null when it is not known.</summary>
    public string? WorkingDirectory { get; internal set; } = "";

    /// <summary>
    /// The folder that the repository lies in when the step runs, from the one that jobs start in: empty when it is that one, null when it is not
    /// known, or other code lies there.
    /// </summary>
    public string? CheckoutFolder { get; internal set; } = "";

    /// <summary>What Azure's <c>checkout</c> gets, with the folder when that is not the usual one; null for every other step.</summary>
    internal string? CheckedOut { get; init; }

    /// <summary>The file the step is written in, of which its YAML is a part.</summary>
    public required SourceText Source { get; init; }

    /// <summary>False for what is not in the repository: an action or template of others whose name alone says what it does.</summary>
    public bool IsKnown { get; init; } = true;
}

/// <summary>A script of a step.</summary>
/// <param name="Text">The script as YAML, expressions whose value is known put in, which knows where each character stands.</param>
/// <param name="Shell">The program that runs it: <c>bash</c>, <c>pwsh</c>, <c>cmd</c>; empty for the default.</param>
public sealed record PipelineScript(YamlScalar Text, string Shell)
{
    /// <summary>What it comes to for each combination of a matrix it asks for; empty for a script that is the same for all.</summary>
    public IReadOnlyList<YamlScalar> Variants { get; init; } = [];
}
