using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>One build stage: a FROM and what follows until the next.</summary>
public sealed class DockerStage
{
    private const int MaxChainLength = 128;

    internal DockerStage(int index, FromInstruction from)
    {
        Index = index;
        From = from;
    }

    /// <summary>0-based number of the stage in the file.</summary>
    public int Index { get; }

    /// <summary>The name behind AS as written; null when there is none.</summary>
    public string? Name => From.StageName?.Value;

    /// <summary>The FROM that opens the stage.</summary>
    public FromInstruction From { get; }

    /// <summary>The instructions behind the FROM in file order; what ONBUILD wraps is inside its ONBUILD.</summary>
    public IReadOnlyList<DockerInstruction> Instructions { get; internal set; } = [];

    /// <summary>The earlier stage this one starts from; null when it starts from an image.</summary>
    public DockerStage? Base { get; internal set; }

    /// <summary>
    /// The image at the root of the FROM chain; null when nothing of its name is known. <c>scratch</c> counts as image.
    /// </summary>
    public ImageReference? BaseImage { get; internal set; }

    /// <summary>True for the last stage, the default target of a build.</summary>
    public bool IsFinal { get; internal set; }

    /// <summary>True when building the final stage builds this one: through FROM, <c>COPY --from</c> or a mount.</summary>
    public bool IsReachable { get; internal set; }

    /// <summary>The stages this one needs directly, without duplicates, in order of first mention.</summary>
    public IReadOnlyList<DockerStage> Dependencies { get; internal set; } = [];

    /// <summary>The operating system of the base image.</summary>
    public ImageOperatingSystem OperatingSystem { get; internal set; }

    /// <summary>The shell at the end of the stage, inherited from the stage it starts from when it sets none.</summary>
    public DockerShell Shell { get; internal set; } = DockerShell.Unknown;

    /// <summary>The variables at the end of the stage, as a stage that starts from it sees them.</summary>
    public Expansion.IVariableScope Scope { get; internal set; } = Expansion.UnknownScope.Instance;

    /// <summary>
    /// This stage, the stage it starts from, and so on; ends at the stage that starts from an image. Cut off at 128
    /// stages, which no real file reaches.
    /// </summary>
    public IEnumerable<DockerStage> Chain
    {
        get
        {
            var stage = this;
            for (var i = 0; stage is not null && i < MaxChainLength; i++, stage = stage.Base) yield return stage;
        }
    }

    /// <summary>The USER in effect at the end; null when the base image decides.</summary>
    public UserInstruction? User => FindLast<UserInstruction>();

    /// <summary>The WORKDIR in effect at the end; null when the base image decides.</summary>
    public WorkdirInstruction? Workdir => FindLast<WorkdirInstruction>();

    /// <summary>The HEALTHCHECK in effect at the end, possibly NONE; null when the base image decides.</summary>
    public HealthcheckInstruction? Healthcheck => FindLast<HealthcheckInstruction>();

    /// <summary>The ENTRYPOINT in effect; null when the base image decides.</summary>
    public EntrypointInstruction? Entrypoint => FindLast<EntrypointInstruction>();

    /// <summary>
    /// The CMD in effect; null when the base image decides, or when a later stage's ENTRYPOINT took the inherited CMD away.
    /// </summary>
    public CmdInstruction? Cmd
    {
        get
        {
            foreach (var stage in Chain)
            {
                if (stage.EffectiveInstructions.OfType<CmdInstruction>().LastOrDefault() is { } cmd) return cmd;
                if (stage.EffectiveInstructions.OfType<EntrypointInstruction>().Any()) return null;
            }

            return null;
        }
    }

    /// <summary>
    /// The commands a container of this stage starts with (<see cref="ContainerStart"/>), wrappers such as <c>exec</c> and
    /// <c>tini</c> taken off. Empty when the stage starts nothing or its shell is no POSIX shell.
    /// </summary>
    public IEnumerable<ShellCommand> StartedCommands =>
        ContainerStart.ScriptsOf(this).SelectMany(script => script.AllCommands).Select(command => command.Unwrapped);

    /// <summary>True when the stage, or one it starts from, says what a container runs.</summary>
    public bool StartsSomething => Entrypoint is { Command.IsEmpty: false } || Cmd is { Command.IsEmpty: false };

    /// <summary>
    /// True when containers of the stage run a program: it, a stage it starts from, or its base image says which. False for
    /// an image that builds run in, that others start from, or that only opens a shell to work in.
    /// </summary>
    public bool IsRunnable => StartsSomething
        ? !StartedCommands.Any() || StartedCommands.Any(command => !command.IsInteractiveShell)
        : BaseImage is { } image && ImageFacts.IsMadeToRun(image);

    /// <summary>Every EXPOSE in effect, this stage's first.</summary>
    public IEnumerable<ExposeInstruction> Exposed => FindAll<ExposeInstruction>();

    /// <summary>
    /// What a build of this stage executes behind the FROM: the ONBUILD triggers of the stage it starts from, then its
    /// own instructions.
    /// </summary>
    public IEnumerable<DockerInstruction> EffectiveInstructions
    {
        get
        {
            var triggers = Base is null
                ? []
                : Base.Instructions.OfType<OnBuildInstruction>().Select(onBuild => onBuild.Instruction).OfType<DockerInstruction>();
            return triggers.Concat(Instructions);
        }
    }

    /// <summary>The last instruction of a type that takes effect in this stage or one it starts from; null when there is none.</summary>
    public T? FindLast<T>() where T : DockerInstruction =>
        Chain.Select(stage => stage.EffectiveInstructions.OfType<T>().LastOrDefault()).FirstOrDefault(found => found is not null);

    /// <summary>Every instruction of a type that takes effect in this stage or one it starts from, this stage's first.</summary>
    public IEnumerable<T> FindAll<T>() where T : DockerInstruction =>
        Chain.SelectMany(stage => stage.EffectiveInstructions.OfType<T>());

    /// <summary>The stage for debugging.</summary>
    public override string ToString() => $"{Index}: {From}";
}
