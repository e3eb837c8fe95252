using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>A command of a script in whatever shell, out of its wrappers.</summary>
/// <param name="Script">The script it stands in.</param>
/// <param name="Name">The word that names the program.</param>
/// <param name="Arguments">The words behind it.</param>
internal sealed record CommandCall(ScriptText Script, CommandWord Name, IReadOnlyList<CommandWord> Arguments)
{
    private static readonly string[] Extensions = [".exe", ".cmd", ".bat"];

    private string? program;

    /// <summary>The file name of the program in lower case, without folder and the extension of Windows.</summary>
    public string Program => program ??= ProgramOf(Name);

    /// <summary>The folder it runs in, from the repository root; null when not known.</summary>
    public string? Directory { get; init; }

    /// <summary>Why its failure cannot fail the script, in a few words; null when it may.</summary>
    public string? Swallowed { get; init; }

    /// <summary>True when the script runs it in some cases only: behind a question for the ref or the environment.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>True when the script looks at what it prints or returns: in a condition, in <c>$(…)</c>, in front of a pipe.</summary>
    public bool IsExamined { get; init; }

    /// <summary>The variables set for the command alone, as written.</summary>
    public string Settings { get; init; } = "";

    /// <summary>The here-document it reads; null when there is none.</summary>
    public CommandWord? Input { get; init; }

    /// <summary>True when an argument is one of the patterns, separated by blanks.</summary>
    public bool Has(string patterns) => Find(patterns) is not null;

    /// <summary>The first argument that is one of the patterns; null when there is none.</summary>
    public CommandWord? Find(string patterns) => Arguments.FirstOrDefault(word => WordPattern.IsAny(patterns, word.Text));

    /// <summary>The value of an option: the word behind it, or what follows <c>=</c> or <c>:</c>; null when it is not given.</summary>
    public string? ValueOf(params string[] options)
    {
        for (var i = 0; i < Arguments.Count; i++)
        {
            var text = Arguments[i].Text;
            foreach (var option in options)
            {
                if (string.Equals(text, option, StringComparison.OrdinalIgnoreCase)) return i + 1 < Arguments.Count ? Arguments[i + 1].Text : null;
                if (text.Length > option.Length && text[option.Length] is '=' or ':' && text.StartsWith(option, StringComparison.OrdinalIgnoreCase))
                    return text.Substring(option.Length + 1);
            }
        }

        return null;
    }

    /// <summary>Where it stands, from its name to an argument; -1 for the name alone.</summary>
    public Location LocationTo(int argument)
    {
        var end = argument < 0 ? Name.Span.End : Math.Max(Name.Span.End, Arguments[argument].Span.End);
        return Script.Locate(TextSpan.FromBounds(Name.Span.Start, end));
    }

    /// <summary>The command that begins at an argument, for programs that run another one.</summary>
    public CommandCall Behind(int argument) => Calling(Arguments[argument], [.. Arguments.Skip(argument + 1)]);

    /// <summary>Another command in the same place.</summary>
    public CommandCall Calling(CommandWord name, IReadOnlyList<CommandWord> arguments) => this with { Name = name, Arguments = arguments, program = null };

    private static string ProgramOf(CommandWord name)
    {
        var text = name.Text;
        // $dotnet, "${DOTNET}", & $dotnetExe: found once and called by its variable.
        if (text.Length > 0 && text.Trim(CommandWord.Hole).Length == 0 && IsDotNet(name.Raw)) return "dotnet";

        text = ShellDialects.ProgramName(text).ToLowerInvariant();
        var extension = Extensions.FirstOrDefault(ending => text.EndsWith(ending, StringComparison.Ordinal));
        return extension is null ? text : text.Substring(0, text.Length - extension.Length);
    }

    private static bool IsDotNet(string raw)
    {
        var letters = new string([.. raw.Where(char.IsLetter)]).ToLowerInvariant();
        return letters is "dotnet" or "dotnetexe" or "dotnetcmd" or "dotnetpath" or "dotnetcli" or "dotnettool" or "envdotnetexe" or "envdotnet";
    }
}
