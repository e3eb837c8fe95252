namespace DeployGuard.Repository;

/// <summary>Tells by its name whether a JSON file holds the settings of a program.</summary>
internal static class SettingsFileName
{
    private static readonly char[] Separators = ['.', '-', '_'];

    private static readonly HashSet<string> FirstWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "settings", "config", "configuration", "secrets", "secret", "hosting", "ocelot", "serilog", "nlog", "connectionstrings", "launchsettings",
    };

    // config.schema.json describes settings; settings.min.json, config.snap.json and the like were written by tools.
    private static readonly HashSet<string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "schema", "lock", "min", "map", "snap", "snapshot", "verified", "received", "approved", "deps", "runtimeconfig", "swagger", "openapi", "i18n", "lang",
    };

    /// <summary>Settings of editors, texts in many languages, packages of others.</summary>
    private static readonly HashSet<string> OtherFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        ".vscode", ".vs", ".idea", ".devcontainer", ".config", ".git", ".github", "node_modules", "bower_components", "bin", "obj",
        "i18n", "l10n", "locale", "locales", "localization", "lang", "langs", "languages", "translations", "__snapshots__", "snapshots",
    };

    /// <summary>
    /// True for <c>appsettings*.json</c>, <c>*.settings.json</c>, <c>config*.json</c>, <c>secrets.json</c>, <c>launchSettings.json</c> and the files that servers
    /// and loggers of .NET read; not for settings of editors, schemas, translations and what tools write.
    /// </summary>
    /// <param name="path">A path with '/' as separator, or a bare name.</param>
    /// <param name="stem">The file name without <c>.json</c>.</param>
    public static bool Is(string path, string stem)
    {
        var words = stem.Split(Separators);
        var isNamed = FirstWords.Contains(words[0]) || Array.Exists(words, word => word.EndsWith("settings", StringComparison.OrdinalIgnoreCase))
            || stem.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase);
        if (!isNamed || Array.Exists(words, OtherWords.Contains)) return false;

        var folders = path.Split('/');
        return !folders.Take(folders.Length - 1).Any(OtherFolders.Contains);
    }
}
