namespace DeployGuard.Documents.Compose;

/// <summary>Finds the commands that watch sources and restart on every change.</summary>
public static class HotReload
{
    private static readonly HashSet<string> Watchers = new(StringComparer.Ordinal) { "nodemon", "ts-node-dev" };

    private static readonly HashSet<string> PackageManagers = new(StringComparer.Ordinal) { "npm", "yarn", "pnpm", "bun" };

    private static readonly HashSet<string> DevelopmentScripts = new(StringComparer.Ordinal)
    {
        "dev", "start:dev", "dev:start", "serve:dev", "develop", "watch", "start:watch",
    };

    /// <summary>
    /// The words that say it, such as <c>dotnet watch</c>, <c>npm run dev</c> or <c>--reload</c>; null for a command that runs what
    /// was built, and for null.
    /// </summary>
    /// <param name="words">The words of a command; a word may hold a whole line for a shell.</param>
    public static string? Of(IReadOnlyList<string>? words)
    {
        if (words is null) return null;

        var flat = words.SelectMany(word => word.Split([' ', '\t', '\n', '\r', ';', '&'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        for (var i = 0; i < flat.Count; i++)
        {
            var name = flat[i].Substring(flat[i].LastIndexOf('/') + 1);
            var next = i + 1 < flat.Count ? flat[i + 1] : "";
            if (Watchers.Contains(name) || (flat[i] == "--reload" && i > 0)) return name;
            if (IsPair(name, next)) return name + " " + next;
            if (name == "vite" && next is not ("build" or "preview")) return name;
            if (PackageManagers.Contains(name) && next == "run" && i + 2 < flat.Count && DevelopmentScripts.Contains(flat[i + 2]))
                return name + " run " + flat[i + 2];
        }

        return null;
    }

    private static bool IsPair(string name, string next) => name switch
    {
        "dotnet" or "tsx" => next == "watch",
        "next" or "nuxt" or "astro" or "remix" => next == "dev",
        "ng" or "webpack" => next == "serve",
        "npm" => false, // demands "run" in between
        _ => PackageManagers.Contains(name) && DevelopmentScripts.Contains(next),
    };
}
