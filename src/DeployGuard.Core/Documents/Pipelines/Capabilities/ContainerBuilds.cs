using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Follows builds of images and runs of compose services into the Dockerfile: tests may run in a stage of their own.</summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class ContainerBuilds(RepositoryDocuments documents)
{
    /// <summary>What a call runs; null when it is another command.</summary>
    public Followed? Of(CommandCall call)
    {
        if (call.Program is not ("docker" or "podman" or "nerdctl" or "docker-compose")) return null;

        var verbs = call.Arguments.Where(word => !word.IsOption).Select(word => word.Text).ToList();
        var isCompose = call.Program == "docker-compose" || verbs.FirstOrDefault() == "compose";
        if (isCompose) return OfCompose(call);
        if (verbs.Count > 0 && verbs[0] == "run") return OfRun(call);
        return verbs.Count > 0 && (verbs[0] == "build" || (verbs[0] is "buildx" or "image" && verbs.Contains("build"))) ? OfBuild(call) : null;
    }

    /// <summary>The scripts of a build with these settings.</summary>
    /// <param name="context">The folder it is built from, from the root.</param>
    /// <param name="file">The Dockerfile from the root; null for the one in the folder.</param>
    /// <param name="target">The stage; null for the last one.</param>
    /// <param name="swallowed">Why its failure is lost; null when it is not.</param>
    /// <returns>Null when the stage is not found in the repository.</returns>
    public Followed? Build(string context, string? file, string? target, string? swallowed)
    {
        var path = file ?? RepositoryPath.Combine(context, "Dockerfile");
        if (path is null || documents.FindAs<DockerfileDocument>(path, DockerfileReader.Instance) is not { FinalStage: not null } dockerfile) return null;

        var stages = target is null or ""
            ? dockerfile.Stages.Where(stage => stage.IsReachable || stage.IsFinal).ToList()
            : [.. dockerfile.Stages.Where(stage => string.Equals(stage.Name, target, StringComparison.OrdinalIgnoreCase)).SelectMany(Needed).Distinct()];
        return stages.Count == 0 ? null : new Followed([.. stages.SelectMany(stage => Scripts(stage, dockerfile, swallowed))]);
    }

    private static HashSet<DockerStage> Needed(DockerStage stage)
    {
        var found = new HashSet<DockerStage> { stage };
        var pending = new Stack<DockerStage>([stage]);
        while (pending.Count > 0)
        {
            foreach (var need in pending.Pop().Dependencies)
                if (found.Add(need)) pending.Push(need);
        }

        return found;
    }

    private static IEnumerable<ScriptText> Scripts(DockerStage stage, DockerfileDocument dockerfile, string? swallowed) =>
        from run in stage.EffectiveInstructions.OfType<RunInstruction>()
        select new ScriptText(dockerfile.Text.Content, ShellDialect.Bash, span => new Location(dockerfile.Text, span))
        {
            Script = run.Script,
            Directory = null,
            Identity = $"{dockerfile.Path}:{run.Script.Root.Span.Start}",
            Swallowed = swallowed,
        };

    private Followed? OfBuild(CommandCall call)
    {
        if (call.Directory is not { } directory) return Named(call, call.ValueOf("--target"));

        var target = call.ValueOf("--target");
        var context = call.Arguments.Count > 0 ? RepositoryPath.Combine(directory, call.Arguments[call.Arguments.Count - 1].Text) : null;
        var file = call.ValueOf("-f", "--file") is { } named ? RepositoryPath.Combine(directory, named) : null;
        return Build(context ?? directory, file, target, call.Swallowed) ?? Named(call, target);
    }

    /// <summary>A stage nobody can read but whose name is a part of the command.</summary>
    private static Followed? Named(CommandCall call, string? target) => target is not null && WordPattern.IsAny("test* *-test *-tests unittest* integrationtest*", target)
        ? new Followed([]) { Found = [Test(call, $"docker build --target {target}")] }
        : null;

    /// <summary>An image named after the tests, where a Dockerfile of the repository has tests to run: <c>docker run shop-test</c>.</summary>
    private Followed? OfRun(CommandCall call)
    {
        var run = call.Arguments.ToList().FindIndex(word => word.Text == "run");
        if (ServiceOf(call, run) is not { } image || !WordPattern.IsAny("*-test *-tests *_test *_tests *:test *:tests *-test:* *-tests:* test tests", image)) return null;
        return documents.All<DockerfileDocument>().Any(file => file.Stages.Any(stage => stage.Name is { } name && WordPattern.IsAny("test* *-test *-tests", name)) || Tests(file.Text.Content))
            ? new Followed([]) { Found = [Test(call, $"docker run {image}")] }
            : null;
    }

    private static bool Tests(string dockerfile) => dockerfile.IndexOf("dotnet test", StringComparison.Ordinal) >= 0 || dockerfile.IndexOf("\"test\"", StringComparison.Ordinal) >= 0;

    private static StepCapability Test(CommandCall call, string evidence) =>
        new(StepCapabilities.Test, call.LocationTo(-1), evidence) { CannotFail = call.Swallowed is not null, WhyCannotFail = call.Swallowed };

    private Followed? OfCompose(CommandCall call)
    {
        // run [options] service [command]; of up the service whose exit code counts.
        var run = call.Arguments.ToList().FindIndex(word => word.Text == "run");
        var name = run < 0 ? call.ValueOf("--exit-code-from") : ServiceOf(call, run);
        if (name is null) return null;

        var isNamed = run >= 0 && WordPattern.IsAny("*-test *-tests *_test *_tests test tests test-* *.test *.tests *-e2e e2e", name);
        var service = documents.Model(ComposeProjects.Build).All
            .Where(project => call.Directory is null || project.Directory == call.Directory || Files(call).Contains(project.MainFiles[0].Path))
            .Select(project => (Project: project, Service: project.FindService(name)))
            .FirstOrDefault(found => found.Service is not null);
        if (service.Service is null) return isNamed ? new Followed([]) { Found = [Test(call, $"docker compose run {name}")] } : null;

        var scripts = new List<ScriptText>();
        if (ServiceBuild.Of(service.Service, service.Project, documents) is { Stage: { } stage, Dockerfile: { } dockerfile })
        {
            scripts.AddRange(Needed(stage).SelectMany(needed => Scripts(needed, dockerfile, call.Swallowed)));
            scripts.AddRange(stage.StartedCommands.Take(1).Select(_ => Started(stage, dockerfile, call)));
        }

        var command = service.Service.Command ?? service.Service.Entrypoint;
        if (command is not null) scripts.Add(Command(call, string.Join(" ", command), service.Service));
        return new Followed(scripts) { Found = isNamed ? [Test(call, $"docker compose run {name}")] : [] };
    }

    private static ScriptText Started(DockerStage stage, DockerfileDocument dockerfile, CommandCall call) =>
        new(dockerfile.Text.Content, ShellDialect.Bash, span => new Location(dockerfile.Text, span))
        {
            Script = ContainerStart.ScriptsOf(stage).First(),
            Directory = null,
            Identity = $"{dockerfile.Path}:start:{stage.Index}",
            Swallowed = call.Swallowed,
        };

    private static ScriptText Command(CommandCall call, string text, ComposeService service) =>
        new(text, ShellDialect.Posix, _ => service.NameLocation)
        {
            Directory = null,
            Identity = $"{service.NameLocation.Path}:{service.NameLocation.Span.Start}",
            Swallowed = call.Swallowed,
        };

    private static string? ServiceOf(CommandCall call, int run)
    {
        for (var i = run + 1; i < call.Arguments.Count; i++)
        {
            var text = call.Arguments[i].Text;
            if (WordPattern.IsAny("-e --env -v --volume -u --user --name -w --workdir --entrypoint -p --publish -l --label", text)) i++;
            else if (!call.Arguments[i].IsOption) return text;
        }

        return null;
    }

    private static IEnumerable<string> Files(CommandCall call)
    {
        for (var i = 0; i + 1 < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].Text is "-f" or "--file" && RepositoryPath.Combine(call.Directory ?? "", call.Arguments[i + 1].Text) is { } path) yield return path;
        }
    }
}
