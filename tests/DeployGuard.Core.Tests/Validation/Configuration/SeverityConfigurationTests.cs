using System.Text;

namespace DeployGuard.Core.Tests.Validation.Configuration;

/// <summary>The reference is the compiler: users write one file for both.</summary>
public class SeverityConfigurationTests
{
    private const string Key = "dotnet_diagnostic.DG1001.severity";

    [Theory]
    // The wildcards, at any depth without a slash and from the file's folder with one.
    [InlineData("*", "/r/src/Dockerfile")]
    [InlineData("Dockerfile", "/r/src/Dockerfile")]
    [InlineData("src/Dockerfile", "/r/src/Dockerfile")]
    [InlineData("/src/Dockerfile", "/r/src/Dockerfile")]
    [InlineData("Dockerfile", "/r/src/My.Dockerfile")]
    [InlineData("*.Dockerfile", "/r/src/My.Dockerfile")]
    [InlineData("src/*", "/r/src/a/Dockerfile")]
    [InlineData("src/**", "/r/src/a/Dockerfile")]
    [InlineData("**/Dockerfile", "/r/src/a/Dockerfile")]
    [InlineData("**/Dockerfile", "/r/Dockerfile")]
    [InlineData("/**/Dockerfile", "/r/Dockerfile")]
    [InlineData("src/**/Dockerfile", "/r/src/Dockerfile")]
    [InlineData("src**file", "/r/src/a/Dockerfile")]
    [InlineData("a***b", "/r/a/x/b")]
    [InlineData("D?ckerfile", "/r/Dockerfile")]
    [InlineData("src?Dockerfile", "/r/src/Dockerfile")]
    // Character classes.
    [InlineData("[Dd]ockerfile", "/r/dockerfile")]
    [InlineData("[!D]ockerfile", "/r/Dockerfile")]
    [InlineData("[!D]ockerfile", "/r/dockerfile")]
    [InlineData("[^D]ockerfile", "/r/^ockerfile")]
    [InlineData("[a-f]ockerfile", "/r/dockerfile")]
    [InlineData("[a-]ockerfile", "/r/-ockerfile")]
    [InlineData("[-a]ockerfile", "/r/-ockerfile")]
    [InlineData("[a\\-z]ockerfile", "/r/dockerfile")]
    [InlineData("[a-c-e]x", "/r/dx")]
    [InlineData("[a-c-e]x", "/r/-x")]
    [InlineData("[a.]x", "/r/.x")]
    [InlineData("[\\]a]x", "/r/]x")]
    [InlineData("[a/]x", "/r/ax")]
    [InlineData("src[/]x", "/r/src/x")]
    [InlineData("[abc", "/r/a")]
    [InlineData("[*]x", "/r/*x")]
    [InlineData("[*]x", "/r/ax")]
    // Choices and number ranges.
    [InlineData("{Dockerfile,Containerfile}", "/r/Containerfile")]
    [InlineData("{Docker,Container}file", "/r/Podmanfile")]
    [InlineData("*.{a,b{c,d}}", "/r/x.bd")]
    [InlineData("*.{a,}", "/r/x.")]
    [InlineData("{}x", "/r/x")]
    [InlineData("{single}", "/r/single")]
    [InlineData("{single}", "/r/{single}")]
    [InlineData("{open", "/r/open")]
    [InlineData("close}", "/r/close}")]
    [InlineData("a,b", "/r/a,b")]
    [InlineData("a\\,b", "/r/a,b")]
    [InlineData("{src,test}/**", "/r/test/a/b")]
    [InlineData("file{1..5}", "/r/file3")]
    [InlineData("file{1..5}", "/r/file7")]
    [InlineData("file{5..1}", "/r/file3")]
    [InlineData("file{-2..2}", "/r/file-1")]
    [InlineData("file{1..5}", "/r/file03")]
    // The digits a range takes are not given back: "12" is no number of 1..5 although "1" would be.
    [InlineData("file{1..5}*", "/r/file12")]
    [InlineData("file*{1..5}", "/r/file12")]
    [InlineData("file{a,{1..5}}", "/r/filea")]
    [InlineData("file{a,{1..5}}", "/r/file4")]
    [InlineData("file{1..5", "/r/file3")]
    [InlineData("file{1..a}", "/r/file1..a")]
    [InlineData("file{99999999999..5}", "/r/file3")]
    // Escapes.
    [InlineData("\\*", "/r/*")]
    [InlineData("\\*", "/r/a")]
    [InlineData("a\\#b", "/r/a#b")]
    [InlineData("a#b", "/r/a#b")]
    [InlineData("a\\;b", "/r/a;b")]
    [InlineData("a\\", "/r/a")]
    [InlineData("a]b", "/r/a]b")]
    [InlineData(" a ", "/r/ a ")]
    [InlineData("DOCKERFILE", "/r/Dockerfile")]
    [InlineData("a.b", "/r/axb")]
    [InlineData("a+(b|c)$", "/r/a+(b|c)$")]
    public void Section_names_match_as_in_the_compiler(string section, string path) =>
        AssertSame([("/r/.editorconfig", $"[{section}]\n{Key} = error\n")], path);

