using DeployGuard.Documents.Shell;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Takes out of <c>ssh host "…"</c> what runs on the host.</summary>
internal static class RemoteScripts
{
    private const string WithValue = "-i -p -o -l -L -R -D -F -J -b -c -E -e -I -m -O -Q -S -W -w -B";

    /// <summary>The script; null when the call is another one, or opens a shell only.</summary>
    public static ScriptText? Of(CommandCall call)
    {
        if (call.Program != "ssh") return null;

        var host = -1;
        for (var i = 0; i < call.Arguments.Count && host < 0; i++)
        {
            if (WordPattern.Is("-?", call.Arguments[i].Text) || WithValue.Split(' ').Contains(call.Arguments[i].Text)) i++;
            else if (!call.Arguments[i].IsOption) host = i;
        }

        if (host < 0) return null;
        if (host + 1 < call.Arguments.Count)
        {
            var rest = call.Arguments.Skip(host + 1).ToList();
            return Script(call, string.Join(" ", rest.Select(word => word.Text)), rest[0]);
        }

        return call.Input is { } input ? Script(call, input.Text, input) : null;
    }

    private static ScriptText Script(CommandCall call, string text, CommandWord word) =>
        new(text, ShellDialect.Bash, _ => call.Script.Locate(word.Span))
        {
            Options = ShellOptions.None,
            Directory = null,
            Identity = $"{call.Script.Identity}:ssh:{word.Span.Start}",
            Swallowed = call.Swallowed,
            IsRemote = true,
        };
}
