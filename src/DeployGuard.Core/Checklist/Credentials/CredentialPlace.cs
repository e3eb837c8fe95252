namespace DeployGuard.Checklist.Credentials;

/// <summary>What the place of a credential is for.</summary>
internal static class CredentialPlace
{
    private static readonly char[] WordEnds = ['/', '.', '-', '_'];

    private static readonly HashSet<string> Aside = new(StringComparer.OrdinalIgnoreCase)
    {
        "development", "dev", "local", "debug", "test", "tests", "testing", "example", "examples", "sample", "samples", "template",
        "fixture", "fixtures", "testdata", "e2e", "benchmark", "benchmarks", "mock", "mocks", "demo", "demos", "spec", "specs", "launchsettings", "runsettings",
        "doc", "docs", "readme", "changelog", "md", "markdown", "mdx", "rst", "adoc", "asciidoc",
    };

    private static readonly HashSet<string> Templates = new(StringComparer.OrdinalIgnoreCase)
    {
        "template", "templates", "example", "examples", "fixture", "fixtures", "testdata",
    };

    /// <summary>True for a file of development, of tests, of samples or of documentation, told by the words of its path.</summary>
    public static bool IsAside(string path) => path.Split(WordEnds).Any(word => Aside.Contains(word) || Aside.Contains(LastHumpOf(word)));

    /// <summary>True for a file that nothing reads as it is: a template, an example, the input of a test.</summary>
    public static bool IsTemplate(string path) => path.Split(WordEnds).Any(Templates.Contains);

    /// <summary>True for the profiles with which developers start a program: <c>Properties/launchSettings.json</c>.</summary>
    public static bool IsLaunchSettings(string path) =>
        path.Substring(path.LastIndexOf('/') + 1).Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>ShopTests and appsettings.IntegrationTests.json are of tests, DevExpress is not of development.</summary>
    private static string LastHumpOf(string word)
    {
        var start = word.Length - 1;
        while (start > 0 && !char.IsUpper(word[start])) start--;
        return start > 0 ? word.Substring(start) : word;
    }
}
