using DeployGuard.Documents.Shell;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Follows commands that run a script of the repository: <c>./build.sh</c>, <c>bash ci/test.sh</c>, <c>pwsh -File build.ps1</c>.</summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class ScriptFiles(RepositoryDocuments documents)
{
    private const string Shells = "sh bash zsh dash ksh";
    private const string PowerShells = "pwsh powershell";
    private const string Interpreters = "python python3 node ruby perl php ts-node tsx deno";
    private static readonly string[] Extensions = [".sh", ".bash", ".ps1", ".cmd", ".bat", ".py", ".js", ".mjs", ".rb", ".ts", ".csx", ".fsx"];

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>What a call runs; null when it runs no script.</summary>
    public Followed? Of(CommandCall call)
    {
        if (call.Program is "source" or ".") return call.Arguments.Count > 0 ? File(call, 0, [], null) : null;
        if (WordPattern.IsAny(Shells, call.Program)) return OfShell(call);
        if (WordPattern.IsAny(PowerShells, call.Program)) return OfPowerShell(call);
        if (call.Program == "cmd") return call.Arguments.Count > 1 && call.Arguments[0].Text.ToLowerInvariant() == "/c" ? File(call, 1, [], ShellDialect.Cmd) : null;
        if (WordPattern.IsAny(Interpreters, call.Program)) return FirstScript(call) is { } script ? File(call, script, [], null) : null;

        return IsScript(call.Name) ? File(call, -1, [], null) : null;
    }

    private Followed? OfShell(CommandCall call)
    {
        var options = new List<string> { call.Program };
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var text = call.Arguments[i].Text;
            // Its script is read as a part of the one it stands in.
            if (text is "-c" || (call.Arguments[i].IsOption && text[1] != '-' && text.EndsWith("c", StringComparison.Ordinal))) return null;
            if (!call.Arguments[i].IsOption && text is not ("pipefail" or "errexit" or "nounset")) return File(call, i, options, ShellDialect.Bash);
            options.Add(text);
        }

        return null;
    }

    private Followed? OfPowerShell(CommandCall call)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var text = call.Arguments[i].Text;
            var isCommand = WordPattern.IsAny("-command -c", text);
            if (isCommand && i + 1 < call.Arguments.Count) return new Followed([Inline(call, i + 1)]);
            if (text.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase)) return File(call, i, [], ShellDialect.PowerShell);
        }

        return null;
    }

    /// <summary>A script in a word, whose characters have no place of their own.</summary>
    private static ScriptText Inline(CommandCall call, int argument)
    {
        var word = call.Arguments[argument];
        var rest = string.Join(" ", call.Arguments.Skip(argument).Select(other => other.Text));
        return new ScriptText(rest, ShellDialect.PowerShell, _ => call.Script.Locate(word.Span))
        {
            Directory = call.Directory,
            Folder = call.Script.Folder,
            Variables = call.Script.Variables,
            CheckoutFolder = call.Script.CheckoutFolder,
            Identity = $"{call.Script.Identity}:{word.Span.Start}",
            Swallowed = call.Swallowed,
        };
    }

    private static int? FirstScript(CommandCall call)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].IsOption) continue;
            return HasExtension(call.Arguments[i].Text) ? i : null;
        }

        return null;
    }

    private static bool IsScript(CommandWord name) =>
        name.Text.IndexOf('=') < 0 && (HasExtension(name.Text) || (name.Text.IndexOfAny(['/', '\\']) >= 0 && !name.Text.StartsWith("/", StringComparison.Ordinal)));

    private static bool HasExtension(string text) => Extensions.Any(extension => text.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private Followed? File(CommandCall call, int argument, List<string> options, ShellDialect? asDialect)
    {
        var word = argument < 0 ? call.Name : call.Arguments[argument];
        if (Find(call, word) is not { } entry) return Missing(word, argument < 0 && CommandTable.Of(call).Any());
        if (documents.ScriptOf(entry) is not { } text) return Followed.Unknown;

        var dialect = DialectOf(entry, text, asDialect);
        if (dialect == ShellDialect.Unknown) return Foreign(call, word, entry);

        return new Followed(
        [
            ScriptText.Of(text, dialect) with
            {
                Directory = call.Directory,
                Options = ShellDialects.OptionsFromShebang(text.Content) | (options.Count > 0 ? ShellDialects.OptionsFromCommand(options) : ShellOptions.None),
                Swallowed = call.Swallowed,
                Arguments = [.. call.Arguments.Skip(argument + 1)],
                Variables = call.Script.Variables,
                CheckoutFolder = call.Script.CheckoutFolder,
            },
        ]);
    }

    private RepositoryEntry? Find(CommandCall call, CommandWord word)
    {
        var path = Paths.Resolve(word, call.Directory, call.Script);
        if (path is not null && FileAt(path) is { } exact) return exact;

        // From a folder nobody knows: the only file that ends alike is meant.
        var rest = word.Text.Trim(CommandWord.Hole).Replace('\\', '/');
        if (rest.IndexOf(CommandWord.Hole) >= 0 || RepositoryPath.Combine("", rest.TrimStart('/', '.')) is not { Length: > 0 } end) return null;
        if ((path is not null && word.IsKnown) || call.Script.CheckoutFolder is null) return null;

        var alike = Repository.Named(end.Substring(end.LastIndexOf('/') + 1)).Where(entry => entry.Path == end || entry.Path.EndsWith("/" + end, StringComparison.Ordinal)).Take(2).ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    private RepositoryEntry? FileAt(string path) =>
        Repository.HasFile(path) ? Repository.Find(path) : new[] { ".cmd", ".bat", ".ps1" }.Select(ending => path + ending).Where(Repository.HasFile).Select(Repository.Find).FirstOrDefault();

    /// <summary>A file that is made or fetched while the pipeline runs.</summary>
    private static Followed? Missing(CommandWord word, bool isTool)
    {
        if (isTool) return null;
        return WordPattern.IsAny("*dotnet-install* *codecov* *install.sh *activate *.nvm/* *nvm.sh *.bashrc *.profile *.env *cc-test-reporter *efbundle* *node_modules*", word.Text)
            ? Followed.Nothing
            : Followed.Unknown;
    }

    private static ShellDialect DialectOf(RepositoryEntry entry, SourceText text, ShellDialect? asDialect)
    {
        var dot = entry.Name.LastIndexOf('.');
        return (dot < 0 ? "" : entry.Name.Substring(dot + 1).ToLowerInvariant()) switch
        {
            "ps1" => ShellDialect.PowerShell,
            "cmd" or "bat" => ShellDialect.Cmd,
            "sh" or "bash" => ShellDialects.FromShebang(text.Content) ?? ShellDialect.Bash,
            _ => ShellDialects.FromShebang(text.Content) ?? asDialect ?? ShellDialect.Unknown,
        };
    }

    /// <summary>A program in another language: its name is all there is to go by, and enough for what asks whether something works.</summary>
    private static Followed Foreign(CommandCall call, CommandWord word, RepositoryEntry entry) =>
        WordPattern.IsAny("*health* *smoke* verify*", entry.Name)
            ? new Followed([])
            {
                Found = [new StepCapability(StepCapabilities.Verify, call.Script.Locate(word.Span), entry.Name) { CannotFail = call.Swallowed is not null, WhyCannotFail = call.Swallowed }],
            }
            : Followed.Unknown;
}
