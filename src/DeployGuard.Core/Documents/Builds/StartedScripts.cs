using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// What a container runs when it starts: the scripts in the Dockerfile (<see cref="ContainerStart"/>), and those of the
/// repository that they start, as far as it is certain which file that is.
/// </summary>
public static class StartedScripts
{
    // Beyond any start people write; bounds how many paths are looked up.
    private const int MaximumFiles = 100;

    /// <summary>The scripts in the order they are reached; each file of the repository once.</summary>
    /// <param name="stage">A stage of the Dockerfile.</param>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="documents">The documents of the repository; scripts that nothing starts are not read.</param>
    public static IReadOnlyList<StartedScript> Of(DockerStage stage, DockerfileDocument dockerfile, RepositoryDocuments documents)
    {
        var copied = new CopiedScripts(stage, dockerfile, documents);
        var started = ContainerStart.ScriptsOf(stage).Select(script => new StartedScript(dockerfile, script)).ToList();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var documentsSeen = new HashSet<ShellScriptDocument>();
        var isMoved = false;
        for (var i = 0; i < started.Count; i++)
        {
            var (_, script, startedBy) = started[i];
            isMoved |= script.AllCommands.Any(command => command.Program is "cd" or "pushd");
            foreach (var file in StartedFile.AllIn(script).Where(CopiedScripts.MayBe))
            {
                if (paths.Count == MaximumFiles) return started;
                if (!paths.Add(file.Path) || copied.Find(file, isMoved) is not { } document || !documentsSeen.Add(document)) continue;

                started.Add(new StartedScript(document, document.Script, startedBy ?? new Location(dockerfile.Text, file.Span)));
            }
        }

        return started;
    }
}
