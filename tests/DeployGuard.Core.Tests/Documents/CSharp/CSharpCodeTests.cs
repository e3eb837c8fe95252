using DeployGuard.Documents.CSharp;

namespace DeployGuard.Core.Tests.Documents.CSharp;

public sealed class CSharpCodeTests
{
    /// <summary>Each invocation as on&gt;receiver.name&lt;types&gt;(arguments), an argument that is no literal as '_'.</summary>
    private static string Render(string code) => string.Join(" ", CSharpCode.Read(code).Invocations.Select(Render));

    private static string Render(CSharpInvocation call) =>
        (call.On is { } on ? on.Name + ">" : "") + (call.IsCreation ? "new:" : "") + (call.Receiver.Length > 0 ? call.Receiver + "." : "") + call.Name
        + (call.TypeArguments is { } types ? $"<{types}>" : "")
        + "(" + string.Join(",", call.Arguments.Select(argument => (argument.Name is null ? "" : argument.Name + ":") + (argument.Value ?? "_"))) + ")";

    [Theory]
    [InlineData("A()", "A()")]
    [InlineData("x.y.A(\"b\", 1)", "x.y.A(b,_)")]
    [InlineData("this.a?.B!.C(\"d\")", "this.a.B.C(d)")]
    [InlineData("app.MapHealthChecks(\"/health\").RequireHost(\"*:1\")", "app.MapHealthChecks(/health) MapHealthChecks>RequireHost(*:1)")]
    [InlineData("a.B().C.D()", "a.B() B>C.D()")]
    [InlineData("a.B<int>(\"c\")", "a.B<int>(c)")]
    [InlineData("a.B<Dictionary<string, List<int>>>()", "a.B<Dictionary<string, List<int>>>()")]
    [InlineData("config[\"A:B\"]", "config.[](A:B)")]
    [InlineData("x.config?[\"A\"]![\"B\"]", "x.config.[](A) []>[](B)")]
    [InlineData("a.GetSection(\"A\")[\"B\"]", "a.GetSection(A) GetSection>[](B)")]
    [InlineData("new Uri(\"a\")", "new:Uri(a)")]
    [InlineData("new A.B(\"c\").D()", "new:A.B(c) B>D()")]
    [InlineData("A(name: \"b\", c: d ? \"e\" : f)", "A(name:b,c:_)")]
    [InlineData("A(global::B.C)", "A(_)")]
    [InlineData("A(B(\"c\", d), [\"e\", \"f\"], x => { G(h, i); })", "A(_,_,_) B(c,_) G(_,_)")]
    [InlineData("A(B<c, d>(e), \"f\")", "A(_,f) B<c, d>(_)")]
    [InlineData("A(b < c, \"d\")", "A(_,d)")]
    [InlineData("A(\"b\" + c)", "A(_)")]
    [InlineData("A($\"b{c,5}\", \"d\")", "A(_,d)")]
    [InlineData("$\"{A(\"b\")}\"", "A(b)")]
    [InlineData("const string B = \"c\"; A(B)", "A(c)")]
    [InlineData("[A(\"b\")] class C;", "A(b)")]
    [InlineData("return A(\"b\");", "A(b)")]
    public void Calls_and_indexers(string code, string expected) => Assert.Equal(expected, Render(code));

    [Theory]
    [InlineData("if (a) while (b) foreach (var c in d) { }")]
    [InlineData("void A(string b) { }")] // a declaration
    [InlineData("public A() { }")]
    [InlineData("// A(\"b\")")]
    [InlineData("\"A(b)\"")]
    [InlineData("(a)")]
    [InlineData("return [\"a\"];")] // a list
    [InlineData("x is [\"a\"]")]
    public void What_is_none(string code) => Assert.Equal("", Render(code));

    [Theory]
    [InlineData("A(\"b\"", "A()")] // never closed: what its arguments are is not known
    [InlineData("{ A(\"b\" } C(\"d\")", "A() C(d)")] // the brace ends it
    [InlineData("A(\"b\"]) C(\"d\")", "A(b) C(d)")]
    [InlineData(")]}A(", "A()")]
    public void Damaged_code(string code, string expected) => Assert.Equal(expected, Render(code).Replace("_", "b", StringComparison.Ordinal));

    [Fact]
    public void An_invocation_knows_its_place()
    {
        const string Code = "x = a ?? b.C(\"d\")[\"e\"] ?? f;";
        var code = CSharpCode.Read(Code);
        Assert.Equal(["C", "[]"], code.Invocations.Select(call => call.Name));
        var indexer = code.Invocations[1];
        Assert.Equal(("??", "b", "??"), (code.TokenAt(indexer.First - 1).Text, code.TokenAt(indexer.First).Text, code.TokenAt(indexer.Next).Text));
        Assert.Equal("\"e\"", Code.Substring(indexer.Arguments[0].Span.Start, indexer.Arguments[0].Span.Length));
        Assert.Equal("C", Code.Substring(code.Invocations[0].NameSpan.Start, code.Invocations[0].NameSpan.Length));
    }

    [Theory]
    [InlineData("a(")]
    [InlineData("a[")]
    [InlineData("a()")]
    [InlineData("a().")]
    [InlineData("a.")]
    [InlineData("a.b(c,")]
    [InlineData("a<b>(")]
    [InlineData("a<")]
    [InlineData("{(")]
    [InlineData(")}")]
    [InlineData("$\"{a(")]
    public void Hostile_code_is_read_in_bounded_time(string piece) =>
        Assert.NotNull(CSharpCode.Read(string.Concat(Enumerable.Repeat(piece, 100_000)) + "x()").Invocations[^1].ToString());
}
