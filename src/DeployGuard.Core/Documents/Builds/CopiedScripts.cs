using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>The shell scripts of the repository that a stage holds at its end. The stage is walked on the first question.</summary>
internal sealed class CopiedScripts
{
    private static readonly IReadOnlyList<string?> SearchPath =
        ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    // What people do to a script they have copied that leaves its commands as they are: rights and line ends.
    private static readonly HashSet<string> Keepers = new(StringComparer.Ordinal)
    {
        "chmod", "chown", "sed", "dos2unix", "ls", "cat", "test", "[",
    };

    private readonly DockerStage stage;
    private readonly RepositoryDocuments documents;
    private readonly Lazy<IReadOnlyList<StageFiles>> files;

    public CopiedScripts(DockerStage stage, DockerfileDocument dockerfile, RepositoryDocuments documents)
    {
        this.stage = stage;
        this.documents = documents;
        files = new(() => [.. Contexts(dockerfile).Select(context => StageWalk.Through(dockerfile, documents.Repository, context).FilesOf(stage))]);
    }

    /// <summary>False for names of programs, so that most Dockerfiles need not be walked.</summary>
    public static bool MayBe(StartedFile file) => !file.IsLookedUp || FileKinds.Of(file.Path) == FileKind.ShellScript;

    /// <summary>The script a command starts; null when it is none of the repository or that is not certain.</summary>
    /// <param name="file">What is started.</param>
    /// <param name="isMoved">True when the working directory is no longer that of the stage.</param>
    public ShellScriptDocument? Find(StartedFile file, bool isMoved)
    {
        var found = files.Value.Select(held => PathInRepository(held, file, isMoved)).Distinct(StringComparer.Ordinal).ToList();
        return found.Count == 1 && found[0] is { } path && !MayBeReplaced(file.Name)
            ? documents.FindValidated<ShellScriptDocument>(path)
            : null;
    }

    private IReadOnlyList<BuildContext> Contexts(DockerfileDocument dockerfile) =>
        documents.Model(DockerfileProjects.Build).Of(dockerfile).Context is { } context
            ? [context]
            : documents.Model(BuildContexts.Build).Possible(dockerfile);

    private static string? PathInRepository(StageFiles held, StartedFile file, bool isMoved)
    {
        var directories = file.IsLookedUp ? SearchPath : [isMoved ? null : held.WorkingDirectory];
        return directories
            .Select(directory => ContainerPath.Combine(directory, file.Path))
            .Select(path => path is null ? null : held.PathInRepository(path))
            .FirstOrDefault(path => path is not null);
    }

    /// <summary>True when a file of this name also comes another way, or a command may have changed it; where it lies is not looked at.</summary>
    private bool MayBeReplaced(string name) =>
        stage.Chain.SelectMany(part => part.EffectiveInstructions).Any(instruction => instruction switch
        {
            FileTransferInstruction transfer => IsFromElsewhere(transfer) && NamesIn(transfer).Contains(name),
            RunInstruction run => run.Script.AllCommands.Any(command => Changes(command.Unwrapped, name)),
            _ => false,
        });

    private static bool IsFromElsewhere(FileTransferInstruction transfer) =>
        transfer.Heredocs.Count > 0
        || transfer is CopyInstruction { IsFromContext: false }
        || transfer.Sources.Any(source => source.Value.IndexOf("://", StringComparison.Ordinal) >= 0);

    private static IEnumerable<string> NamesIn(FileTransferInstruction transfer) =>
        transfer.Sources.Append(transfer.Destination).OfType<DockerWord>().Select(word => NameOf(word.Value))
            .Concat(transfer.Heredocs.Select(heredoc => heredoc.Name));

    private static bool Changes(ShellCommand command, string name) =>
        command.Redirections.Any(redirection => redirection.IsOutputToFile && IsNamed(redirection.Target, name))
        || (!Keepers.Contains(command.Program ?? "") && command.Arguments.Any(word => IsNamed(word, name)));

    private static bool IsNamed(ShellWord? word, string name) => word?.Literal is { } path && NameOf(path) == name;

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
