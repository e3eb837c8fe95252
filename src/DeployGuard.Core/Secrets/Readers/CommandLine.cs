namespace DeployGuard.Secrets.Readers;

/// <summary>Finds the secrets among the words of a command line.</summary>
internal static class CommandLine
{
    private const string Title = "secret on a command line";

    private static readonly char[] BeforeName = ['/', '\\', '('];

    /// <summary>Options, instructions and commands behind which <c>NAME=value</c> sets a variable.</summary>
    private static readonly HashSet<string> Setters = new(StringComparer.OrdinalIgnoreCase)
        { "export", "set", "setx", "env", "declare", "-x", "-e", "--env", "--build-arg", "--set", "--set-string", "--from-literal", "--secret", "--variable", "arg", "--app-settings", "--settings", "--parameters" };

    /// <summary>Starts of options that carry <c>NAME=value</c> themselves: MSBuild's properties, Java's, and the long forms above.</summary>
    private static readonly string[] Carriers = ["-p:", "/p:", "--property:", "-D", "-e", "--env=", "--build-arg=", "--set=", "--from-literal="];

    /// <summary>Starts of long options whose name says password and whose value does not: <c>--no-password</c> takes none.</summary>
    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal) { "no", "skip", "allow", "enable", "disable", "without", "validate", "generate", "ask", "prompt", "with", "require", "reset", "show" };

    /// <summary>Options of gcloud that say which variable gets which secret of the store.</summary>
    private static readonly HashSet<string> Mappings = new(StringComparer.Ordinal) { "set-secrets", "update-secrets", "remove-secrets", "clear-secrets" };

    /// <summary>The secrets of a command, each with the index of its word.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isText">Whether somebody's prose can stand behind an option; false for words that certainly are a command.</param>
    public static IEnumerable<(int Word, SecretPart Part)> In(IReadOnlyList<CommandWord> words, bool isText)
    {
        var program = ProgramIn(words);
        var options = program < 0 ? [] : OptionsOf(words, program);
        for (var i = 0; i < words.Count; i++)
        {
            var secret = (i > program && program >= 0 ? ByProgram(words, i, options) : null) ?? ByOption(words, i, isText, program >= 0) ?? BySetting(words, i);
            if (secret is { } found) yield return found;
        }

        if (program < 0) yield break;
        var isOfOracle = OracleLogin.IsOf(NameOf(words[program].Value).ToLowerInvariant());
        if ((isOfOracle ? OracleLogin.In(words, program, isText) : Positional(words, program)) is { } positional) yield return positional;
    }

    private static int ProgramIn(IReadOnlyList<CommandWord> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (CommandOptions.IsKnown(NameOf(words[i].Value))) return i;
        return -1;
    }

    /// <summary>The name of a program without its folder and extension.</summary>
    private static string NameOf(string word)
    {
        // A call of PowerShell may stand in parentheses.
        var name = word.Substring(word.LastIndexOfAny(BeforeName) + 1);
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }

    private static List<CommandOption> OptionsOf(IReadOnlyList<CommandWord> words, int program) =>
    [
        .. from option in CommandOptions.Of(NameOf(words[program].Value))
           where option.Commands.Length == 0 || words.Skip(program).Take(6).Any(word => word.Value == option.Commands)
           select option,
    ];

    private static (int, SecretPart)? ByProgram(IReadOnlyList<CommandWord> words, int index, List<CommandOption> options)
    {
        var word = words[index];
        foreach (var option in options)
        {
            if (word.Value == option.Option)
            {
                if (option.Form != OptionForm.Attached && index + 1 < words.Count && IsValue(words[index + 1])) return Part(words, index + 1, 0, option);
            }
            else if (option.Form != OptionForm.Next && word.Value.StartsWith(option.Option, StringComparison.Ordinal) && !word.Value.StartsWith("--", StringComparison.Ordinal))
            {
                return Part(words, index, option.Option.Length, option);
            }
        }

        return null;
    }

    private static (int, SecretPart)? Part(IReadOnlyList<CommandWord> words, int index, int from, CommandOption option)
    {
        var word = words[index];
        var user = "";
        if (option.Before.Length > 0)
        {
            var before = word.Value.IndexOf(option.Before, from, StringComparison.Ordinal);
            if (before < 0) return null;
            user = word.Value.Substring(from, before - from);
            from = before + option.Before.Length;
        }

        return Part(words, index, from, option.Name) is { } found ? (found.Word, found.Part with { User = user }) : null;
    }

    // --password x, --password=x, --api-key x, -Password x: whatever the program is.
    private static (int, SecretPart)? ByOption(IReadOnlyList<CommandWord> words, int index, bool isText, bool isProgramKnown)
    {
        var word = words[index].Value;
        var isLong = word.Length > 4 && word[0] == '-' && (word[1] == '-' || char.IsUpper(word[1]));
        if (!isLong) return null;

        var equals = word.IndexOf('=');
        var name = word.Substring(0, equals < 0 ? word.Length : equals).TrimStart('-');
        if (!CredentialName.IsSecret(name) || Mappings.Contains(name) || Switches.Contains(NameWords.Of(name).FirstOrDefault() ?? "")) return null;
        if (equals >= 0) return Part(words, index, equals + 1, name);
        if (index + 1 >= words.Count || !IsValue(words[index + 1])) return null;

        var next = words[index + 1];

        // Code that adds an option to a list: '--password', value.
        if (isText && words[index].IsQuoted && !next.IsQuoted) return null;
        // "use --password to …", and the explanations of a help text.
        if (isText && !next.IsQuoted && (next.IsApart || (!next.Value.Any(c => !char.IsLetter(c)) && (!isProgramKnown || HumanLanguage.Is(next.Value))))) return null;
        return Part(words, index + 1, 0, name);
    }

    // PGPASSWORD=x psql, export X_PASSWORD=x, docker build --build-arg X_TOKEN=x, msbuild -p:Password=x.
    private static (int, SecretPart)? BySetting(IReadOnlyList<CommandWord> words, int index)
    {
        var word = words[index].Value;
        var carrier = Carriers.FirstOrDefault(start => word.StartsWith(start, StringComparison.Ordinal)) ?? "";
        var equals = word.IndexOf('=', carrier.Length);
        if (equals <= carrier.Length || equals > 100) return null;

        var name = word.Substring(carrier.Length, equals - carrier.Length);
        var isFirst = index == 0 && words.Count > 1 && !name.Any(char.IsLower);
        var isSetting = carrier.Length > 0 || isFirst || words.Take(index).Any(before => Setters.Contains(before.Value));
        return isSetting && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':') && CredentialName.IsSecret(name) ? Part(words, index, equals + 1, name) : null;
    }

    // net user NAME SECRET /add, rabbitmqctl add_user NAME SECRET, htpasswd -b FILE NAME SECRET, vault login TOKEN.
    private static (int, SecretPart)? Positional(IReadOnlyList<CommandWord> words, int program)
    {
        string At(int index) => program + index < words.Count ? words[program + index].Value : "";
        int First(int index, Func<CommandWord, bool> isSecret)
        {
            for (var i = program + index; i < words.Count; i++)
                if (isSecret(words[i])) return i;
            return -1;
        }

        var (secret, name) = NameOf(At(0)).ToLowerInvariant() switch
        {
            "net" when At(1).ToLowerInvariant() == "user" && words.Skip(program + 4).Any(word => word.Value.StartsWith("/", StringComparison.Ordinal)) => (program + 3, "password"),
            "rabbitmqctl" when At(1) is "add_user" or "change_password" => (program + 3, "password"),
            "dotnet" when At(1) == "user-secrets" && At(2) == "set" && CredentialName.IsSecret(At(3)) => (program + 4, "password"),
            "htpasswd" when At(1).StartsWith("-", StringComparison.Ordinal) && At(1).IndexOf('b') > 0 => (program + (At(1).IndexOf('n') > 0 ? 3 : 4), "password"),
            "npm" or "pnpm" or "yarn" when At(1) == "config" && At(2) == "set" && CredentialName.IsSecret(At(3)) => (program + 4, "token"),
            // What is no option and no field of another method.
            "vault" when At(1) == "login" => (First(2, word => IsValue(word) && word.Value.IndexOf('=') < 0), "token"),
            "convertto-securestring" when words.Any(word => word.Value.Equals("-AsPlainText", StringComparison.OrdinalIgnoreCase)) => (First(1, IsValue), "password"),
            _ => (-1, ""),
        };
        return secret > 0 && secret < words.Count && IsValue(words[secret]) ? Part(words, secret, 0, name) : null;
    }

    private static bool IsValue(CommandWord word) => word.Value.Length > 0 && word.Value != "*"
        && (word.Value[0] is not ('-' or '/') || (word.IsQuoted && !word.Value.StartsWith("--", StringComparison.Ordinal)));

    private static (int Word, SecretPart Part)? Part(IReadOnlyList<CommandWord> words, int index, int from, string name)
    {
        var word = words[index];
        return from >= word.Value.Length
            ? null
            : (index, new SecretPart(CredentialKind.NamedValue, name, word.Value.Substring(from), word.SpanFrom(from), Title));
    }
}
