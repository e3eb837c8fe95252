using DeployGuard.Documents.Shell;

namespace DeployGuard.Documents.Builds;

/// <summary>A call of the .NET CLI that restores, builds or publishes. Source: .NET CLI reference.</summary>
public sealed class DotNetCommand
{
    // Options whose value is the next word; in the form --option=value or -o:value they are one word.
    private static readonly HashSet<string> WithValue = new(StringComparer.Ordinal)
    {
        "-c", "--configuration", "-o", "--output", "-r", "--runtime", "-f", "--framework", "-v", "--verbosity",
        "-a", "--arch", "--os", "-s", "--source", "--packages", "--configfile", "--version-suffix",
        "--lock-file-path", "--artifacts-path", "--property", "-p", "-l", "--logger", "--filter", "--settings",
        "--results-directory", "--manifest",
    };

    private static readonly string[] PropertySwitches = ["-p:", "/p:", "--p:", "-property:", "/property:", "--property:", "-p=", "--property="];

    private readonly Dictionary<string, string?> options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> properties = new(StringComparer.OrdinalIgnoreCase);

    private DotNetCommand(ShellCommand command, string verb)
    {
        Command = command;
        Verb = verb;
    }

    /// <summary>The command as it stands in the script.</summary>
    public ShellCommand Command { get; }

    /// <summary>restore, build, publish, pack, test, …</summary>
    public string Verb { get; }

    /// <summary>The project, solution or folder named; null when none is.</summary>
    public ShellWord? Target { get; private set; }

    /// <summary>The value of <see cref="Target"/>; null when there is none or it is not known.</summary>
    public string? TargetPath { get; private set; }

    /// <summary>False when a word is not known, which may be an option, a property or the project.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>True when the command leaves the restore to an earlier one.</summary>
    public bool SkipsRestore => Has("--no-restore") || Has("--no-build");

    /// <summary>True when the command works on a project or solution and leaves its packages or output behind.</summary>
    public bool Builds => Verb is "restore" or "build" or "publish" or "test" or "pack";

    /// <summary>True when the command restores packages, by itself or as its first step.</summary>
    public bool Restores => Verb == "restore" || (Builds && !SkipsRestore);

    /// <summary>True when this option is given, with or without a value.</summary>
    public bool Has(params string[] names) => names.Any(options.ContainsKey);

    /// <summary>The value of an option; null when it is not given, has none, or it is not known.</summary>
    public string? Option(params string[] names) =>
        names.Select(name => options.TryGetValue(name, out var value) ? value : null).FirstOrDefault(value => value is not null);

    /// <summary>True when an MSBuild property is set, by name in any casing.</summary>
    public bool SetsProperty(string name) => properties.ContainsKey(name);

    /// <summary>The value a property is set to; null when it is not set or the value is not known.</summary>
    public string? Property(string name) => properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>Reads a command; null when it is not a call of the .NET CLI with a verb.</summary>
    /// <param name="command">The command, out of its wrappers.</param>
    /// <param name="valueOf">The value of a word; null when it is not known.</param>
    public static DotNetCommand? From(ShellCommand command, Func<ShellWord, string?> valueOf)
    {
        if (command.Program != "dotnet" || command.Arguments.Count == 0) return null;
        if (valueOf(command.Arguments[0]) is not { Length: > 0 } verb || verb[0] == '-') return null;

        var read = new DotNetCommand(command, verb);
        for (var i = 1; i < command.Arguments.Count; i++)
        {
            var word = command.Arguments[i];
            var next = i + 1 < command.Arguments.Count ? command.Arguments[i + 1] : null;
            if (read.Add(word, valueOf(word), next, valueOf)) i++;
        }

        return read;
    }

    /// <summary>Takes one word; true when it took the next one too.</summary>
    private bool Add(ShellWord word, string? text, ShellWord? next, Func<ShellWord, string?> valueOf)
    {
        if (AddProperty(word, text)) return false;

        if (text is null)
        {
            // "$X" may be anything, but "-c=$X" and "--no-$X" cannot be the project.
            IsKnown &= word.StartsWithLiteral("-");
            return false;
        }

        if (IsSwitch(text)) return AddOption(text, next, valueOf);

        Target ??= word;
        TargetPath ??= text;
        return false;
    }

    private bool AddProperty(ShellWord word, string? text)
    {
        var start = PropertySwitches.FirstOrDefault(word.StartsWithLiteral);
        if (start is null) return false;

        var assignment = (text ?? word.LiteralPrefix).Substring(start.Length);
        var equals = assignment.IndexOf('=');
        if (equals > 0) properties[assignment.Substring(0, equals)] = text is null ? null : assignment.Substring(equals + 1);
        else IsKnown = false;
        return true;
    }

    private bool AddOption(string text, ShellWord? next, Func<ShellWord, string?> valueOf)
    {
        var separator = text.IndexOfAny(['=', ':']);
        if (separator > 0)
        {
            options[text.Substring(0, separator)] = text.Substring(separator + 1);
            return false;
        }

        var value = next is null ? null : valueOf(next);
        var takesNext = next is not null && (WithValue.Contains(text) || (text is "--self-contained" or "--sc" && value is "true" or "false"));
        options[text] = takesNext ? value : null;
        if (takesNext && text is "-p" or "--property") AddDetachedProperty(value);
        return takesNext;
    }

    private void AddDetachedProperty(string? assignment)
    {
        var equals = assignment?.IndexOf('=') ?? -1;
        if (equals > 0) properties[assignment!.Substring(0, equals)] = assignment.Substring(equals + 1);
        else IsKnown = false;
    }

    // MSBuild also takes /switch; a path such as /src/Web.csproj has a second slash or an extension instead of a colon.
    private static bool IsSwitch(string text) =>
        text.StartsWith("-", StringComparison.Ordinal)
        || (text.StartsWith("/", StringComparison.Ordinal) && text.IndexOf('/', 1) < 0 && text.IndexOf('.') < 0);
}
