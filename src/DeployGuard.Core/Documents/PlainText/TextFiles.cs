using DeployGuard.Repository;

namespace DeployGuard.Documents.PlainText;

/// <summary>Tells by name which files are read as plain text: what people write, and nothing that tools generate.</summary>
internal static class TextFiles
{
    /// <summary>Longer files are generated or data.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>A NUL this near to the beginning makes a file binary; git decides alike.</summary>
    private const int Sniffed = 8 * 1024;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        // documentation
        "md", "markdown", "mdx", "rst", "adoc", "asciidoc", "txt", "text", "tex", "org",
        // scripts and what runs
        "sh", "bash", "zsh", "ksh", "fish", "ps1", "psm1", "psd1", "cmd", "bat", "vbs", "py", "rb", "pl", "pm", "php", "lua", "groovy", "gradle",
        "kts", "mk", "make", "just", "cake", "csx", "fsx", "http", "rest", "sql", "psql", "kql", "ipynb",
        // other languages; C# belongs to the analyzer
        "vb", "fs", "java", "kt", "go", "rs", "swift", "m", "c", "h", "cc", "cpp", "hpp", "dart", "scala", "ex", "exs",
        "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte", "html", "htm", "cshtml", "razor", "aspx", "ascx", "asp", "css", "scss", "less",
        // settings and data
        "json", "jsonc", "json5", "xml", "yml", "yaml", "toml", "ini", "inf", "cfg", "cnf", "conf", "config", "properties", "settings", "resx", "plist", "reg", "rsp",
        "runsettings", "testsettings", "ruleset", "user", "tf", "tfvars", "hcl", "nomad", "bicep", "bicepparam", "graphql", "gql", "proto", "wsdl", "har", "ovpn",
        // what is still to be filled in
        "template", "tmpl", "tpl", "j2", "tt", "liquid", "example", "sample", "dist", "in", "bak", "old", "orig",
        // keys
        "pem", "key", "crt", "cer", "p8", "pk8", "ppk", "asc", "pub",
    };

    /// <summary>What package managers and bundlers write or bring; compared by case, since Vendor is a word of trade.</summary>
    private static readonly HashSet<string> ForeignFolders = new(StringComparer.Ordinal)
    {
        "node_modules", "bower_components", "jspm_packages", "vendor", "third_party", ".yarn", "bin", "obj",
    };

    private static readonly HashSet<string> Generated = new(StringComparer.OrdinalIgnoreCase)
    {
        "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "packages.lock.json", "project.assets.json", "go.sum",
    };

    private static readonly string[] GeneratedSigns = [".min.", ".designer.", ".generated.", ".bundle."];

    /// <summary>
    /// True for a file that is read as plain text. Each kind of file has one owner: a kind that is listed here has none that looks for
    /// credentials in it.
    /// </summary>
    public static bool Includes(RepositoryEntry entry) =>
        entry.Kind is FileKind.Other or FileKind.ShellScript or FileKind.Solution or FileKind.AnalyzerConfig or FileKind.Yaml
        && IsText(entry.Name) && !IsForeign(entry);

    /// <summary>True for a text that is no binary file and not too long.</summary>
    public static bool IsReadable(string content) =>
        content.Length <= MaximumLength && content.IndexOf('\0', 0, Math.Min(content.Length, Sniffed)) < 0;

    private static bool IsText(string name)
    {
        // No extension: Jenkinsfile, Makefile, id_rsa, .npmrc, .netrc.
        var dot = name.LastIndexOf('.');
        return dot <= 0 || Extensions.Contains(name.Substring(dot + 1));
    }

    private static bool IsForeign(RepositoryEntry entry)
    {
        var name = entry.Name;
        if (Generated.Contains(name) || Array.Exists(GeneratedSigns, sign => name.IndexOf(sign, StringComparison.OrdinalIgnoreCase) > 0)) return true;

        return entry.Path.Length > name.Length && (entry.Path.Split('/').Any(ForeignFolders.Contains)
            || ("/" + entry.Path).IndexOf("/wwwroot/lib/", StringComparison.Ordinal) >= 0);
    }
}
