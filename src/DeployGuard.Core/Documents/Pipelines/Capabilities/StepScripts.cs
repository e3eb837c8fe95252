using DeployGuard.Documents.Shell;
using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Makes scripts of the texts of steps.</summary>
internal static class StepScripts
{
    private const int LongestName = 100;

    /// <summary>Words that only PowerShell has; the default shell is that of the machine.</summary>
    private static readonly string[] SignsOfPowerShell = ["$env:", "$LASTEXITCODE", "Write-Host", "Write-Output", "Get-ChildItem", "Set-Location", "$ErrorActionPreference", "Invoke-", "Join-Path", "`\n", "`\r\n"];

    /// <summary>A script of a step.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="shell">What runs it; empty for the default.</param>
    /// <param name="source">The file.</param>
    /// <param name="origin">The service; null when not known.</param>
    public static ScriptText Of(YamlScalar scalar, string shell, SourceText source, PipelineDialect? origin)
    {
        var dialect = DialectOf(shell, scalar.Value);
        return new ScriptText(scalar.Value, dialect, span => new Location(source, scalar.ToSource(span)))
        {
            Content = Hide(scalar.Value),
            Before = scalar.BeforeReplace,
            Options = OptionsOf(shell, source, origin),
            Identity = $"{source.Path}:{scalar.Span.Start}",
            // Beside an action lie the scripts it runs.
            Folder = origin == PipelineDialect.GitHubAction ? RepositoryPath.DirectoryOf(source.Path) : null,
        };
    }

    /// <summary>The script that an input names, as a call of it.</summary>
    public static ScriptText File(YamlScalar path, SourceText source)
    {
        var isPowerShell = path.Value.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase);
        var text = Hide(path.Value).Replace('\\', '/').Trim();
        // Without a folder in front a shell would look for a program.
        if (text.Length > 0 && text[0] != CommandWord.Hole && text.IndexOf('/') < 0) text = "./" + text;
        return new ScriptText(text, isPowerShell ? ShellDialect.PowerShell : ShellDialect.Bash, _ => new Location(source, path.Span)) { Identity = $"{source.Path}:{path.Span.Start}" };
    }

    /// <summary>The command that the task of the .NET CLI amounts to when it tests or runs what one path names; null for any other.</summary>
    public static ScriptText? TaskOfCli(PipelineStep step)
    {
        var (command, projects) = (StepInputs.Find(step.Inputs, "command"), StepInputs.Find(step.Inputs, "projects"));
        if (command?.Value is not ("test" or "run") || projects is null || projects.Value.IndexOfAny(['*', '$', '!', '\n', ';']) >= 0 || step.WorkingDirectory is null) return null;

        var verb = command.Value == "test" ? "test" : "run --project";
        var text = $"dotnet {verb} '{projects.Value.Replace('\\', '/')}' {Hide(StepInputs.Find(step.Inputs, "arguments")?.Value ?? "")}";
        return new ScriptText(text, ShellDialect.Bash, _ => new Location(step.Source, projects.Span))
        {
            // The task starts at the root of the repository.
            Directory = StepInputs.Find(step.Inputs, "workingDirectory") is null ? "" : null,
            Identity = $"{step.Source.Path}:{projects.Span.Start}",
        };
    }

    private static ShellDialect DialectOf(string shell, string text)
    {
        var words = shell.Split(' ').Where(word => word.Length > 0).ToList();
        if (words.Count > 0 && words[0].IndexOf("${{", StringComparison.Ordinal) < 0) return ShellDialects.FromCommand(words);
        return SignsOfPowerShell.Any(sign => text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0) ? ShellDialect.PowerShell : ShellDialect.Bash;
    }

    /// <summary>
    /// GitHub and GitLab run bash with -e, GitHub with pipefail only when bash is named, the tasks of Azure with neither. Where Windows may
    /// run it, or the program is not known, nothing is taken for lost.
    /// </summary>
    private static ShellOptions OptionsOf(string shell, SourceText source, PipelineDialect? origin)
    {
        const ShellOptions Strict = ShellOptions.ErrExit | ShellOptions.PipeFail;
        var words = shell.Split(' ').Where(word => word.Length > 0 && word != "{0}").ToList();
        if (words.Count > 1 && ShellDialects.FromCommand(words) is ShellDialect.Bash or ShellDialect.Posix) return ShellDialects.OptionsFromCommand(words);

        return origin switch
        {
            PipelineDialect.GitHubWorkflow or PipelineDialect.GitHubAction => shell == "sh" || (shell.Length == 0 && !MayBeWindows(source)) ? ShellOptions.ErrExit : Strict,
            PipelineDialect.Azure when shell == "bash" => ShellOptions.None,
            _ => Strict,
        };
    }

    private static bool MayBeWindows(SourceText source) =>
        new[] { "windows", "self-hosted", "runs-on: ${{", "pwsh", "powershell", "shell: bash" }.Any(word => source.Content.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The text without what the pipeline puts in; <c>$(…)</c> counts only around a name, since in a shell it runs a command.</summary>
    internal static string Hide(string text)
    {
        if (text.IndexOf('$') < 0) return text;

        var result = text.ToCharArray();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '$') continue;
            var end = text[i + 1] switch
            {
                '{' when i + 2 < text.Length && text[i + 2] == '{' => End(text, i, "}}"),
                '[' => End(text, i, "]"),
                '(' => EndOfName(text, i + 2),
                _ => i,
            };
            for (var j = i; j < end; j++) result[j] = CommandWord.Hole;
            i = Math.Max(i, end - 1);
        }

        return new string(result);
    }

    private static int End(string text, int start, string close)
    {
        var line = text.IndexOf('\n', start);
        var limit = line < 0 ? text.Length : line;
        var end = text.IndexOf(close, start, limit - start, StringComparison.Ordinal);
        return end < 0 ? start : end + close.Length;
    }

    private static int EndOfName(string text, int start)
    {
        var i = start;
        while (i < text.Length && i < start + LongestName && (char.IsLetterOrDigit(text[i]) || text[i] is '.' or '_' or '-')) i++;
        return i > start && i < text.Length && text[i] == ')' ? i + 1 : start - 2;
    }
}
