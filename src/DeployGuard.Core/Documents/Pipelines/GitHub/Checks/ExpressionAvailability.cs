namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>
/// Which contexts and functions GitHub provides where
/// (https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability; of actions the schema of actions/languageservices). A key that is
/// not in the table is not judged.
/// </summary>
internal sealed class ExpressionAvailability
{
    private const string OfWorkflow = "github inputs vars";
    private const string OfJob = "github needs strategy matrix inputs vars";
    private const string OfContainer = OfJob + " env secrets";
    private const string OfRunner = OfContainer + " job runner";
    private const string OfAction = "github strategy matrix job runner";

    private static readonly char[] Dots = ['.'];

    private static readonly Dictionary<string, ExpressionAvailability> Table = new(StringComparer.Ordinal)
    {
        ["run-name"] = new("'run-name'", OfWorkflow),
        ["concurrency"] = new("'concurrency' of the workflow", OfWorkflow),
        ["env"] = new("'env' of the workflow", OfWorkflow + " secrets"),
        ["call.default"] = new("the default of an input", OfWorkflow),
        ["call.value"] = new("the output of a workflow", OfWorkflow + " jobs"),
        ["job.if"] = new("'if' of a job", "github needs vars inputs") { HasStatus = true },
        ["job.strategy"] = new("'strategy'", "github needs vars inputs"),
        ["job.name"] = new("'name' of a job", OfJob),
        ["job.runs-on"] = new("'runs-on'", OfJob),
        ["job.concurrency"] = new("'concurrency' of a job", OfJob),
        ["job.environment"] = new("'environment'", OfJob),
        ["job.continue-on-error"] = new("'continue-on-error' of a job", OfJob),
        ["job.timeout-minutes"] = new("'timeout-minutes' of a job", OfJob),
        ["job.with"] = new("'with' of a called workflow", OfJob),
        ["job.container"] = new("the image of a container", OfJob),
        ["job.env"] = new("'env' of a job", OfJob + " secrets"),
        ["job.secrets"] = new("'secrets' of a called workflow", OfJob + " secrets"),
        ["job.defaults"] = new("'defaults' of a job", OfJob + " env"),
        ["job.environment.url"] = new("'url' of an environment", OfJob + " env job runner steps"),
        ["job.container.credentials"] = new("'credentials' of a container", OfContainer),
        ["job.container.env"] = new("'env' of a container", OfRunner),
        ["job.outputs"] = new("'outputs' of a job", OfRunner + " steps"),
        ["step"] = new("a step", OfRunner + " steps") { HasHashFiles = true },
        ["step.if"] = new("'if' of a step", OfJob + " env job runner steps") { HasStatus = true, HasHashFiles = true },
        ["action"] = new("a step of an action", OfAction + " inputs env steps") { HasHashFiles = true },
        ["action.if"] = new("'if' of a step of an action", OfAction + " inputs env steps") { HasStatus = true, HasHashFiles = true },
        ["action.value"] = new("the output of an action", OfAction + " inputs env steps"),
        ["action.default"] = new("the default of an input of an action", OfAction) { HasHashFiles = true },
    };

    private readonly HashSet<string> contexts;

    private ExpressionAvailability(string place, string contexts) =>
        (Place, this.contexts) = (place, new HashSet<string>(contexts.Split(' '), StringComparer.OrdinalIgnoreCase));

    /// <summary>True in an action, which gets all from outside by its inputs.</summary>
    public bool IsOfAction => Place.EndsWith("action", StringComparison.Ordinal);

    /// <summary>What the key is called in a message.</summary>
    public string Place { get; }

    /// <summary>True where <c>always()</c> and its like can be called.</summary>
    public bool HasStatus { get; private init; }

    /// <summary>True where <c>hashFiles()</c> can be called.</summary>
    public bool HasHashFiles { get; private init; }

    /// <summary>True for a context that is provided.</summary>
    public bool Has(string context) => contexts.Contains(context);

    /// <summary>What is provided behind a key; null when that is not known.</summary>
    /// <param name="path">The keys that lead there, as in <see cref="PipelineValue.Path"/>.</param>
    public static ExpressionAvailability? At(string path) => KeyOf(path.Split(Dots)) is { } key && Table.TryGetValue(key, out var found) ? found : null;

    private static string? KeyOf(string[] keys) => keys[0] switch
    {
        "run-name" or "concurrency" or "env" => keys[0],
        "on" when keys.Length > 3 && keys[1] == "workflow_call" => keys[2] switch
        {
            "outputs" => keys.Length > 4 && keys[4] == "value" ? "call.value" : null,
            // What else is said about an input has a role of its own, and no path.
            "inputs" => keys.Length == 4 ? "call.default" : null,
            _ => null,
        },
        "jobs" when keys.Length > 2 => OfJobKey(keys),
        "outputs" when keys.Length == 3 && keys[2] == "value" => "action.value",
        "inputs" when keys.Length == 2 => "action.default",
        "runs" when keys.Length > 2 && keys[1] == "steps" => OfStep("action", keys[2]),
        _ => null,
    };

    private static string? OfJobKey(string[] keys) => keys[2] switch
    {
        "steps" when keys.Length > 4 && keys[3] == "parallel" => OfStep("step", keys[4]),
        "steps" => keys.Length > 3 ? OfStep("step", keys[3]) : null,
        "container" => OfContainerKey(keys, 3),
        "services" => keys.Length > 4 ? OfContainerKey(keys, 4) : null,
        "environment" => keys.Length == 3 || keys[3] == "name" ? "job.environment" : keys[3] == "url" ? "job.environment.url" : null,
        "defaults" => keys.Length > 3 && keys[3] == "run" ? "job.defaults" : null,
        var key => "job." + key,
    };

    private static string? OfStep(string kind, string key) => key switch
    {
        "if" => kind + ".if",
        "name" or "run" or "env" or "with" or "working-directory" or "continue-on-error" or "timeout-minutes" => kind,
        _ => null,
    };

    private static string? OfContainerKey(string[] keys, int next) =>
        keys.Length == next || keys[next] == "image" ? "job.container"
        : keys[next] is "env" or "credentials" ? "job.container." + keys[next]
        : null;
}
