using System.Diagnostics.CodeAnalysis;
using System.Text;
using DeployGuard.Core.Tests.Repository;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Repository;

namespace DeployGuard.Core.Tests.Documents.IgnoreFiles;

public sealed class GitIgnoresTests
{
    private static readonly string[] Names = ["a", "b", "ab", "aab", ".env", ".env.example", "x.c", "a]", "a-b", "[a]", "é", "a b", "!a", "#a", "a\\", "*", "Z9"];

    private static readonly string[] Pieces =
    [
        "a", "b", "ab", "x", "c", ".", ".env", "example", "*", "*", "**", "**/", "/**", "/**/", "/", "/", "?", "[ab]", "[!a]", "[^b]", "[a-c]", "[]a]",
        "[!]]", "[a-]", "[]-a]", "[[:alpha:]]", "[[:digit:]]", "[![:space:]]", "[[:bad:]]", "[[:alpha:]-z]", "[\\]a]", "[a", "[", "]", "\\a", "\\*", "\\/", "\\", "\\ ", " ",
        "é", "-", "!", "#", "***", "[\\a-c]", "[é]",
    ];

    private static GitIgnores Ignores(params (string Path, string Content)[] files) =>
        files.Aggregate(TestRepository.Empty, (repository, file) => repository.With(file.Path, file.Content)).Documents().Model(GitIgnores.Build);

    [Theory]
    [InlineData(".env", ".env", true)]
    [InlineData(".env", "src/Api/.env", true)] // without a '/' it holds in every folder, unlike in .dockerignore
    [InlineData("/.env", "src/.env", false)]
    [InlineData("src/.env", "src/.env", true)]
    [InlineData("src/.env", "a/src/.env", false)]
    [InlineData("*.env", "production.env", true)]
    [InlineData(".env*", ".env.example", true)]
    [InlineData(".env*\n!.env.example", ".env.example", false)]
    [InlineData("!.env.example\n.env*", ".env.example", true)] // the last match wins
    [InlineData(".env/", ".env", false)] // folders only
    [InlineData("deploy/", "deploy/.env", true)]
    [InlineData("deploy/\n!deploy/.env", "deploy/.env", true)] // nothing comes back out of an excluded folder
    [InlineData("deploy/*\n!deploy/.env", "deploy/.env", false)]
    [InlineData("*\n!.env", ".env", false)]
    [InlineData("*\n!src/\n!.env", "src/.env", false)]
    [InlineData("**/.env", ".env", true)]
    [InlineData("a/**", "a/b/.env", true)]
    [InlineData("\\#a", "#a", true)]
    [InlineData("\\!a", "!a", true)]
    [InlineData("\uFEFF.env", ".env", true)]
    [InlineData("[.]env", ".env", true)]
    [InlineData(".ENV", ".env", false)]
    public void One_file_in_the_root(string content, string path, bool expected) =>
        Assert.Equal(expected, Ignores((".gitignore", content)).IsIgnored(path));

    [Theory]
    [InlineData(".env", "!.env", "src/.env", false)] // the deeper file wins
    [InlineData("!.env", ".env", "src/.env", true)]
    [InlineData("", "/.env", "src/.env", true)]
    [InlineData("", "/.env", "src/a/.env", false)]
    [InlineData("", ".env", ".env", false)] // not above its folder
    [InlineData("src", "!.env", "src/.env", true)] // not even read
    public void Two_files(string root, string src, string path, bool expected) =>
        Assert.Equal(expected, Ignores((".gitignore", root), ("src/.gitignore", src)).IsIgnored(path));

    /// <summary>A clone does not have it.</summary>
    [Fact]
    public void An_ignored_ignore_file_does_not_count() => Assert.False(
        TestRepository.Empty.With("src/.gitignore", "*", FileState.Ignored).Documents().Model(GitIgnores.Build).IsIgnored("src/.env"));

    [Fact]
    public void The_deciding_pattern_is_known()
    {
        var ignores = Ignores((".gitignore", "*.log\nout/\n!a.log\n"), ("src/.gitignore", "x\n"));

        Assert.Equal(".gitignore: out/", Describe(ignores.Decide("src/out/b/a.log")));
        Assert.Equal(".gitignore: !a.log", Describe(ignores.Decide("src/a.log")));
        Assert.Equal("src/.gitignore: x", Describe(ignores.Decide("src/x")));
        Assert.Null(ignores.Decide("src/y"));
        Assert.Null(ignores.Decide("out"));
        Assert.Equal(".gitignore: out/", Describe(ignores.Decide("out", isDirectory: true)));
        Assert.Equal("src/.gitignore", ignores.NearestTo("src/a/b")?.Path);
        Assert.Equal(".gitignore", ignores.NearestTo("docs")?.Path);

        static string? Describe(GitIgnoreMatch? match) => match is null ? null : $"{match.File.Path}: {match.Pattern}";
    }

    /// <summary>Generated files and paths: the same line of the same file decides as in git itself.</summary>
    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "The same inputs on every run.")]
    public void Decides_as_git_does()
    {
        var random = new Random(20261001);
        using var tree = WorkTree.WithGit();
        var queries = new List<string>();
        for (var i = 0; i < 2_000; i++)
        {
            tree.WriteText($"c{i}/.gitignore", Lines(random));
            if (i % 3 == 0) tree.WriteText($"c{i}/a/.gitignore", Lines(random));
            for (var q = 0; q < 25; q++)
            {
                var depth = random.Next(1, 5);
                queries.Add($"c{i}/" + string.Join('/', Enumerable.Range(0, depth).Select(_ => Names[random.Next(Names.Length)])));
            }
        }

        // Patterns that ignore their own file do not hide it then.
        tree.Git("add", "--force", "--all");
        var snapshot = RepositoryScanner.Scan(tree.Root);
        var ignores = new RepositoryDocuments(snapshot, DocumentReaders.All).Model(GitIgnores.Build);
        var answer = tree.Ask(string.Join('\0', queries) + "\0",
            "-c", "core.ignoreCase=false", "-c", "core.excludesFile=none", "check-ignore", "--no-index", "-v", "-n", "-z", "--stdin").Split('\0');

        var differences = new List<string>();
        for (var i = 0; i < queries.Count; i++)
        {
            var expected = answer[4 * i].Length == 0 ? "none" : $"{answer[4 * i]}:{answer[4 * i + 1]}";
            var match = ignores.Decide(queries[i], isDirectory: snapshot.HasDirectory(queries[i]));
            var actual = match is null ? "none" : $"{match.File.Path}:{match.File.Text.GetPosition(match.Pattern.Span.Start).Line}";
            if (expected != actual) differences.Add($"{queries[i]}: git {expected} {answer[4 * i + 2]}, here {actual} {match?.Pattern}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differ\n" + string.Join('\n', differences.Take(20)));
        Assert.True(queries.Count(query => ignores.IsIgnored(query)) > queries.Count / 10, "the patterns have to match something");
    }

    [SuppressMessage("Security", "CA5394", Justification = "The same inputs on every run.")]
    private static string Lines(Random random)
    {
        var text = new StringBuilder();
        for (var lines = random.Next(1, 5); lines > 0; lines--)
        {
            if (random.Next(4) == 0) text.Append('!');
            if (random.Next(4) == 0) text.Append(Names[random.Next(Names.Length)]);
            for (var pieces = random.Next(0, 5); pieces > 0; pieces--) text.Append(Pieces[random.Next(Pieces.Length)]);
            text.Append(random.Next(5) == 0 ? "/" : "").Append(random.Next(6) == 0 ? "\r\n" : "\n");
        }

        return text.ToString();
    }
}
