namespace DeployGuard.Checklist.Credentials;

/// <summary>Tells by name the files whose lines are commands, statements or requests.</summary>
internal static class ScriptFiles
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "sh", "bash", "zsh", "ps1", "psm1", "cmd", "bat", "http", "rest", "sql", "mk", "just",
    };

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "makefile", "gnumakefile", "justfile", ".justfile", "jenkinsfile", ".envrc",
    };

    /// <summary>True for a shell, PowerShell, batch or SQL script, for requests of a REST client, and for what make, just and Jenkins run.</summary>
    /// <param name="path">Path from the repository root.</param>
    public static bool Includes(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return Names.Contains(name) || Extensions.Contains(name.Substring(name.LastIndexOf('.') + 1))
            || name.StartsWith("Jenkinsfile.", StringComparison.Ordinal);
    }

    /// <summary>True for a script of a Unix shell.</summary>
    /// <param name="path">Path from the repository root.</param>
    public static bool IsOfShell(string path) => path.Substring(path.LastIndexOf('.') + 1) is "sh" or "bash" or "zsh";
}
