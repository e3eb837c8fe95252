namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Programs that run the command in their arguments, beyond those every shell script knows.</summary>
internal static class CommandWrappers
{
    private const string Runners = "npx bunx pnpx xvfb-run nix nix-shell mise direnv poetry pipenv uv uvx retry rtk unbuffer winpty start-process chronic";

    private static readonly string[] Known = ["dotnet", "npm", "npx", "yarn", "pnpm", "make", "just", "kubectl", "helm", "flyway", "liquibase", "sqlpackage", "playwright", "jest", "vitest", "pytest", "psql"];

    /// <summary>The command a call runs; null when it runs none, or itself is the one that counts.</summary>
    public static CommandCall? Behind(CommandCall call)
    {
        if (TestOfDotCover(call) is { } test) return test;

        var start = StartOf(call);
        if (start < 0 || start >= call.Arguments.Count) return null;

        var word = call.Arguments[start];
        return word.Text.IndexOf(' ') > 0 ? Split(call, word) : call.Behind(start);
    }

    /// <summary>True for a program that is asked for by itself, too.</summary>
    public static bool DoesMore(CommandCall call) => call.Program is "docker" or "podman" or "docker-compose";

    private static int StartOf(CommandCall call)
    {
        var words = call.Arguments;
        if (WordPattern.IsAny(Runners, call.Program)) return IndexOf(words, word => !word.IsOption && !WordPattern.IsAny("exec develop run x shell", word.Text));
        if (call.Program is "npm" or "pnpm" or "yarn" or "bun" && words.Count > 1 && words[0].Text is "exec" or "dlx" or "x") return 1 + IndexOf([.. words.Skip(1)], word => !word.IsOption);

        if (call.Program == "dotnet" && words.Count > 2 && words[0].Text == "tool" && words[1].Text is "run" or "exec") return 2;

        var isCoverage = call.Program is "dotnet-coverage" or "altcover" or "opencover.console" or "coverlet" || (call.Program == "dotnet" && words.Count > 1 && words[0].Text is "coverage" or "dotnet-coverage" or "coverlet");
        if (isCoverage || (call.Program is "docker" or "podman" or "docker-compose" && Has(words, "run", "exec"))) return IndexOf(words, IsCommand);
        return -1;
    }

    /// <summary><c>dotnet dotcover test</c>, <c>dotCover cover … -- test</c>: its own program is the CLI.</summary>
    private static CommandCall? TestOfDotCover(CommandCall call)
    {
        if (call.Program != "dotcover" && !(call.Program == "dotnet" && call.Arguments.Count > 0 && call.Arguments[0].Text.ToLowerInvariant() is "dotcover" or "dotnet-dotcover")) return null;

        var test = IndexOf(call.Arguments, word => word.Text == "test");
        return test < 0 ? null : call.Calling(call.Name with { Text = "dotnet", Raw = "dotnet" }, [.. call.Arguments.Skip(test)]);
    }

    private static bool Has(IReadOnlyList<CommandWord> words, params string[] verbs) => words.Any(word => verbs.Contains(word.Text));

    private static bool IsCommand(CommandWord word)
    {
        var text = word.Text;
        var space = text.IndexOf(' ');
        return Known.Contains(space < 0 ? text : text.Substring(0, space));
    }

    private static int IndexOf(IReadOnlyList<CommandWord> words, Func<CommandWord, bool> matches)
    {
        for (var i = 0; i < words.Count; i++)
            if (matches(words[i])) return i;
        return -1;
    }

    /// <summary>A command in one quoted word; its parts stand where the word does.</summary>
    private static CommandCall Split(CommandCall call, CommandWord word)
    {
        List<CommandWord> parts = [.. word.Text.Split(' ').Where(part => part.Length > 0).Select(part => new CommandWord(part, part, word.Span))];
        return call.Calling(parts[0], [.. parts.Skip(1)]);
    }
}
