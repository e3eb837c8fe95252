using System.Diagnostics.CodeAnalysis;
using System.Text;
using DeployGuard.Documents.Settings;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Settings;

public sealed class ConfigReaderTests
{
    private const string Template = """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- web -->
        <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
          <appSettings><!-- <add key="Old" value="a&amp;b" xdt:Transform="Insert" /> text <b>c</b> -->
            <add key="A" value="x&quot;y&#x41;" xdt:Locator="Match(key)" />
          </appSettings>
          <s><setting name="N"><value>v &lt; w</value></setting><t><![CDATA[ <x y="z"> ]]></t></s>
        </configuration>
        """;

    private static readonly string[] Pieces =
        ["<", ">", "/", "=", "\"", "'", "&", ";", "&lt;", "&#0;", "&#x110000;", "<!--", "-->", "--", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE a>", "\r", "\n", "\0", "\uD800", "\uD83D\uDE00", " ", "x", ":", "a=\"b\""];

    [Theory]
    [InlineData("""<c><appSettings><add key="A" value="b" /></appSettings></c>""", "appSettings:A=b")]
    [InlineData("""<c><connectionStrings><add connectionString="s" name="D" providerName="p" /></connectionStrings></c>""", "connectionStrings:D=s", "connectionStrings:providerName=p")]
    [InlineData("""<c><network userName="a" password="b" /></c>""", "network:userName=a", "network:password=b")]
    [InlineData("""<c><setting name="N"><value>v</value></setting></c>""", "setting:N=v")]
    [InlineData("""<c><a><password value="v" /></a></c>""", "a:password=v")]
    [InlineData("""<c><a>v &amp; w</a></c>""", "c:a=v & w")]
    [InlineData("""<c><a><![CDATA[v]]></a></c>""", "c:a=v")]
    [InlineData("""<Project><PropertyGroup><A>v</A></PropertyGroup></Project>""", "A=v")]
    [InlineData("""<c><s><!-- <add key="A" value="b" /> --></s></c>""", "s:A=b (commented)")]
    [InlineData("""<c><!-- see <add key="A" value="b" /> or <broken --></c>""", "c:A=b (commented)")]
    [InlineData("""<c><!-- a < b --><s><add key="A" value="b" /></s></c>""", "s:A=b")]
    [InlineData("""<c><add key="A" value="b" />""")] // not well-formed
    [InlineData("""<!DOCTYPE c [<!ENTITY e "x">]><c><add key="A" value="&e;" /></c>""")]
    public void Settings(string content, params string[] expected) =>
        Assert.Equal(expected, Read(content).Entries.Select(entry => $"{entry.Key}={entry.Value}{(entry.IsCommented ? " (commented)" : "")}"));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Spans_hold_behind_entities_and_line_ends(string lineEnd)
    {
        var document = Read(Template.Replace("\r", "").Replace("\n", lineEnd));
        string Of(string key, string part)
        {
            var value = document.Entries.Single(entry => entry.Key.Name == key).Value;
            return document.Text.ToString(value.ToSource(new TextSpan(value.Content.IndexOf(part, StringComparison.Ordinal), part.Length)));
        }

        Assert.Equal("y&#x41;", Of("A", "yA"));
        Assert.Equal("&quot;", Of("A", "\""));
        Assert.Equal("w", Of("N", "w"));
        Assert.Equal("&lt;", Of("N", "<"));
        Assert.Equal("&amp;b", Of("Old", "&b"));
    }

    [Fact]
    public void Comments_are_told_without_their_signs()
    {
        var document = Read("<!-- a -->\n<c> <!--b-->\n  <!-- c\n  d -->\n</c>");
        Assert.Equal(["a", "b", "c\n  d"], document.Comments.Select(comment => comment.Text));
        Assert.Equal(["<!-- a", "<!--b", "<!-- c\n  d"], document.Comments.Select(comment => document.Text.ToString(comment.Span)));
        Assert.Equal([false, true, false], document.Comments.Select(comment => comment.IsTrailing));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [SuppressMessage("Security", "CA5394", Justification = "The same inputs on every run.")]
    public void Mutated_files_are_read(int seed)
    {
        var random = new Random(seed);
        var readable = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var text = new StringBuilder(Template);
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(4) == 0) text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at));
                else text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            if (Check(text.ToString()).Entries.Count > 0) readable++;
        }

        Assert.True(readable > 500, "hardly any mutation is XML, so that the test says nothing");
    }

    public static TheoryData<string> Hostile =>
    [
        "",
        "<",
        Repeat("<a>", 100_000),
        "<a>" + Repeat("<!-- <b> -->", 100_000) + "</a>", // a comment that is no XML costs an exception
        "<a>" + Repeat("<!-- <b c=\"d\"/> -->", 100_000) + "</a>",
        "<a><!-- " + Repeat("<b>", 500_000) + " --></a>",
        "<a b=\"" + Repeat("&amp;", 300_000) + "\"/>",
        "<a b=\"" + Repeat("&", 1_000_000) + "\"/>",
        "<a>" + Repeat("&#65;", 300_000) + "</a>",
        "<a>" + Repeat("<b c=\"d\">e</b>", 100_000) + "</a>",
        "<a " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=\"b\" ")) + "/>",
        "<a>" + new string('x', 10_000_000) + "</a>",
        """<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><a>&d;&d;&d;&d;</a>""",
        """<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a c="x">&b;</a>""",
        "<a>" + new string('\0', 100) + "</a>",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_are_read(string content) => Check(content);

    [Fact]
    public void The_encoding_of_the_declaration_does_not_matter()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("""<?xml version="1.0" encoding="utf-8"?><c><s><add key="A" value="ä" /></s></c>""")).ToArray();
        Assert.Equal("ä", ((ConfigDocument)new ConfigReader().Read(SourceText.Decode("web.config", bytes))).Entries.Single().Value.Content);
    }

    private static ConfigDocument Check(string content)
    {
        var document = Read(content);
        var whole = new TextSpan(0, content.Length);
        foreach (var entry in document.Entries)
        {
            Inside(whole, entry.KeySpan);
            Inside(whole, entry.Value.Span);
            Inside(entry.Value.Span, entry.Value.ToSource(new TextSpan(0, entry.Value.Content.Length)));
            if (entry.Value.Content.Length > 0) Inside(entry.Value.Span, entry.Value.ToSource(new TextSpan(entry.Value.Content.Length - 1, 1)));
        }

        foreach (var comment in document.Comments) Inside(whole, comment.Span);
        return document;
    }

    private static void Inside(TextSpan outer, TextSpan inner)
    {
        if (inner.Length < 0 || !outer.Contains(inner)) Assert.Fail($"{inner} is not inside {outer}");
    }

    private static ConfigDocument Read(string content) => (ConfigDocument)new ConfigReader().Read(new SourceText("web.config", content));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
