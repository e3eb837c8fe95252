namespace DeployGuard.Repository;

/// <summary>Tells the kind of a file by its name; the content is never looked at.</summary>
public static class FileKinds
{
    /// <summary>
    /// Endings behind <c>Dockerfile.</c> that name another language: documentation, scripts, sources, templates that
    /// are not yet a Dockerfile, and what editors and merges leave behind.
    /// </summary>
    private static readonly HashSet<string> ForeignExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "md", "txt", "rst", "adoc", "html", "htm", "pdf", "png", "svg", "log",
        "ps1", "psm1", "cmd", "bat", "py", "rb", "pl",
        "cs", "fs", "vb", "go", "rs", "java", "kt", "js", "mjs", "cjs", "ts", "tsx", "jsx", "css", "c", "h", "cpp",
        "csproj", "props", "targets", "cshtml", "razor", "tt", "dll", "exe",
        "json", "jsonc", "yml", "yaml", "xml", "toml", "ini", "lock", "csv",
        "template", "tmpl", "tpl", "j2", "jinja", "jinja2", "erb", "ejs", "hbs", "mustache", "liquid", "in",
        "bak", "orig", "old", "save", "swp", "swo", "tmp", "rej", "patch", "diff",
        "gz", "tgz", "tar", "zip", "sig", "asc", "dockerignore",
    };

    /// <summary>The kind of the file at a path.</summary>
    /// <param name="path">A path with '/' as separator, or a bare name.</param>
    public static FileKind Of(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? "" : name.Substring(dot + 1);
        return extension.ToLowerInvariant() switch
        {
            "csproj" or "fsproj" or "vbproj" => FileKind.Project,
            "props" or "targets" => FileKind.MSBuildImport,
            "sln" or "slnx" => FileKind.Solution,
            "dockerignore" or "containerignore" => FileKind.DockerIgnore,
            "json" => Is(name, "global.json") ? FileKind.GlobalJson : FileKind.Other,
            "config" => Is(name, "nuget.config") ? FileKind.NuGetConfig : FileKind.Other,
            "editorconfig" or "globalconfig" => dot == 0 ? FileKind.AnalyzerConfig : FileKind.Other,
            "sh" or "bash" => FileKind.ShellScript,
            _ => IsDockerfile(name, extension) ? FileKind.Dockerfile : FileKind.Other,
        };
    }

    /// <summary>
    /// <c>Dockerfile</c>, <c>Dockerfile.debian</c>, <c>Dockerfile-debian</c>, <c>api.Dockerfile</c> and the same
    /// with <c>Containerfile</c>, unless the ending belongs to another language.
    /// </summary>
    private static bool IsDockerfile(string name, string extension) =>
        IsVariantOf("Dockerfile", name, extension) || IsVariantOf("Containerfile", name, extension);

    private static bool IsVariantOf(string word, string name, string extension)
    {
        if (name.Length < word.Length) return false;
        if (name.Length == word.Length) return Is(name, word);
        if (Is(extension, word)) return true;
        if (ForeignExtensions.Contains(extension) || name[name.Length - 1] is '~' or '_' or '-') return false;
        return name[word.Length] switch
        {
            '.' => name.StartsWith(word, StringComparison.OrdinalIgnoreCase),
            // dockerfile-lint and dockerfile_parse are tools; with a capital it is the file. Dockerfile__tmpl__ is a template.
            '-' or '_' => name.StartsWith(word, StringComparison.Ordinal) && char.IsLetterOrDigit(name[word.Length + 1]),
            _ => false,
        };
    }

    private static bool Is(string text, string expected) => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);
}
