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
            "json" when Is(name, "global.json") => FileKind.GlobalJson,
            "json" => SettingsFileName.Is(path, name.Substring(0, dot)) ? FileKind.Settings : FileKind.Other,
            "config" when Is(name, "nuget.config") => FileKind.NuGetConfig,
            "config" => dot == 0 || Is(name, "packages.config") ? FileKind.Other : FileKind.Config,
            "runsettings" => FileKind.Config,
            "pubxml" or "publishsettings" => FileKind.PublishProfile,
            "user" => IsUserFile(name) ? FileKind.PublishProfile : FileKind.Other,
            "editorconfig" or "globalconfig" => dot == 0 ? FileKind.AnalyzerConfig : FileKind.Other,
            "sh" or "bash" => FileKind.ShellScript,
            "yml" or "yaml" => IsCompose(path, name.Substring(0, dot)) ? FileKind.Compose : FileKind.Yaml,
            "gitignore" => dot == 0 ? FileKind.GitIgnore : FileKind.Other,
            _ when IsEnvFile(name, extension) => FileKind.EnvFile,
            _ => IsDockerfile(name, extension) ? FileKind.Dockerfile : FileKind.Other,
        };
    }

    /// <summary>
    /// <c>compose</c> or <c>docker-compose</c>, alone or with a word before or behind it, such as <c>docker-compose.prod</c>,
    /// <c>compose-ci</c> and <c>db.compose</c>; not <c>composer</c>, not a template that is not yet YAML, not a pipeline of that name.
    /// </summary>
    private static bool IsCompose(string path, string stem)
    {
        if (path.StartsWith(".github/", StringComparison.OrdinalIgnoreCase)) return false;

        var words = stem.ToLowerInvariant().Split('.', '-', '_');
        var isNamed = words[0] == "compose" || words[words.Length - 1] == "compose" || (words.Length > 1 && words[0] == "docker" && words[1] == "compose");
        return isNamed && !words.Any(word => word is "template" or "tmpl" or "tpl" or "j2" or "jinja" or "jinja2");
    }

    /// <summary>What Visual Studio keeps beside a project or a publish profile for one developer.</summary>
    private static bool IsUserFile(string name) =>
        name.EndsWith(".pubxml.user", StringComparison.OrdinalIgnoreCase) || name.EndsWith("proj.user", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// <c>.env</c>, <c>.env.local</c>, <c>production.env</c> and the spellings of an example without the dot; not what direnv
    /// runs (<c>.envrc</c>), not sources such as <c>.env.ts</c>, not copies of editors.
    /// </summary>
    private static bool IsEnvFile(string name, string extension)
    {
        if (Is(name, ".env") || Is(extension, "env")) return true;
        if (Is(name, "env.example") || Is(name, "env.sample") || Is(name, "env.template") || Is(name, "env.dist")) return true;
        return name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase)
            && (!ForeignExtensions.Contains(extension) || Is(extension, "template")) && name[name.Length - 1] is not ('~' or '.');
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
