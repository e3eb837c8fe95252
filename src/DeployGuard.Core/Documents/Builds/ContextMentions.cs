using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Where scripts, pipelines and compose files name a folder or file, by text alone. What they do with the name is not
/// understood, so a mention only means that nothing can be excluded. Files are read when somebody asks.
/// </summary>
internal sealed class ContextMentions
{
    // Beyond any file people write by hand.
    private const int MaximumLength = 512 * 1024;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "yml", "yaml", "sh", "bash", "ps1", "psm1", "cmd", "bat", "mk", "cake", "hcl", "toml", "fsx", "csx", "py",
        "csproj", "dcproj", "props", "targets",
    };

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Makefile", "GNUmakefile", "Jenkinsfile", "justfile", "Earthfile", "Tiltfile", "package.json", "tasks.json",
        "devcontainer.json", "launchSettings.json", "Build.cs", "Program.cs", "AppHost.cs",
    };

    private static readonly string[] Builders = ["docker", "podman", "buildah", "kaniko", "nerdctl", "container"];

    private readonly RepositoryDocuments documents;
    private readonly Lazy<IReadOnlyList<string>> texts;
    private readonly Lazy<bool> leavesOpen;

    private ContextMentions(RepositoryDocuments documents)
    {
        this.documents = documents;
        texts = new(() => [.. documents.Repository.Files.Where(MayBuild).Select(Read).OfType<string>()]);
        leavesOpen = new(() => texts.Value.Any(text => text.Split('\n').Any(LeavesContextOpen)));
    }

    /// <summary>The mentions in a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ContextMentions Build(RepositoryDocuments documents) => new(documents);

    /// <summary>True when some line builds an image from a folder that a variable names.</summary>
    public bool LeaveContextOpen => leavesOpen.Value;

    /// <summary>True when something builds images at all.</summary>
    public bool OfBuilds => texts.Value.Count > 0;

    /// <summary>True when a folder or file is named, not merely a path below it.</summary>
    public bool Of(string name) => texts.Value.Any(text => Mentions(text, name));

    private static bool MayBuild(RepositoryEntry entry) =>
        Names.Contains(entry.Name) || Extensions.Contains(entry.Name.Substring(entry.Name.LastIndexOf('.') + 1));

    private string? Read(RepositoryEntry entry)
    {
        if (documents.ScriptOf(entry)?.Content is not { Length: <= MaximumLength } text) return null;
        return entry.Kind == FileKind.Compose || Builders.Any(builder => text.IndexOf(builder, StringComparison.OrdinalIgnoreCase) >= 0) ? text : null;
    }

    private static bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var isBounded = at == 0 || !(IsWord(text[at - 1]) || text[at - 1] == '.');
            if (isBounded && EndsAt(text, at + name.Length)) return true;
        }

        return false;
    }

    /// <summary>"src/Api/Dockerfile" and "Api.csproj" do not name the folder Api; "src/Api/" and "./Api" do.</summary>
    private static bool EndsAt(string text, int index)
    {
        if (index == text.Length) return true;
        if (text[index] is '/' or '\\' or '.') return index + 1 == text.Length || !IsWord(text[index + 1]);
        return !IsWord(text[index]);
    }

    /// <summary><c>docker build -t x $DIR</c>, <c>context: ${{ matrix.folder }}</c>.</summary>
    private static bool LeavesContextOpen(string line)
    {
        var trimmed = line.Trim();
        if (trimmed.IndexOf("build", StringComparison.Ordinal) < 0 && trimmed.IndexOf("context", StringComparison.OrdinalIgnoreCase) < 0) return false;

        var last = trimmed.Substring(trimmed.LastIndexOfAny([' ', '\t', '=', ':']) + 1);
        return last.IndexOfAny(['$', '%', '*', '}']) >= 0;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
