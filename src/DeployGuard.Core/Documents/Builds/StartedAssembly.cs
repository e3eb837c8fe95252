using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>A .NET program that ENTRYPOINT or CMD starts.</summary>
/// <param name="Name">The file name of the assembly or the apphost, without <c>.dll</c>.</param>
/// <param name="Span">The name in the file, or the word that holds it.</param>
/// <param name="IsAppHost">True for a program started by its own path instead of by <c>dotnet</c>.</param>
public sealed record StartedAssembly(string Name, TextSpan Span, bool IsAppHost)
{
    private const string Extension = ".dll";

    /// <summary>
    /// What a stage starts by its own ENTRYPOINT, or by its own CMD when it has no ENTRYPOINT in effect besides
    /// <c>dotnet</c>; null when it starts something else or that is not known.
    /// </summary>
    public static StartedAssembly? Of(DockerStage stage)
    {
        if (stage.Entrypoint is not { } entrypoint) return stage.Cmd is { } only ? OwnOf(stage, only) : null;

        var isHostAlone = entrypoint.Command is { IsExec: true, Words: { Count: 1 } words } && words[0].Value == "dotnet";
        if (!isHostAlone) return OwnOf(stage, entrypoint);
        return stage.Cmd is { Command: { IsExec: true, Words: { Count: > 0 } arguments } } cmd && stage.Instructions.Contains(cmd)
            ? FromDll(stage, arguments[0].Value, arguments[0].Span)
            : null;
    }

    private static StartedAssembly? OwnOf(DockerStage stage, CommandInstruction instruction)
    {
        if (!stage.Instructions.Contains(instruction)) return null;

        var started = instruction.Script.AllCommands.Select(command => command.Unwrapped)
            .Select(command => FromCommand(stage, command))
            .OfType<StartedAssembly>()
            .ToList();
        return started.Count == 1 ? started[0] : null;
    }

    private static StartedAssembly? FromCommand(DockerStage stage, ShellCommand command)
    {
        if (command.Program != "dotnet") return command.Name?.Literal is { } path ? FromAppHost(stage, path, command.Name.Span) : null;

        // dotnet [host options] [exec] program.dll: options may have values, so the first .dll is the program.
        var first = command.Arguments.FirstOrDefault(word => word.Literal?.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) == true);
        var isVerb = command.Arguments.Count > 0 && command.Arguments[0].Literal is { Length: > 0 } verb
            && verb != "exec" && verb[0] != '-' && command.Arguments[0] != first;
        return first is null || isVerb ? null : FromDll(stage, first.Literal!, first.Span);
    }

    private static StartedAssembly? FromDll(DockerStage stage, string path, TextSpan span)
    {
        var file = path.Substring(path.LastIndexOf('/') + 1);
        if (!file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)) return null;
        return new StartedAssembly(file.Substring(0, file.Length - Extension.Length), Narrow(stage, file, span), IsAppHost: false);
    }

    private static StartedAssembly? FromAppHost(DockerStage stage, string path, TextSpan span)
    {
        var slash = path.LastIndexOf('/');
        var file = path.Substring(slash + 1);
        return slash < 0 || file.Length == 0 ? null : new StartedAssembly(file, Narrow(stage, file, span), IsAppHost: true);
    }

    private static TextSpan Narrow(DockerStage stage, string file, TextSpan span)
    {
        var start = stage.From.Text.Source.ToString(span).LastIndexOf(file, StringComparison.Ordinal);
        return start < 0 ? span : new TextSpan(span.Start + start, file.Length);
    }
}
