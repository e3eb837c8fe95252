using DeployGuard.Repository;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// The lists of compose files that scripts, pipelines and dev containers of the repository read together: <c>-f a -f b</c> and
/// <c>dockerComposeFile</c>. Read as text; what a variable hides is left out.
/// </summary>
internal sealed class ComposeInvocations
{
    private const int MaximumLists = 200;
    private const int MaximumLength = 512 * 1024;

    private static readonly string[] ScriptNames = ["Makefile", "justfile", "Justfile", "Taskfile.yml", "package.json", ".gitlab-ci.yml"];
    private static readonly string[] ScriptEndings = [".sh", ".bash", ".ps1", ".cmd", ".bat", ".mk", ".yml", ".yaml"];

    private readonly RepositoryDocuments documents;

    private ComposeInvocations(RepositoryDocuments documents) => this.documents = documents;

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>The lists of at least two files, as paths from the repository root, each list once.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ListsIn(RepositoryDocuments documents)
    {
        var invocations = new ComposeInvocations(documents);
        return
        [
            .. documents.Repository.Files.Where(MayInvoke)
                .SelectMany(invocations.ListsIn)
                .Where(list => list.Count > 1)
                .GroupBy(list => string.Join("\n", list), StringComparer.Ordinal)
                .Select(alike => alike.First())
                .Take(MaximumLists),
        ];
    }

    private static bool MayInvoke(RepositoryEntry entry) =>
        entry.Kind != FileKind.Compose
        && (ScriptNames.Contains(entry.Name) || entry.Name == "devcontainer.json"
            || ScriptEndings.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<IReadOnlyList<string>> ListsIn(RepositoryEntry entry)
    {
        if (documents.ScriptOf(entry)?.Content is not { Length: <= MaximumLength } content || content.IndexOf("ompose", StringComparison.Ordinal) < 0) return [];
        return entry.Name == "devcontainer.json"
            ? [DevContainerFiles(content, entry.Directory)]
            : Commands(content).Select(words => Resolve(FileArguments(words), entry.Directory));
    }

    /// <summary>The words of each call of compose; lines joined at a backslash or backtick are one.</summary>
    private static IEnumerable<IReadOnlyList<string>> Commands(string content)
    {
        var joined = content.Replace("\r", "").Replace("\\\n", " ").Replace("`\n", " ");
        return from line in joined.Split('\n', ';', '&', '|')
               where line.Length < 4096
               let words = line.Split(' ', '\t', '"', '\'', ',', '(', ')', '[', ']', '=').Where(word => word.Length > 0).ToList()
               where words.Exists(word => word == "compose" || word.EndsWith("-compose", StringComparison.Ordinal))
               select words;
    }

    private static IReadOnlyList<string> FileArguments(IReadOnlyList<string> words)
    {
        var files = new List<string>();
        for (var i = 0; i + 1 < words.Count; i++)
            if (words[i] is "-f" or "--file") files.Add(words[i + 1]);
        return files;
    }

    private IReadOnlyList<string> DevContainerFiles(string content, string directory)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(content)) { MaxDepth = 32, DateParseHandling = DateParseHandling.None };
            var files = (JToken.Load(reader) as JObject)?["dockerComposeFile"];
            return files is JArray list ? Resolve([.. list.OfType<JValue>().Select(value => value.Value as string ?? "")], directory) : [];
        }
        catch (JsonException)
        {
            // Its own editor reports a broken file; it names nothing.
            return [];
        }
    }

    /// <summary>
    /// The files of a list, which start at the folder of the script, at the root, or at a folder the script goes to: then the only one
    /// that ends alike is meant. Empty when some file is not found.
    /// </summary>
    private IReadOnlyList<string> Resolve(IReadOnlyList<string> files, string directory)
    {
        var found = files.Select(file => Find(file, directory)).ToList();
        return found.Contains(null) ? [] : [.. found.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private string? Find(string file, string directory)
    {
        if (file.IndexOfAny(['$', '*', '%']) >= 0) return null;
        if (RepositoryPath.Combine(directory, file) is { } beside && Repository.HasFile(beside)) return beside;
        if (RepositoryPath.Combine("", file) is not { Length: > 0 } path) return null;
        if (Repository.HasFile(path)) return path;

        var name = path.Substring(path.LastIndexOf('/') + 1);
        var alike = Repository.Named(name).Where(entry => entry.Path.EndsWith("/" + path, StringComparison.Ordinal)).Take(2).ToList();
        return alike.Count == 1 ? alike[0].Path : null;
    }
}
