using DeployGuard.Repository;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>
/// Where the files of a repository name a variable, by text alone. What they do with it is not understood: a mention only means that the
/// variable has some meaning there. Files are read when somebody asks. Built once; safe for concurrent use.
/// </summary>
public sealed class VariableMentions
{
    // Generated files are larger, and nobody configures anything there.
    private const int MaximumLength = 256 * 1024;

    /// <summary>Beyond it the search costs more than its answer is worth: every name then counts as mentioned.</summary>
    private const int MaximumSearched = 16 * 1024 * 1024;

    private static readonly HashSet<string> Configuration = new(StringComparer.OrdinalIgnoreCase)
    {
        "yml", "yaml", "sh", "bash", "ps1", "psm1", "cmd", "bat", "mk", "tf", "tfvars", "hcl", "bicep", "bicepparam", "toml", "ini", "conf", "tpl",
        "json", "py", "rb", "xml", "config", "csproj", "fsproj", "vbproj", "props", "targets", "env",
    };

    private static readonly HashSet<string> Sources = new(StringComparer.OrdinalIgnoreCase)
    {
        "cs", "fs", "vb", "cshtml", "razor", "js", "mjs", "cjs", "ts", "tsx", "jsx", "vue", "svelte", "go", "java", "kt", "php", "rs", "sql",
    };

    private readonly RepositorySnapshot repository;
    private readonly Lazy<IReadOnlyList<string>> scripts;

    private VariableMentions(RepositoryDocuments documents)
    {
        repository = documents.Repository;
        scripts = new(() =>
        [
            .. repository.Files.Where(IsScript)
                .Select(entry => documents.ScriptOf(entry)?.Content)
                .OfType<string>()
                .Where(text => text.Length <= MaximumLength),
        ]);
    }

    /// <summary>The mentions in a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static VariableMentions Build(RepositoryDocuments documents) => new(documents);

    /// <summary>True when a script, a pipeline or a description of infrastructure names the variable: it may set it.</summary>
    public bool MayBeSetByScript(string name) => scripts.Value.Any(text => Mentions(text, name));

    /// <summary>True when some script hands compose an environment file of its own choice.</summary>
    public bool ScriptsChooseEnvFile => scripts.Value.Any(text => text.IndexOf("--env-file", StringComparison.Ordinal) >= 0);

    /// <summary>
    /// Those of some names that no file but examples and documentation mentions; each name is given with the spellings that count as a
    /// mention. Empty when there is more to search than is reasonable.
    /// </summary>
    public IReadOnlyList<string> Unmentioned(IReadOnlyDictionary<string, string[]> spellings)
    {
        var open = spellings.Keys.ToList();
        var searched = 0;
        // The few files that mostly answer come first.
        foreach (var entry in repository.Files.Where(IsConfiguration).Concat(repository.Files.Where(IsSource)))
        {
            if (open.Count == 0) return [];
            if (Read(entry) is not { } text) continue;

            searched += text.Length;
            if (searched > MaximumSearched) return [];
            open.RemoveAll(name => spellings[name].Any(spelling => Mentions(text, spelling)));
        }

        return open;
    }

    private static bool IsScript(RepositoryEntry entry) =>
        entry.Kind is not (FileKind.Compose or FileKind.EnvFile)
        && (ExtensionOf(entry.Name) is { } extension
            ? Configuration.Contains(extension) && extension is not ("json" or "csproj" or "config" or "xml") || entry.Name == "devcontainer.json"
            : IsNamedScript(entry.Name));

    private static bool IsConfiguration(RepositoryEntry entry) =>
        entry.Kind is FileKind.Dockerfile
        || (entry.Kind == FileKind.EnvFile && !EnvFileName.Of(entry.Path).IsExample)
        || (ExtensionOf(entry.Name) is { } extension
            ? entry.Kind != FileKind.EnvFile && Configuration.Contains(extension)
            : IsNamedScript(entry.Name));

    private static bool IsSource(RepositoryEntry entry) => ExtensionOf(entry.Name) is { } extension && Sources.Contains(extension);

    private static bool IsNamedScript(string name) => name is "Makefile" or "GNUmakefile" or "Jenkinsfile" or "justfile" or "Justfile" or "Earthfile" or "Tiltfile" or "Procfile";

    private static string? ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : name.Substring(dot + 1);
    }

    private string? Read(RepositoryEntry entry) => repository.TryRead(entry)?.Content is { Length: <= MaximumLength } text ? text : null;

    /// <summary>Where the name stands as a word of its own. A line without a name has none to look for.</summary>
    private static bool Mentions(string text, string name)
    {
        if (name.Length == 0) return true;

        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsWord(text[at - 1])) && (end == text.Length || !IsWord(text[end]))) return true;
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
