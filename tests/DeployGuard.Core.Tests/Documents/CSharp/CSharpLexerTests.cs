using DeployGuard.Documents.CSharp;

namespace DeployGuard.Core.Tests.Documents.CSharp;

public sealed class CSharpLexerTests
{
    private static string Render(string code) => string.Join(" ", CSharpLexer.Read(code).Select(token => token.Kind switch
    {
        CSharpTokenKind.String => token.Text is null ? "<holes>" : $"<{token.Text.Replace("\n", "⏎", StringComparison.Ordinal)}>",
        _ => token.Text,
    }));

    [Theory]
    [InlineData("a.B(\"x\")", "a . B ( <x> )")]
    [InlineData("\"a\\\"b\\n\"", "<a\"b⏎>")]
    [InlineData("\"\\u0041\\x42;\"", "<AB;>")]
    [InlineData("@\"C:\\x \"\"y\"\"\"", "<C:\\x \"y\">")]
    [InlineData("\"\" x", "<> x")]
    [InlineData("\"\"\"a \"b\" c\"\"\"", "<a \"b\" c>")]
    [InlineData("\"\"\"\"a \"\"\" b\"\"\"\"", "<a \"\"\" b>")]
    [InlineData("\"\"\"\n    a\n      b\n    \"\"\"", "<a⏎  b>")]
    [InlineData("\"x\"u8", "<x> u8")]
    [InlineData("$\"a\"", "<a>")]
    [InlineData("$\"{{a}}\"", "<{a}>")]
    [InlineData("$\"a{b}c\" d", "<holes> b d")]
    [InlineData("$\"{f(\"x\")}\" d", "<holes> f ( <x> ) d")]
    [InlineData("$\"{$\"{a}\"}{new { B = 1 }}\" d", "<holes> <holes> a new { B = 1 } d")]
    [InlineData("$@\"C:\\{a}\"", "<holes> a")]
    [InlineData("@$\"{a}\"\"\" b", "<holes> a b")]
    [InlineData("$$\"\"\"{a} {{b}}\"\"\" c", "<holes> b c")]
    [InlineData("$$\"\"\"{a}\"\"\" c", "<{a}> c")]
    [InlineData("\"\\U0001F600\\U00000041\"", "<\U0001F600A>")]
    [InlineData("$\"{a:MM//dd} b\" c", "<holes> a c")] // a format is no code
    [InlineData("$\"{a:h'h}\" c", "<holes> a c")]
    [InlineData("$\"{a,5:N2}{(b ? c : d)}{e[f ? \"g\" : h]}\" i", "<holes> a 5 ( b ? c : d ) e [ f ? <g> : h ] i")]
    [InlineData("$$\"\"\"{{a:N2}} \"b\" {{c}}\"\"\" d", "<holes> a c d")]
    [InlineData("$\"{a:N2", "<holes> a")]
    public void Strings(string code, string expected) => Assert.Equal(expected, Render(code));

    [Theory]
    [InlineData("a // \"b\"\nc", "a c")]
    [InlineData("a /* \"b\" // */ c", "a c")]
    [InlineData("a /* b", "a")]
    [InlineData("/// <c>\"x\"</c>\nclass A", "class A")]
    [InlineData("'\"' a '\\'' b '\\u0022'", "a b")]
    [InlineData("#if DEBUG \"x\n  # pragma 'y\na", "a")]
    [InlineData("a #b", "a # b")] // not at the start of its line
    [InlineData("@class @\"x\"", "class <x>")]
    [InlineData("a ?? b == c ?.d", "a ?? b == c ? . d")]
    [InlineData("1_000 0x1F 1.5", "1_000 0x1F 1 . 5")]
    [InlineData("größe_2", "größe_2")]
    [InlineData("a // \"b\"\rc", "a c")] // CR alone ends a line too
    public void What_is_no_string(string code, string expected) => Assert.Equal(expected, Render(code));

    [Theory]
    [InlineData("\"a\nb", "<a> b")] // a string ends with its line
    [InlineData("\"a\\\nb", "<a\\> b")] // and an escape does not lead across
    [InlineData("\"a\r\nb", "<a> b")]
    [InlineData("@\"a", "<a>")]
    [InlineData("\"\"\"a", "<a>")]
    [InlineData("$\"{a", "<holes> a")]
    [InlineData("' a", "a")]
    [InlineData("@", "")]
    [InlineData("}{", "} {")]
    public void Broken_code_is_read_as_well_as_it_can_be(string code, string expected) => Assert.Equal(expected, Render(code).Replace("' ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("a\n#if X\nb\n#else\nc\n#endif\nd", "b c")]
    [InlineData("#if X\n# if Y\na\n# endif\nb\n#endif\nc", "a b")]
    [InlineData("#endif\na\n#ifdef\nb", "")] // no directives of C#, or without a beginning
    [InlineData("#region if\na", "")]
    public void Code_a_directive_may_leave_out(string code, string expected) =>
        Assert.Equal(expected, string.Join(" ", CSharpLexer.Read(code).Where(token => token.IsConditional).Select(token => token.Text)));

    [Fact]
    public void Hostile_code_is_read_in_bounded_time()
    {
        foreach (var piece in new[] { "\"", "$\"{", "'", "@\"", "\"\"\"", "/*", "{", "#", "$", "\\", "$\"{{", "\"\"", "$\"{a:", "$\"{(", "#if\n", " #", "\r" })
            Assert.NotNull(CSharpLexer.Read(string.Concat(Enumerable.Repeat(piece, 100_000))));
    }

    [Fact]
    public void Damaged_code_gives_tokens_in_order_inside_the_text()
    {
        string[] samples =
        [
            "var a = Environment.GetEnvironmentVariable(\"X\") ?? \"y\"; // \"c\"\n$\"a{b:N2}c{{d}}\" + @\"e\"\"f\" + '\\''",
            "/* x */ var s = $$\"\"\"\n  {{Call(\"a\", $\"{b}\")}} \"q\"\n  \"\"\"; #if X\n config[\"A:B\"]",
        ];
        var random = new Random(17);
        const string Alphabet = "\"'{}$@\\/*#\n ab";
        for (var i = 0; i < 20_000; i++)
        {
            var text = samples[i % samples.Length].ToCharArray().ToList();
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(text.Count);
                if (random.Next(3) == 0) text.RemoveAt(at);
                else if (random.Next(2) == 0) text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                else text[at] = Alphabet[random.Next(Alphabet.Length)];
            }

            var code = new string([.. text]);
            var end = 0;
            foreach (var token in CSharpLexer.Read(code))
            {
                Assert.True(token.Span.Start >= end && token.Span.Length >= 0 && token.Span.End <= code.Length, $"{token.Span} in: {code}");
                end = token.Span.End;
            }
        }
    }
}
