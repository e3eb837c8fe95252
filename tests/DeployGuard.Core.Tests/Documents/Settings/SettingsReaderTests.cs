using DeployGuard.Documents.Settings;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Settings;

public sealed class SettingsReaderTests
{
    [Theory]
    [InlineData("""{ "A": "b" }""", "A=b")]
    [InlineData("""{ "A": { "B": { "C": "d" } }, "E": "f" }""", "A:B:C=d", "E=f")]
    [InlineData("""{ "A:B": "c" }""", "A:B=c")]
    [InlineData("""{ "A": [ "b", { "C": "d" }, [ "e" ], "f" ] }""", "A:0=b", "A:1:C=d", "A:2:0=e", "A:3=f")]
    [InlineData("""{ "A": 1, "B": -2.5e3, "C": true, "D": null }""", "A=1 (Number)", "B=-2.5e3 (Number)", "C=true (Switch)", "D=null (Switch)")]
    [InlineData("""{ "A": "x\"\\\/\n\t\u00E4\u0041" }""", "A=x\"\\/\n\täA")]
    [InlineData("""{ "a\u0062": "c" }""", "ab=c")]
    [InlineData("{\r\n  \"A\": \"b\", // \"c\"\r\n  /* { */ \"D\": \"e\",\r\n}\r\n", "A=b", "D=e")]
    [InlineData("{ \"A\": \"1\", \"A\": \"2\", \"a\": \"3\" }", "A=1", "A=2", "a=3")] // keys set twice
    public void Settings(string content, params string[] expected) => Assert.Equal(expected, Show(content));

    // What follows an error is still read: a leak does not wait for the file to be correct.
    [Theory]
    [InlineData("""{ "A": "b" "C": "d" }""", "A=b", "C=d")]
    [InlineData("""{ "A" "b", "C": "d" }""", "A=b", "C=d")]
    [InlineData("""{ "A": , "C": "d" }""", "C=d")]
    [InlineData("""{ "A": 'b', "C": "d" }""", "C=d")]
    [InlineData("""{ "A": True, "C": "d" }""", "C=d")]
    [InlineData("""{ "A": #{Port}#, "C": "d" }""", "C=d")]
    [InlineData("{ \"A\": \"b\n, \"C\": \"d\" }", "A=b", "C=d")]
    [InlineData("""{ "A": { "B": "c" ], "D": "e" }""", "A:B=c", "D=e")]
    [InlineData("""{ "A": { "B": "c" """, "A:B=c")]
    [InlineData("{ \"A\": \"b", "A=b")]
    [InlineData("{ \"A\": \"b\\\"", "A=b\"")]
    [InlineData("{ \"A\": \"b\\\\\"", "A=b\\")]
    [InlineData("""{ "A": "b\q" }""", "A=b\\q")]
    [InlineData("""{ "A": "b\u12" }""", "A=b\\u12")]
    public void Settings_behind_errors(string content, params string[] expected) => Assert.Equal(expected, Show(content));

    [Theory]
    [InlineData("{ \"A\": {\n// \"B\": \"c\",\n\"D\": \"e\" } }", "A:D=e", "A:B=c (commented)")]
    [InlineData("{\n// \"A\": {\n//   \"B\": [ \"c\", 1 ]\n// },\n}", "A:B:0=c (commented)", "A:B:1=1 (Number) (commented)")]
    [InlineData("{ /* \"A\": \"b\", */ \"C\": \"d\" }", "C=d", "A=b (commented)")]
    [InlineData("{ /*\n * \"A\": \"b\"\n */ }", "A=b (commented)")]
    [InlineData("{ \"C\": 1 //, \"A\": \"b\"\n}", "C=1 (Number)", "A=b (commented)")]
    [InlineData("{ //// \"A\": \"http://b\" // c\n}", "A=http://b (commented)")]
    [InlineData("{ // } \"A\": \"b\"\n}", "A=b (commented)")] // the bracket of what was there
    [InlineData("{ // \"A\" is \"b\": write \"C\": \"d\"\n}", "C=d (commented)")]
    [InlineData("{ // set \"A\": \"b\"\n}")] // prose
    [InlineData("{ // TODO\n}")]
    [InlineData("{ /* \"A\": \"b\" }", "A=b (commented)")] // a comment without an end
    public void Commented_settings(string content, params string[] expected) => Assert.Equal(expected, Show(content));

    [Theory]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2020-12/schema", "default": "x" }""")]
    [InlineData("""{ "swagger": "2.0", "info": "x" }""")]
    [InlineData("""{ "lockfileVersion": 3, "name": "x" }""")]
    public void Other_documents_hold_no_settings(string content) => Assert.Empty(Show(content));

    [Fact]
    public void A_schema_of_the_settings_themselves_is_no_other_document() =>
        Assert.Equal(["$schema=https://json.schemastore.org/appsettings.json", "A=b"], Show("""{ "$schema": "https://json.schemastore.org/appsettings.json", "A": "b" }"""));

    [Fact]
    public void Spans_are_those_of_names_and_values()
    {
        const string Content = """{ "Key": "a\u002Db\"c", "N" : 12 }""";
        var text = new SourceText("appsettings.json", Content);
        var entries = ((SettingsDocument)new SettingsReader().Read(text)).Entries;

        Assert.Equal(["Key", "N"], entries.Select(entry => text.ToString(entry.KeySpan)));
        Assert.Equal(["a\\u002Db\\\"c", "12"], entries.Select(entry => text.ToString(entry.Value.Span)));
        Assert.Equal("\\u002Db\\\"", text.ToString(entries[0].Value.ToSource(new TextSpan(1, 3))));
        Assert.Equal("c", text.ToString(entries[0].Value.ToSource(new TextSpan(4, 1))));
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "utf-8")]
    [InlineData(new byte[] { 0xFF, 0xFE }, "utf-16")]
    public void Byte_order_marks_are_understood(byte[] mark, string encoding)
    {
        var text = SourceText.Decode("appsettings.json", [.. mark, .. System.Text.Encoding.GetEncoding(encoding).GetBytes("""{ "A": "ä" }""")]);
        Assert.Equal("ä", ((SettingsDocument)new SettingsReader().Read(text)).Entries.Single().Value.Content);
    }

    [Fact]
    public void Comments_are_told_without_their_signs()
    {
        const string Content = "// a\r\n{ /* b */ \"A\": 1 } // c";
        var comments = new SettingsReader().Read(new SourceText("appsettings.json", Content)).Comments;

        Assert.Equal(["a", "b", "c"], comments.Select(comment => comment.Text));
        Assert.Equal(["// a", "/* b", "// c"], comments.Select(comment => Content.Substring(comment.Span.Start, comment.Span.Length)));
        Assert.Equal([false, true, true], comments.Select(comment => comment.IsTrailing));
    }

    private static IEnumerable<string> Show(string content) =>
        ((SettingsDocument)new SettingsReader().Read(new SourceText("appsettings.json", content))).Entries.Select(entry =>
            $"{entry.Key}={entry.Value}{(entry.Kind == SettingsValueKind.Text ? "" : $" ({entry.Kind})")}{(entry.IsCommented ? " (commented)" : "")}");
}
