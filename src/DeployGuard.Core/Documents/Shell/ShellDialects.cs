namespace DeployGuard.Documents.Shell;

/// <summary>Tells which language a shell program speaks and which options its command line sets.</summary>
public static class ShellDialects
{
    private static readonly IReadOnlyDictionary<string, ShellDialect> Programs =
        new Dictionary<string, ShellDialect>(StringComparer.OrdinalIgnoreCase)
        {
            ["sh"] = ShellDialect.Posix,
            ["ash"] = ShellDialect.Posix,
            ["dash"] = ShellDialect.Posix,
            ["bash"] = ShellDialect.Bash,
            ["rbash"] = ShellDialect.Bash,
            ["zsh"] = ShellDialect.Bash,
            ["ksh"] = ShellDialect.Bash,
            ["mksh"] = ShellDialect.Bash,
            ["pwsh"] = ShellDialect.PowerShell,
            ["pwsh-preview"] = ShellDialect.PowerShell,
            ["powershell"] = ShellDialect.PowerShell,
            ["cmd"] = ShellDialect.Cmd,
        };

    /// <summary>
    /// The dialect of the words that start a shell, as in <c>SHELL ["/bin/bash", "-o", "pipefail", "-c"]</c>.
    /// <c>busybox sh</c> and <c>/usr/bin/env [-S] bash</c> are looked through; unknown programs and no words
    /// at all give <see cref="ShellDialect.Unknown"/>.
    /// </summary>
    public static ShellDialect FromCommand(IReadOnlyList<string> shellWords)
    {
        var index = ProgramIndex(shellWords);
        return index < shellWords.Count && Programs.TryGetValue(ProgramName(shellWords[index]), out var dialect)
            ? dialect
            : ShellDialect.Unknown;
    }

    /// <summary>The options those words switch on or off: <c>-e</c>, <c>-eu</c>, <c>-o pipefail</c>, <c>+e</c>.</summary>
    public static ShellOptions OptionsFromCommand(IReadOnlyList<string> shellWords)
    {
        var options = ShellOptions.None;
        var words = shellWords.Skip(ProgramIndex(shellWords) + 1).ToList();
        return Apply(options, words);
    }

    /// <summary>
    /// The dialect a script's first line asks for; null when it has no <c>#!</c> line.
    /// </summary>
    public static ShellDialect? FromShebang(string script) =>
        ShebangWords(script) is { } words ? FromCommand(words) : null;

    /// <summary>The options a script's <c>#!</c> line sets.</summary>
    public static ShellOptions OptionsFromShebang(string script) =>
        ShebangWords(script) is { } words ? OptionsFromCommand(words) : ShellOptions.None;

    /// <summary>Applies the words behind <c>set</c>, or behind a shell's name, to options.</summary>
    internal static ShellOptions Apply(ShellOptions options, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Length < 2 || (word[0] != '-' && word[0] != '+') || word is "--") break;

            var changed = ShellOptions.None;
            foreach (var letter in word.Skip(1))
            {
                changed |= letter switch
                {
                    'e' => ShellOptions.ErrExit,
                    'u' => ShellOptions.NoUnset,
                    'o' when i + 1 < words.Count => LongOption(words[++i]),
                    _ => ShellOptions.None,
                };
            }

            options = word[0] == '-' ? options | changed : options & ~changed;
        }

        return options;
    }

    /// <summary>File name of a program path without <c>.exe</c>; <c>/</c> and <c>\</c> both separate.</summary>
    internal static string ProgramName(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }

    private static int ProgramIndex(IReadOnlyList<string> words)
    {
        var index = 0;
        while (index < words.Count && ProgramName(words[index]) is "env" or "busybox")
        {
            index++;
            while (index < words.Count && (words[index].StartsWith("-", StringComparison.Ordinal) || words[index].IndexOf('=') > 0))
                index++;
        }

        return index;
    }

    private static ShellOptions LongOption(string name) => name switch
    {
        "errexit" => ShellOptions.ErrExit,
        "pipefail" => ShellOptions.PipeFail,
        "nounset" => ShellOptions.NoUnset,
        _ => ShellOptions.None,
    };

    private static string[]? ShebangWords(string script)
    {
        if (!script.StartsWith("#!", StringComparison.Ordinal)) return null;

        var end = script.IndexOf('\n');
        var line = end < 0 ? script.Substring(2) : script.Substring(2, end - 2);
        return line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
    }
}
