using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using DeployGuard.Documents.Settings;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Settings;

/// <summary>Any text is read in time and every span lies where it belongs; what System.Text.Json reads is read as it reads it.</summary>
public sealed class HostileSettingsTests
{
    private const string Template = """
        // Settings
        {
          "ConnectionStrings": { "Default": "Server=db;Password=\"x\u0041\"" }, /* "Old": { "A": 1 } */
          // "Smtp": {
          //   "Password": "b"
          // },
          "Numbers": [ 1, -2.5e+3, 0, true, false, null, [ ], { } ],
          "Users": [ { "Name": "a", "Password": "b\\" }, { "Name": "c", } ],
          "A:B": "d"
        }
        """;

    // None of these may begin a placeholder, which makes the file a template.
    private static readonly string[] Pieces =
    [
        "\"", "\\", "{", "}", "[", "]", ":", ",", "//", "/*", "*/", "/", "\n", "\r", "\t", " ", "0", "-", ".", "e", "true", "null", "\\u", "\\\"", "'", "\0", "\uFEFF", "é", "\u00A0",
        "\"A\": 1,", "\"a\"", "\"x\": \"y\",",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [SuppressMessage("Security", "CA5394", Justification = "The same inputs on every run.")]
    public void Mutated_files_are_read_as_dotnet_reads_them(int seed)
    {
        var random = new Random(seed);
        var valid = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var text = new StringBuilder(Template);
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)).Append(' ');
                else text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            if (Compare(text.ToString())) valid++;
        }

        Assert.True(valid > 500, "hardly any mutation is valid JSON, so that the comparison says nothing");
    }

    public static TheoryData<string> Hostile =>
    [
        "",
        Repeat("{", 100_000),
        Repeat("[", 100_000),
        Repeat("{\"a\":", 100_000),
        Repeat("{\"a\":[", 100_000),
        Repeat("}", 1_000_000),
        Repeat("[{", 30) + Repeat("}{", 900_000),
        new string('"', 2_000_000),
        new string('\\', 2_000_000),
        "{\"A\":\"" + new string('\\', 2_000_000),
        "{\"A\":\"" + Repeat("\\u", 900_000),
        "{\"A\":\"" + new string('x', 2_000_000),
        "{\"A\":" + new string('9', 2_000_000),
        "{\"A\":" + new string('-', 2_000_000),
        Repeat("/*", 1_000_000),
        Repeat("/**/ ", 400_000),
        Repeat("//\n", 600_000),
        "{" + Repeat("// \"A\": 1\n\n", 150_000),
        "{" + Repeat("/* \"A\": 1 */", 150_000),
        "{/*" + Repeat(" /* \"A\": { ", 150_000),
        Repeat("//", 1_000_000),
        new string('\0', 2_000_000),
        new string('\n', 2_000_000),
        new string('\uD800', 1_000_000),
        "{\"" + new string('k', 500_000) + "\":{" + Repeat("\"a\":1,", 200_000) + "}}", // a long path for each of many settings
        "[" + Repeat("1,", 1_000_000) + "]",
        "{" + Repeat("\"a\" ", 400_000) + "}",
        Repeat(",", 2_000_000),
        Repeat(":", 2_000_000),
        new string('x', 10_000_000),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_are_read(string content) => Check(content);

    /// <summary>True when .NET reads the text.</summary>
    private static bool Compare(string content)
    {
        var document = Check(content);
        // Two opening brackets begin a placeholder of many tools.
        if (content.IndexOf("{{", StringComparison.Ordinal) >= 0) return false;

        if (!TryFlatten(content, out var expected)) return false;

        Assert.True(expected is null == document.Problems.Count > 0, $"{document.Problems.FirstOrDefault()?.Message ?? "no problem"}:\n{content}");
        if (expected is null) return false;

        Assert.Equal(expected, document.Entries.Where(entry => !entry.IsCommented).Select(entry => (entry.Key.ToString(), entry.Value.Content)));
        return true;
    }

    /// <summary>The settings as the JSON provider of .NET makes them, null where it throws; false for escapes that are half a character.</summary>
    private static bool TryFlatten(string content, out List<(string Path, string Value)>? settings)
    {
        try
        {
            settings = Flatten(content);
            return true;
        }
        catch (InvalidOperationException)
        {
            settings = null;
            return false;
        }
    }

    private static List<(string Path, string Value)>? Flatten(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;

            var settings = new List<(string Path, string Value)>();
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            return Add(json.RootElement, null, settings, seen) ? settings : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Add(JsonElement element, string? path, List<(string Path, string Value)> settings, HashSet<string> seen)
    {
        var prefix = path is null ? "" : path + ":";
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element.EnumerateObject().ToList().TrueForAll(member => Add(member.Value, prefix + member.Name, settings, seen));
            case JsonValueKind.Array:
                return !element.EnumerateArray().Where((item, index) => !Add(item, prefix + index, settings, seen)).Any();
            default:
                settings.Add((path!, element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText()));
                return seen.Add(path!);
        }
    }

    private static SettingsDocument Check(string content)
    {
        var document = (SettingsDocument)new SettingsReader().Read(new SourceText("appsettings.json", content));
        var whole = new TextSpan(0, content.Length);
        foreach (var entry in document.Entries)
        {
            Inside(whole, entry.KeySpan);
            Inside(whole, entry.Value.Span);
            Inside(entry.Value.Span, entry.Value.ToSource(new TextSpan(0, entry.Value.Content.Length)));
            Inside(entry.Value.Span, entry.Value.ToSource(new TextSpan(entry.Value.Content.Length / 2, entry.Value.Content.Length - entry.Value.Content.Length / 2)));
            Assert.True(entry.Key.ToString().Length <= 64 * 101);
        }

        var end = 0;
        foreach (var comment in document.Comments)
        {
            Assert.True(comment.Span.Start >= end, "comments overlap or are out of order");
            end = comment.Span.End;
            Inside(whole, comment.Span);
        }

        foreach (var problem in document.Problems)
        {
            Inside(whole, problem.Span);
            Assert.False(problem.Message.Length is 0 or > 160 || problem.Message.Any(char.IsControl), problem.Message);
        }

        Assert.True(document.Problems.Count <= 20);
        return document;
    }

    private static void Inside(TextSpan outer, TextSpan inner)
    {
        if (inner.Length < 0 || !outer.Contains(inner)) Assert.Fail($"{inner} is not inside {outer}");
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
