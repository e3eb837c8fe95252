using DeployGuard.Repository;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// How the scripts, pipelines and development environments of a repository call compose, told by their text alone. Built only when a
/// rule asks.
/// </summary>
internal sealed class ComposeCalls
{
    private const int MaximumFiles = 400;
    private const int MaximumLength = 256 * 1024;

    private static readonly string[] Commands =
        ["up", "down", "build", "run", "pull", "push", "config", "exec", "ps", "logs", "start", "stop", "restart", "rm", "create", "kill"];

    private readonly IReadOnlyList<string> texts;

    private ComposeCalls(RepositoryDocuments documents)
    {
        var repository = documents.Repository;
        texts =
        [
            .. repository.Files
                .Where(file => IsScript(file.Name) && FileKinds.Of(file.Path) != FileKind.Compose)
                .Take(MaximumFiles)
                .Select(file => documents.ScriptOf(file)?.Content ?? "")
                .Where(text => text.Length <= MaximumLength && text.IndexOf("docker", StringComparison.Ordinal) >= 0),
        ];
        var callsNew = texts.Any(text => Has(text, "docker compose", _ => true));
        UsesVersionOne = !callsNew && texts.Any(text => Has(text, "docker-compose", IsCommand));
        UsesStacks = texts.Any(text => Has(text, "docker stack", _ => true));
    }

    /// <summary>True when <c>docker-compose</c>, the program of version 1, is called, and <c>docker compose</c> nowhere.</summary>
    public bool UsesVersionOne { get; }

    /// <summary>True when stacks of a swarm are deployed, which older versions read by another schema.</summary>
    public bool UsesStacks { get; }

    /// <summary>The calls of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ComposeCalls Build(RepositoryDocuments documents) => new(documents);

    /// <summary>True when some script says the name of a file.</summary>
    public bool Mention(string fileName) => texts.Any(text => Has(text, fileName, rest => rest.Length == 0 || !IsNamePart(rest[0])));

    private static bool IsScript(string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? "" : name.Substring(dot + 1).ToLowerInvariant();
        return extension is "yml" or "yaml" or "sh" or "bash" or "ps1" or "cmd" or "bat" or "mk" or "cake" or "dcproj"
            || name.ToLowerInvariant() is "makefile" or "justfile" or "jenkinsfile" or "package.json" or "devcontainer.json";
    }

    private static bool Has(string text, string words, Func<string, bool> follows)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var isWord = at == 0 || text[at - 1] == '/' || !IsNamePart(text[at - 1]);
            var end = at + words.Length;
            if (isWord && follows(text.Substring(end, Math.Min(16, text.Length - end)))) return true;
        }

        return false;
    }

    private static bool IsCommand(string rest)
    {
        if (rest.Length == 0 || rest[0] is not (' ' or '\t')) return false;

        var next = rest.TrimStart();
        return next.StartsWith("-", StringComparison.Ordinal)
            || Commands.Any(command => next.StartsWith(command, StringComparison.Ordinal) && (next.Length == command.Length || !IsNamePart(next[command.Length])));
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '/';
}
