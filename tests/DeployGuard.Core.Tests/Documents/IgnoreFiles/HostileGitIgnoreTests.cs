using System.Diagnostics.CodeAnalysis;
using System.Text;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.IgnoreFiles;

/// <summary>Any text is read, every span lies in it, and deciding ends.</summary>
public sealed class HostileGitIgnoreTests
{
    private const string Template = """
        ## Visual Studio
        [Bb]in/
        [[:upper:]]*.user
        !.env.example
        **/Properties/launchSettings.json
        /src/**/obj
        *.[!cs]x
        \#file\ 

        """;

    private static readonly string[] Pieces =
        ["*", "**", "/", "\\", "[", "]", "[:", ":]", "^", "-", "!", "#", "?", "\n", "\r", "\0", ".", "..", " ", "\t", "\uFEFF", "\uD800", "é", "a"];

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "The same inputs on every run.")]
    public void Mutated_files_are_read()
    {
        var random = new Random(20261002);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder(Template);
            for (var edits = random.Next(1, 8); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)).Append('a');
                else text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            Check(text.ToString());
        }
    }

    public static TheoryData<string> Hostile =>
    [
        new string('a', 1024 * 1024),
        new string('*', 100_000),
        "a/" + new string('*', 60_000) + "x",
        new string('[', 60_000),
        "[" + new string('a', 60_000) + "]",
        "[" + string.Concat(Enumerable.Repeat("[:alpha:]", 10_000)) + "]",
        string.Concat(Enumerable.Repeat("[[:", 30_000)),
        string.Concat(Enumerable.Repeat("**/", 20_000)) + "x",
        string.Concat(Enumerable.Repeat("*a", 30_000)),
        "/" + string.Concat(Enumerable.Repeat("*a", 30_000)),
        new string('\\', 60_001),
        new string(' ', 1024 * 1024),
        string.Concat(Enumerable.Repeat("\\ ", 60_000)),
        string.Concat(Enumerable.Repeat("!\n", 100_000)),
        string.Concat(Enumerable.Repeat("*a*b\n", 100_000)),
        new string('\n', 1024 * 1024),
        new string('\r', 1024 * 1024),
        new string('\0', 60_000),
        "",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_are_read(string content) => Check(content);

    private static void Check(string content)
    {
        var document = (GitIgnoreDocument)new GitIgnoreReader().Read(new SourceText(".gitignore", content));
        foreach (var span in document.Patterns.Select(pattern => pattern.Span).Concat(document.Comments.Select(comment => comment.Span)))
            Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= content.Length);

        foreach (var path in (string[])["a", ".env.example", "src/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/obj/é"])
            Assert.True(document.Decide(path, isDirectory: false) is not { IsDirectoryOnly: true });
    }
}
