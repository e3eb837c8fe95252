using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Follows the stages of a Dockerfile for one build context and keeps where the files of the repository end up.
/// </summary>
internal sealed class StageWalk
{
    // Programs that leave the copied files where they are. Whatever is not named here may move, write or fetch some.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "apk", "apt", "apt-get", "dpkg", "yum", "dnf", "microdnf", "tdnf", "update-ca-certificates", "locale-gen",
        "addgroup", "adduser", "groupadd", "useradd", "usermod", "chmod", "chown", "mkdir", "true", "set",
        "export", "cd", "ls", "env", "date", "id", "pwd", "test", "[", "sleep", "dotnet", "npm", "npx", "node", "corepack", "yarn", "pnpm",
    };

    private readonly RepositorySnapshot repository;
    private readonly BuildContext context;
    private readonly SourceFinder sources;
    private readonly Dictionary<DockerStage, StageState> ends = [];
    private readonly List<RunStep> runs = [];

    private StageWalk(RepositorySnapshot repository, BuildContext context)
    {
        this.repository = repository;
        this.context = context;
        sources = new SourceFinder(repository, context);
    }

    /// <summary>Every RUN with the files its stage holds just before it.</summary>
    public IReadOnlyList<RunStep> Runs => runs;

    /// <summary>True when a COPY names something that this context does not have.</summary>
    public bool HasMissingSource { get; private set; }

    /// <summary>Walks all stages of a Dockerfile.</summary>
    public static StageWalk Through(DockerfileDocument dockerfile, RepositorySnapshot repository, BuildContext context)
    {
        var walk = new StageWalk(repository, context);
        foreach (var stage in dockerfile.Stages) walk.ends[stage] = walk.Follow(stage);
        return walk;
    }

    /// <summary>The files a stage holds at its end.</summary>
    public StageFiles FilesOf(DockerStage stage) => new(repository, context, ends[stage]);

    private StageState Follow(DockerStage stage)
    {
        var state = stage.Base is null || !ends.TryGetValue(stage.Base, out var inherited) ? StageState.Start(stage) : inherited;
        foreach (var instruction in stage.EffectiveInstructions)
        {
            state = instruction switch
            {
                WorkdirInstruction workdir => state with
                {
                    WorkingDirectory = workdir.Path is { } path && workdir.Expand(path) is { } value
                        ? ContainerPath.Combine(state.WorkingDirectory, value)
                        : null,
                },
                FileTransferInstruction transfer => Copy(transfer, state),
                RunInstruction run => Run(stage, run, state),
                _ => state,
            };
        }

        return state;
    }

    private StageState Copy(FileTransferInstruction transfer, StageState state)
    {
        if (transfer is CopyInstruction { IsFromContext: false } || transfer.Heredocs.Count > 0 || transfer.Flag("exclude") is not null)
            return state with { IsComplete = false };
        if (transfer.Destination is not { } word || transfer.Expand(word) is not { } destination) return state with { IsComplete = false };
        if (ContainerPath.Combine(state.WorkingDirectory, destination) is not { } target) return state with { IsComplete = false };

        var isFolder = transfer.Sources.Count > 1 || destination.EndsWith("/", StringComparison.Ordinal)
            || destination is "." or ".." || target == state.WorkingDirectory || state.HasFolder(target);
        var keepsParents = transfer.Flag("parents") is not null;
        foreach (var source in transfer.Sources)
        {
            var found = transfer.Expand(source) is { } text && !IsRemote(text) && !(keepsParents && HasPivot(text)) ? sources.Find(text) : null;
            if (found is null)
            {
                // A URL is no file of the repository, but an archive may hold any.
                state = state with { IsComplete = false };
                continue;
            }

            if (found.Count == 0)
            {
                HasMissingSource = true;
                state = state with { IsComplete = false };
            }

            state = state.With([.. found.Select(match => match.To(target, isFolder || found.Count > 1, keepsParents))]);
            if (transfer is AddInstruction && found.Any(match => match.LooksLikeArchive)) state = state with { IsComplete = false };
        }

        return state;
    }

    private StageState Run(DockerStage stage, RunInstruction run, StageState state)
    {
        var binds = run.Mounts.Any(mount => mount.Type is not ("cache" or "tmpfs" or "ssh"));
        runs.Add(new RunStep(stage, run, new StageFiles(repository, context, binds ? state with { IsComplete = false } : state)));
        return run.Script.Dialect is ShellDialect.Posix or ShellDialect.Bash && run.Script.AllCommands.All(IsHarmless)
            ? state
            : state with { IsComplete = false };
    }

    private static bool IsHarmless(ShellCommand command)
    {
        var program = command.Unwrapped;
        if (program.Name is null) return true;
        if (program.Program == "rm") return program.Arguments.All(word => word.StartsWithLiteral("-") || word.StartsWithLiteral("/var/") || word.StartsWithLiteral("/tmp/"));
        if (program.Program is "echo" or "printf") return program.Redirections.Count == 0;
        if (program.Program == "dotnet") return !program.HasArgument("new", "add", "sln", "nuget");
        return program.Program is { } name && Harmless.Contains(name);
    }

    // COPY --parents a/./b/c keeps only what follows the dot.
    private static bool HasPivot(string source) => source.IndexOf("/./", StringComparison.Ordinal) >= 0;

    private static bool IsRemote(string source) =>
        source.IndexOf("://", StringComparison.Ordinal) > 0 || source.StartsWith("git@", StringComparison.Ordinal);
}