    [Theory]
    [InlineData("[*]\n  dotnet_diagnostic.DG1001.severity = error")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity: error")]
    [InlineData("[*]\nDOTNET_Diagnostic.dg1001.Severity=ERROR")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = error # why")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = error;why")]
    [InlineData("[*] # all\ndotnet_diagnostic.DG1001.severity = error")]
    [InlineData("[*] x\ndotnet_diagnostic.DG1001.severity = error")]
    [InlineData("  [*]  \ndotnet_diagnostic.DG1001.severity = error")]
    [InlineData("[]\ndotnet_diagnostic.DG1001.severity = error")]
    [InlineData("[x]\n[*\ndotnet_diagnostic.DG1001.severity = error")]
    [InlineData("dotnet_diagnostic.DG1001.severity = error")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = off")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = warning\ndotnet_diagnostic.DG1001.severity = off")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = warning\n[*]\ndotnet_diagnostic.DG1001.severity = off")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = refactoring")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = default")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity =")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity")]
    [InlineData("[*]\ndotnet_diagnostic..severity = error")]
    [InlineData("[*]\ndotnet_diagnostic.severity = error")]
    [InlineData("[*]\ndotnet_diagnostic.DG1001.severity = error\r[x]\rdotnet_diagnostic.DG1001.severity = none")]
    [InlineData("[*]\u2028dotnet_diagnostic.DG1001.severity = error")]
    [InlineData("[*]\n; comment\n# dotnet_diagnostic.DG1001.severity = error")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.severity = error\ndotnet_analyzer_diagnostic.category-Dockerfile.severity = none")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.severity = error\ndotnet_analyzer_diagnostic.category-Dockerfile.severity = off")]
    [InlineData("[*]\ngenerated_code = true")]
    [InlineData("[*]\ngenerated_code = True")]
    [InlineData("[*]\ngenerated_code = yes")]
    [InlineData("[*]\ngenerated_code = true\n[Dockerfile]\ngenerated_code = false")]
    [InlineData("is_global = true\ndotnet_diagnostic.DG1001.severity = error")]
    [InlineData("is_global = false\ndotnet_diagnostic.DG1001.severity = error")]
    public void Lines_are_read_as_in_the_compiler(string content) =>
        AssertSame([("/r/.editorconfig", content)], "/r/src/Dockerfile");

    [Theory]
    // Nearer files win, and a root file cuts off what lies above it.
    [InlineData("/.editorconfig", "[*]\n{0}error", "/r/.editorconfig", "[*]\n{0}none")]
    [InlineData("/.editorconfig", "[*]\n{1}error", "/r/.editorconfig", "root=TRUE\n[*]\n{0}none")]
    [InlineData("/.editorconfig", "[*]\n{1}error", "/r/.editorconfig", "[x]\nroot=true\n[*]\n{0}none")]
    [InlineData("/r/.editorconfig", "[*]\n{0}error", "/r/src/.editorconfig", "root = true")]
    [InlineData("/r/.editorconfig", "[/src/*]\n{0}error", "/r/src/.editorconfig", "[/src/*]\n{1}none")]
    // Global configs: levels, conflicts, names, and sections by absolute path only.
    [InlineData("/r/.globalconfig", "{0}error", "/r/.editorconfig", "[*]\n{0}none")]
    [InlineData("/r/.globalconfig", "{0}error", "/.globalconfig", "{0}error\n{1}none")]
    [InlineData("/r/.globalconfig", "{0}error", "/.globalconfig", "global_level = 101\n{0}none")]
    [InlineData("/r/.globalconfig", "{0}error", "/p/policy.config", "is_global = true\n{0}none")]
    [InlineData("/r/.globalconfig", "global_level = x\n{0}error", "/p/policy.config", "is_global = true\nglobal_level=100\n{0}none")]
    [InlineData("/p/a.config", "is_global = true\n{0}error", "/p/b.config", "is_global = true\n{0}none")]
    [InlineData("/p/a.config", "is_global = true\nglobal_level = -1\n{0}error", "/p/b.config", "is_global = true\n{0}none")]
    [InlineData("/p/a.config", "is_global = true\n[/r/src/Dockerfile]\n{0}error", "/r/.editorconfig", "[*]\n{1}none")]
    [InlineData("/p/a.config", "is_global = true\n[/r/src/*]\n{0}error", "/p/b.config", "is_global = true\n[Dockerfile]\n{0}none")]
    [InlineData("/p/a.config", "is_global = true\n[/r/src/Docker\\file]\n{0}error", "/p/b.config", "is_global = true\n[/r/src/Dockerfile]\n{0}none")]
    [InlineData("/p/a.config", "is_global = true\n{0}error\n[/r/src/Dockerfile]\n{0}none", "/p/b.config", "[*]\n{0}none")]
    [InlineData("/R/.GLOBALCONFIG", "{0}error", "/p/b.config", "global_level=9\n[*]\n{0}none")]
    public void Files_combine_as_in_the_compiler(string path, string content, string otherPath, string otherContent)
    {
        static string Expand(string text) => text
            .Replace("{0}", "dotnet_diagnostic.DG1001.severity = ", StringComparison.Ordinal)
            .Replace("{1}", "dotnet_diagnostic.DG1002.severity = ", StringComparison.Ordinal);

        AssertSame([(path, Expand(content)), (otherPath, Expand(otherContent))], "/r/src/Dockerfile");
    }

    [Fact]
    public void A_folder_does_not_apply_to_one_whose_name_begins_with_its_name()
    {
        // Compilers up to the referenced one compare the names as text; later ones compare folders.
        var files = new[] { ("/r/sr/.editorconfig", $"[*]\n{Key} = error") };
        Assert.Equal(" |  |  | False", RoslynReference.DeployGuard(files)("/r/src/Dockerfile"));
    }

    [Fact]
    public void Generated_files_are_read_as_in_the_compiler()
    {
        var random = new Random(20);
        var compared = 0;
        for (var i = 0; i < 400; i++)
        {
            var files = GenerateFiles(random);
            if (TryReadWithCompiler(files) is not { } compiler) continue;

            var deployGuard = RoslynReference.DeployGuard(files);
            foreach (var path in Paths)
            {
                var expected = compiler(path);
                Assert.True(expected == deployGuard(path), Explain(files, path, expected));
                compared++;
            }
        }

        Assert.True(compared > 4_000, $"only {compared} cases could be compared");
    }

    private static readonly string[] Paths = 
    [
        "/r/Dockerfile", "/r/src/a.b", "/r/src/d1/file12", "/r/-a,]", "/r/src/Dockerfile", "/r/b/r/file-1", "/r/a", "/r/src/ab/21",
        "/r/x12", "/r/a/b/c/d", "/r/1/2", "/p/Dockerfile", "/r/src/src/src.a", "/r/{a,b}", "/r/d/!",
    ];

    private static readonly string[] Pieces =
    [
        "*", "**", "?", "[", "]", "[a-z]", "[!a]", "[!a-c]", "{", "}", ",", "{a,b}", "{1..5}", "{12..3}", "{-1..20}", "\\", "/",
        "/", "src", "Dockerfile", "file", "a", "b", ".", "1", "2", "-", "!", "d", "{src,r}", "{*,a}", "{d{1..3},x}", " ",
    ];

    private static readonly string[] Lines =
    [
        "dotnet_diagnostic.DG1001.severity = error", "dotnet_diagnostic.DG1001.severity = none", "dotnet_diagnostic.DG1001.severity : default",
        "dotnet_diagnostic.dg1002.severity=suggestion", "dotnet_diagnostic.DG1002.severity = off # x", "Dotnet_Diagnostic.DG1003.Severity = SILENT",
        "dotnet_analyzer_diagnostic.severity = warning", "dotnet_analyzer_diagnostic.category-Dockerfile.severity = error ; x",
        "dotnet_analyzer_diagnostic.category-Dockerfile.severity = bad", "generated_code = true", "generated_code = false", "# comment", "", "x", "=",
        "is_global = true", "global_level = 1", "global_level = 100", "root = true",
    ];

    private static Func<string, string>? TryReadWithCompiler(IReadOnlyList<(string Path, string Content)> files)
    {
        try
        {
            return RoslynReference.Compiler(files);
        }
        catch (ArgumentException)
        {
            // The compiler hands a malformed class to Regex and fails; there is nothing to agree with.
            return null;
        }
    }

    private static List<(string Path, string Content)> GenerateFiles(Random random)
    {
        var files = new List<(string, string)>();
        foreach (var path in new[] { "/.editorconfig", "/r/.editorconfig", "/r/src/.editorconfig", "/r/.globalconfig", "/p/policy" })
        {
            if (random.Next(3) == 0) continue;

            var content = new StringBuilder();
            if (random.Next(6) == 0) content.AppendLine("root = true");
            if (path == "/p/policy") content.AppendLine("is_global = true");
            for (var line = random.Next(8); line > 0; line--)
            {
                if (random.Next(2) == 0) content.Append('[').Append(GenerateName(random)).AppendLine("]");
                content.AppendLine(Lines[random.Next(Lines.Length)]);
            }

            files.Add((path, content.ToString()));
        }

        return files;
    }

    private static string GenerateName(Random random)
    {
        if (random.Next(8) == 0) return Paths[random.Next(Paths.Length)];
        string name;
        do
        {
            name = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        }
        while (HasStrangeClass(name));

        return name;
    }

    /// <summary>
    /// The compiler hands an empty class and escaped letters in a class to Regex as they are, where they get a
    /// meaning nobody wrote.
    /// </summary>
    private static bool HasStrangeClass(string name) =>
        name.Contains("[]", StringComparison.Ordinal) || name.Contains("[!]", StringComparison.Ordinal)
        || System.Text.RegularExpressions.Regex.IsMatch(name, @"\[[^\]]*\\\w");

    private static void AssertSame(IReadOnlyList<(string Path, string Content)> files, string path) =>
        Assert.Equal(RoslynReference.Compiler(files)(path), RoslynReference.DeployGuard(files)(path));

    private static string Explain(IEnumerable<(string Path, string Content)> files, string path, string expected) =>
        $"{path} should have {expected}\n" + string.Join("\n", files.Select(file => $"--- {file.Path}\n{file.Content}"));
}
