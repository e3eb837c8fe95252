using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Finds patterns without '/' whose name the context has in folders, but not at its top, where alone they hold: <c>*.user</c>
/// for <c>src/Api/Api.csproj.user</c>. What builds leave behind (bin, obj, node_modules) is the matter of <see cref="LeakProbes"/>.
/// </summary>
internal sealed class TopOnlyNames
{
    // Of files that other patterns may exclude, so many are looked at.
    private const int MaximumEvidence = 20;

    private static readonly char[] Syntax = ['/', '*', '?', '[', '\\'];

    private static readonly string[] BuildOutput = ["bin", "obj", "node_modules"];

    /// <summary>What belongs to the top of a repository; the same name in a folder is another thing.</summary>
    private static readonly string[] AtTop = ["readme", "license", "changelog", "contributing", "dockerfile", ".git", ".docker", "docker-compose", "compose", ".editorconfig"];

    private readonly DockerIgnoreDocument document;
    private readonly RepositorySnapshot repository;
    private readonly BuildContext context;
    private readonly GitIgnores gitIgnores;
    private readonly Lazy<IReadOnlyList<string>> files;

    public TopOnlyNames(DockerIgnoreDocument document, RepositoryDocuments documents, BuildContext context)
    {
        this.document = document;
        this.context = context;
        repository = documents.Repository;
        gitIgnores = documents.Model(GitIgnores.Build);
        files = new(() => [.. repository.FilesBelow(context.Directory).SelectMany(WithProbes).Select(context.InContext).OfType<string>()]);
    }

    /// <summary>The flaw of a pattern, or null.</summary>
    public IneffectivePattern? Find(IgnorePattern pattern)
    {
        var name = pattern.Value;
        var written = document.Text.ToString(pattern.Span);
        // A leading '/' says that the top is meant.
        if (written[0] == '/' || AtTop.Any(top => name.StartsWith(top, StringComparison.OrdinalIgnoreCase))) return null;

        var isSuffix = name.Length > 2 && name[0] == '*' && name.IndexOfAny(Syntax, 1) < 0 && name != "*.md";
        var isFound = isSuffix ? IsSuffixBelow(name.Substring(1)) : name.IndexOfAny(Syntax) < 0 && !BuildOutput.Contains(name) && IsNameBelow(name);
        return isFound ? new IneffectivePattern(pattern, PatternFlaw.TopOnly) : null;
    }

    private bool IsSuffixBelow(string suffix)
    {
        var matching = files.Value.Where(file => file.EndsWith(suffix, StringComparison.Ordinal)).Take(MaximumEvidence).ToList();
        return matching.All(file => file.IndexOf('/') >= 0) && matching.Any(file => !document.IsExcluded(file));
    }

    private bool IsNameBelow(string name)
    {
        if (context.InRepository(name) is not { } top) return false;
        if (repository.HasFile(top) || repository.HasDirectory(top)) return false;
        // It may lie at the top of another machine.
        if (gitIgnores.IsIgnored(top) || gitIgnores.IsIgnored(top, isDirectory: true)) return false;

        var found = repository.Named(name).Select(entry => entry.Path)
            .Concat(repository.DirectoriesNamed(name).Select(directory => repository.FilesBelow(directory).First().Path));
        return found.Select(context.InContext).OfType<string>().Take(MaximumEvidence).Any(path => !document.IsExcluded(path));
    }

    /// <summary>Visual Studio leaves the settings of its user beside a project.</summary>
    private static IEnumerable<string> WithProbes(RepositoryEntry entry) =>
        entry.Kind == FileKind.Project ? [entry.Path, entry.Path + ".user"] : [entry.Path];
}
