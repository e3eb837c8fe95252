using System.Diagnostics.CodeAnalysis;
using System.Text;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.EnvFiles;

/// <summary>Any text is read in time, every span lies where it belongs, and evaluating ends.</summary>
public sealed class HostileEnvFileTests
{
    private const string Template = """
        # Comment
        export A=b # c
        B="x\n${A:-y}\$z" C='d'
        D = e f
        E: 'g
        h' # i
        F
        G={"a": "$B"}

        H="C:\new\0101"
        I=a#b
        """;

    private static readonly string[] Pieces =
    [
        "\"", "'", "\\", "$", "${", "}", ":-", "#", " #", "=", ":", "\n", "\r", "\r\n", "\t", " ", "export ", "\\\"", "\\'", "\\0", "\0", "[", "]",
        "\uFEFF", "\uD83D\uDE00", "\uD800", "é", "\u00A0", "\u2028",
    ];

    private sealed class Nothing : IVariableScope
    {
        public VariableValue Find(string name) => VariableValue.Unset;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [SuppressMessage("Security", "CA5394", Justification = "The same inputs on every run.")]
    public void Mutated_files_are_read(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++)
        {
            var text = new StringBuilder(Template);
            for (var edits = random.Next(1, 10); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)).Append('a');
                else text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            Check(text.ToString());
        }
    }

    public static TheoryData<string> Hostile =>
    [
        "",
        new string('a', 2_000_000),
        new string('"', 2_000_000),
        new string('\\', 2_000_000),
        "A=\"" + new string('\\', 2_000_000),
        "A=\"" + Repeat("\\n", 900_000) + "\"",
        "A=" + Repeat(" #", 900_000),
        "A=" + new string('$', 2_000_000),
        "A=" + new string(' ', 2_000_000),
        new string(' ', 2_000_000) + "=",
        new string('\n', 2_000_000),
        new string('\r', 2_000_000),
        new string('\0', 2_000_000),
        "A" + Repeat("\u00A0", 1_000_000),
        Repeat("A=\"b\"", 400_000), // many statements on one line
        Repeat("A='b' ", 330_000),
        Repeat("A=\"\n", 500_000),
        Repeat("A=\"\\\"\n", 300_000),
        Repeat("A='\"\nB=\"'\n", 200_000),
        Repeat("A=\"" + new string('x', 10_000) + "\n", 150) + "\"\"", // a quote never closed, line after line
        Repeat("export ", 280_000),
        Repeat("#\n", 1_000_000),
        Repeat("?\n", 1_000_000),
        Repeat("A=${\n", 400_000),
        "A=" + new string('x', 30_000) + "\n" + Repeat("B=$A\n", 300_000), // much out of little
        "A=xx\n" + Repeat("A=$A$A\n", 200_000),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_are_read(string content) => Check(content);

    private static void Check(string content)
    {
        var document = (EnvFileDocument)new EnvFileReader().Read(new SourceText(".env", content));
        var whole = new TextSpan(0, content.Length);
        var end = 0;
        foreach (var entry in document.Entries)
        {
            Assert.True(entry.Span.Start >= end && entry.Span.Length > 0, "entries overlap or are out of order");
            end = entry.Span.End;
            Inside(whole, entry.Span);
            Inside(whole, entry.TrailingBlanks);
            if (entry.CommentSpan is { } comment) Inside(whole, comment);
            foreach (var part in (TextSpan[])[entry.NameSpan, entry.SpaceBefore, entry.SeparatorSpan, entry.SpaceAfter, entry.ValueSpan])
                Inside(entry.Span, part);
            foreach (var variable in entry.Value.Variables) Inside(entry.ValueSpan, variable.Span);
            foreach (var problem in entry.Value.Problems) Inside(entry.ValueSpan, problem.Span);
        }

        foreach (var comment in document.Comments) Inside(whole, comment.Span);
        foreach (var problem in document.Problems)
        {
            Inside(whole, problem.Span);
            Assert.True(problem.Span.Length > 0);
            Assert.False(problem.Message.Length is 0 or > 160 || problem.Message.Any(char.IsControl), problem.Message);
        }

        Assert.True(document.Problems.Count <= 100);
        _ = new EnvFileScope(document, new Nothing());
    }

    private static void Inside(TextSpan outer, TextSpan inner)
    {
        if (inner.Length < 0 || !outer.Contains(inner)) Assert.Fail($"{inner} is not inside {outer}");
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
