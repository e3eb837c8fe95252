using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>
/// What a container of a stage runs when it starts: ENTRYPOINT and CMD, and the scripts they name when the
/// Dockerfile itself writes them. Scripts of the repository are followed by <see cref="Builds.StartedScripts"/>.
/// </summary>
public static class ContainerStart
{
    /// <summary>The scripts in the order they are reached; empty when the base image decides.</summary>
    public static IReadOnlyList<ShellScript> ScriptsOf(DockerStage stage)
    {
        var scripts = Commands(stage).ToList();
        var written = WrittenScripts(stage);
        for (var i = 0; i < scripts.Count; i++)
        {
            foreach (var name in StartedFile.AllIn(scripts[i]).Select(file => file.Name))
            {
                if (!written.TryGetValue(name, out var text)) continue;

                written.Remove(name);
                scripts.Add(Read(text));
            }
        }

        return scripts;
    }

    private static IEnumerable<ShellScript> Commands(DockerStage stage)
    {
        var entrypoint = stage.Entrypoint;
        var cmd = stage.Cmd;
        if (entrypoint?.Command is { IsExec: true, Words.Count: > 0 } start && cmd?.Command is { IsExec: true } arguments
            && start.Words[start.Words.Count - 1].Value is "-c")
        {
            var words = start.Words.Concat(arguments.Words).Select(word => (word.Value, word.Span));
            yield return ShellReader.ReadExecForm(entrypoint.Text.Source, [.. words]);
            yield break;
        }

        if (entrypoint is not null) yield return entrypoint.Script;

        // Behind a shell-form ENTRYPOINT the CMD is never seen; behind the exec form it mostly is what the script executes.
        if (cmd is not null && entrypoint?.Command is null or { IsExec: true }) yield return cmd.Script;
    }

    private static ShellScript Read(MappedText text) =>
        ShellReader.Read(text, ShellDialects.FromShebang(text.Content) ?? ShellDialect.Posix, ShellDialects.OptionsFromShebang(text.Content));

    /// <summary>The heredocs that become files of the image, by file name; the last one of a name wins.</summary>
    private static Dictionary<string, MappedText> WrittenScripts(DockerStage stage)
    {
        var written = new Dictionary<string, MappedText>(StringComparer.Ordinal);
        foreach (var instruction in stage.Chain.Reverse().SelectMany(part => part.EffectiveInstructions))
        {
            if (instruction is FileTransferInstruction transfer) AddTransferred(transfer, written);
            else if (instruction is RunInstruction run) AddRedirected(run.Script, written);
        }

        return written;
    }

    private static void AddTransferred(FileTransferInstruction transfer, Dictionary<string, MappedText> written)
    {
        var destination = transfer.Destination?.Value ?? "";
        var isFile = transfer.Heredocs.Count + transfer.Sources.Count == 1 && !destination.EndsWith("/", StringComparison.Ordinal);
        foreach (var heredoc in transfer.Heredocs)
            written[isFile ? FileName(destination) : heredoc.Name] = heredoc.Body;
    }

    private static void AddRedirected(ShellScript script, Dictionary<string, MappedText> written)
    {
        foreach (var command in script.AllCommands)
        {
            var body = command.Redirections.Select(redirection => redirection.Heredoc?.Body).LastOrDefault(text => text is not null);
            var target = command.Unwrapped.Program is "tee"
                ? command.Unwrapped.Arguments.FirstOrDefault(argument => !argument.StartsWithLiteral("-"))
                : command.Redirections.LastOrDefault(redirection => redirection.IsOutputToFile)?.Target;
            if (body is not null && target?.Literal is { } path) written[FileName(path)] = body;
        }
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
