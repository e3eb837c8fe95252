using DeployGuard.Documents.Shell;
using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Reads single steps.</summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class StepReader(RepositoryDocuments documents)
{
    private const string Reporters = "dorny/test-reporter phoenix-actions/test-reporting";

    /// <summary>Actions that keep what was changed.</summary>
    private const string Committers = "*commit* *create-pull-request* *push-action* *autofix* *suggest* reviewdog/*";

    /// <summary>Actions and tasks whose script another machine runs.</summary>
    private const string Hosts = "appleboy/ssh-action fifsky/ssh-action SSH";

    /// <summary>Inputs of actions and tasks that hold a script, with the shell that runs it; empty for the default.</summary>
    private static readonly (string Names, string Input, string Shell)[] ScriptInputs =
    [
        ("Bash", "script", "bash"), ("CmdLine", "script", ""), ("PowerShell", "script", "pwsh"), ("AzurePowerShell", "Inline", "pwsh"),
        ("azure/cli", "inlineScript", "bash"), ("azure/powershell", "inlineScript", "pwsh"), ("nick-fields/retry nick-invision/retry Wandalen/wretry.action", "command", ""),
        (Hosts, "script", "bash"), (Hosts, "inline", "bash"), (Hosts, "commands", "bash"),
    ];

    /// <summary>Inputs that name a script of the repository.</summary>
    private static readonly (string Names, string Input)[] FileInputs =
        [("Bash PowerShell ShellScript", "filePath"), ("ShellScript", "scriptPath"), ("BatchScript", "filename"), ("AzureCLI", "scriptPath"), ("AzurePowerShell", "ScriptPath")];


    /// <summary>What a step does by itself.</summary>
    public StepReading Read(PipelineStep step)
    {
        var walk = new ScriptWalk(documents);
        var origin = documents.Find<PipelineFile>(step.Source.Path)?.Dialect;
        var directory = step.WorkingDirectory;
        ShellOptions? options = null;
        foreach (var script in step.Scripts)
        {
            if (script.Variants.Count > 0)
            {
                foreach (var variant in script.Variants) walk.WalkVariant(ScriptOf(variant, script, step, origin));
                continue;
            }

            // The lines of GitLab run one after the other in one shell.
            var text = ScriptOf(script.Text, script, step, origin) with { Directory = directory };
            if (options is { } before) text = text with { Options = before };
            var list = walk.Walk(text);
            (directory, options) = (list.EndDirectory, list.EndOptions);
        }

        var actions = step.Action is { } action ? OfAction(step, action, walk, origin) : [];
        // The name of a template says nothing of what it does; that of an action is in the tables, or unknown there.
        if (!step.IsKnown && origin is not (PipelineDialect.GitHubWorkflow or PipelineDialect.GitHubAction) && step.Action is { } foreign && !actions.Exists(candidate => candidate.Found.Capability == StepCapabilities.Unknown))
            actions.Add(new Candidate(new StepCapability(StepCapabilities.Unknown, new Location(step.Source, foreign.Span), NameOf(foreign.Value)), CapabilityProviso.None, null));
        return new StepReading([.. actions, .. walk.Found])
        {
            MakesCluster = MakesClusterBy(step) || walk.MakesCluster,
            ReportsTests = Reports(step),
            Formatting = walk.Formatting,
            TearsDown = walk.TearsDown,
            Commits = walk.Commits || (step.Action is { } keeper && WordPattern.IsAny(Committers, NameOf(keeper.Value))),
            UsesChanges = walk.UsesGit || (step.Action is { } user && WordPattern.IsAny(Committers, NameOf(user.Value))),
        };
    }

    private static ScriptText ScriptOf(YamlScalar text, PipelineScript script, PipelineStep step, PipelineDialect? origin) =>
        StepScripts.Of(text, script.Shell, step.Source, origin) with { Directory = step.WorkingDirectory, Variables = step.KnownVariables, CheckoutFolder = step.CheckoutFolder };

    private List<Candidate> OfAction(PipelineStep step, YamlScalar action, ScriptWalk walk, PipelineDialect? origin)
    {
        var name = NameOf(action.Value);
        var location = new Location(step.Source, action.Span);
        ReadScripts(step, name, walk, origin);
        if (name == "docker/build-push-action") ReadImage(step, walk, location);

        // Of a task that names its project, the command it amounts to says more.
        var isRead = walk.Found.Any(candidate => candidate.Found.Capability == StepCapabilities.Test);
        return
        [
            .. from row in ActionTable.Of(name, step.Inputs)
               from capability in row.Capability.Singles()
               where !(isRead && name == "DotNetCoreCLI" && capability == StepCapabilities.Test)
               select new Candidate(new StepCapability(capability, location, name) { IsGuarded = row.IsGuarded, Images = capability == StepCapabilities.PushImage ? PushedImages.Of(name, step.Inputs) : [] }, row.Proviso, null),
        ];
    }

    private void ReadScripts(PipelineStep step, string name, ScriptWalk walk, PipelineDialect? origin)
    {
        if (step.Scripts.Count > 0) return;

        foreach (var (names, input, shell) in ScriptInputs)
        {
            if (WordPattern.IsAny(names, name) && StepInputs.Find(step.Inputs, input) is { } script)
                walk.Walk(StepScripts.Of(script, shell, step.Source, origin) with { Directory = step.WorkingDirectory, Variables = step.KnownVariables, CheckoutFolder = step.CheckoutFolder, IsRemote = names == Hosts });
        }

        if (name == "AzureCLI" && StepInputs.Find(step.Inputs, "inlineScript") is { } inline)
        {
            var type = StepInputs.Find(step.Inputs, "scriptType")?.Value ?? "";
            walk.Walk(StepScripts.Of(inline, type is "ps" or "pscore" ? "pwsh" : type == "batch" ? "cmd" : "bash", step.Source, origin) with { Directory = step.WorkingDirectory, Variables = step.KnownVariables, CheckoutFolder = step.CheckoutFolder });
        }

        foreach (var (names, input) in FileInputs)
        {
            if (WordPattern.IsAny(names, name) && StepInputs.Find(step.Inputs, input) is { } file) walk.Walk(StepScripts.File(file, step.Source) with { Directory = step.WorkingDirectory, CheckoutFolder = step.CheckoutFolder });
        }

        if (name == "DotNetCoreCLI" && StepScripts.TaskOfCli(step) is { } task) walk.Walk(task);
    }

    /// <summary>A stage that runs tests while it is built.</summary>
    private void ReadImage(PipelineStep step, ScriptWalk walk, Location location)
    {
        if (step.WorkingDirectory is null && step.CheckoutFolder is null or "") return;

        var context = StepInputs.Find(step.Inputs, "context")?.Value ?? ".";
        var file = StepInputs.Find(step.Inputs, "file")?.Value;
        if (Paths.InCheckout(RepositoryPath.Combine("", context), step.CheckoutFolder) is not { } folder) return;

        var path = file is null ? null : Paths.InCheckout(RepositoryPath.Combine("", file), step.CheckoutFolder);
        if (file is not null && path is null) return;
        if (new ContainerBuilds(documents).Build(folder, path, StepInputs.Find(step.Inputs, "target")?.Value, null) is { } followed) walk.Add(followed, location, "Dockerfile");
    }

    /// <summary>The name without version and, of an image, without the sign in front.</summary>
    private static string NameOf(string action)
    {
        var at = action.IndexOf('@');
        return (at < 0 ? action : action.Substring(0, at)).Trim();
    }

    private static bool MakesClusterBy(PipelineStep step) =>
        step.Action is { } action && WordPattern.IsAny("helm/kind-action medyagh/setup-minikube manusa/actions-setup-minikube AbsaOSS/k3d-action engineerd/setup-kind", NameOf(action.Value));

    private static bool Reports(PipelineStep step)
    {
        if (step.MayFail || step.Action is not { } action) return false;

        var name = NameOf(action.Value);
        if (WordPattern.IsAny(Reporters, name)) return !IsFalse(step, "fail-on-error");
        if (name == "PublishTestResults") return IsTrue(step, "failTaskOnFailedTests");
        return (WordPattern.IsAny("EnricoMi/publish-unit-test-result-action*", name) && IsTrue(step, "action_fail"))
            || (name == "mikepenz/action-junit-report" && IsTrue(step, "fail_on_failure"));
    }

    private static bool IsTrue(PipelineStep step, string input) => StepInputs.Find(step.Inputs, input) is { } value && !string.Equals(value.Value, "false", StringComparison.OrdinalIgnoreCase);

    private static bool IsFalse(PipelineStep step, string input) => string.Equals(StepInputs.Find(step.Inputs, input)?.Value, "false", StringComparison.OrdinalIgnoreCase);
}
