using DeployGuard.Repository;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>
/// Where a repository uses a <c>.env</c> that is not under version control, told by files that every clone has. Git has to
/// know the files.
/// </summary>
public sealed class EnvFileUses
{
    // Beyond any compose file people write by hand.
    private const int MaximumLength = 512 * 1024;

    private const string Name = ".env";

    private static readonly HashSet<string> ExampleNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ".env.example", ".env.sample", ".env.template", ".env.dist", ".example.env", "env.example", "env.sample", "env.template", "env.dist", "example.env",
    };

    private readonly RepositoryDocuments documents;
    private readonly Lazy<IReadOnlyList<EnvFileUse>> all;

    private EnvFileUses(RepositoryDocuments documents)
    {
        this.documents = documents;
        all = new(Find);
    }

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>The uses in a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static EnvFileUses Build(RepositoryDocuments documents) => new(documents);

    /// <summary>Each .env once, with the surest evidence, ordered by path; none that git tracks.</summary>
    public IReadOnlyList<EnvFileUse> All => all.Value;

    /// <summary>True for the name of a file that shows which variables a .env needs.</summary>
    public static bool IsExample(string name) => ExampleNames.Contains(name);

    private IReadOnlyList<EnvFileUse> Find() =>
    [
        .. Repository.Files.Where(entry => !documents.IsExcluded(entry.Path)).SelectMany(UsesIn)
            .Where(use => Repository.Find(use.Path) is not { State: FileState.Tracked or FileState.Unknown })
            .GroupBy(use => use.Path, StringComparer.Ordinal)
            .Select(group => group.OrderBy(use => use.Kind).First())
            .OrderBy(use => use.Path, StringComparer.Ordinal),
    ];

    private IEnumerable<EnvFileUse> UsesIn(RepositoryEntry entry)
    {
        if (entry.Name == Name) return entry.State == FileState.Untracked ? [new EnvFileUse(Beside(entry), entry, EnvFileEvidence.Exists)] : [];
        if (IsExample(entry.Name)) return [new EnvFileUse(Beside(entry), entry, EnvFileEvidence.Example)];
        if (entry.Kind != FileKind.Compose || documents.Read(entry)?.Text.Content is not { Length: <= MaximumLength } text) return [];

        var named = PathsIn(text).Select(path => RepositoryPath.Combine(entry.Directory, path)).OfType<string>();
        var uses = named.Select(path => new EnvFileUse(path, entry, EnvFileEvidence.Named));
        return HasOpenVariable(text) ? uses.Append(new EnvFileUse(Beside(entry), entry, EnvFileEvidence.Variable)) : uses;
    }

    private static string Beside(RepositoryEntry entry) => entry.Directory.Length == 0 ? Name : entry.Directory + "/" + Name;

    /// <summary>The paths in a text whose last segment is <c>.env</c>: <c>.env</c>, <c>../.env</c>, <c>config/.env</c>.</summary>
    private static IEnumerable<string> PathsIn(string text)
    {
        for (var at = text.IndexOf(Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Name, at + 1, StringComparison.Ordinal))
        {
            var end = at + Name.Length;
            var isWhole = end == text.Length || !IsPathCharacter(text[end]) || (text[end] == '.' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1])));
            if (!isWhole || (at > 0 && text[at - 1] != '/' && IsPathCharacter(text[at - 1]))) continue;

            var start = at;
            while (start > 0 && at - start < 200 && IsPathCharacter(text[start - 1])) start--;
            // Behind a variable the folder is not known: ${DIR}/.env.
            yield return text.Substring(start, end - start);
        }
    }

    private static bool IsPathCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '/';

    /// <summary><c>${X}</c> and <c>${X:?message}</c>, not <c>${X:-default}</c> and not <c>$${X}</c>, which is no variable of compose.</summary>
    private static bool HasOpenVariable(string text)
    {
        for (var at = text.IndexOf("${", StringComparison.Ordinal); at >= 0; at = text.IndexOf("${", at + 2, StringComparison.Ordinal))
        {
            var end = at + 2;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            var isOpen = end < text.Length && (text[end] is '}' or '?' || (text[end] == ':' && end + 1 < text.Length && text[end + 1] == '?'));
            if (isOpen && end > at + 2 && (at == 0 || text[at - 1] != '$')) return true;
        }

        return false;
    }
}
