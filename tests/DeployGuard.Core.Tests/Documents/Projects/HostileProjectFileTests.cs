using System.Text;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Projects;

/// <summary>Whatever the bytes, reading ends, bounded and without an exception; there is merely no model.</summary>
public sealed class HostileProjectFileTests
{
    public static TheoryData<string, string> Malformed => new()
    {
        { "empty", "" },
        { "no XML", "FROM alpine" },
        { "NUL", "<Project>\0</Project>" },
        { "cut off", "<Project><PropertyGroup><Target" },
        { "end without start", "</Project>" },
        { "text behind the root", "<Project/>x" },
        { "text before the root", "x<Project/>" },
        { "other root", "<Package/>" },
        { "external entity", """<!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/passwd">]><Project><A>&e;</A></Project>""" },
        { "entity bomb", """<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><Project><A>&b;&b;</A></Project>""" },
        { "unknown entity", "<Project><A>&nbsp;</A></Project>" },
        { "depth of 100,000", Repeat("<a>", 100_000) },
        { "closed depth of 100,000", "<Project>" + Repeat("<a>", 100_000) + Repeat("</a>", 100_000) + "</Project>" },
        { "10 MB of text", "<Project><A>" + new string('x', 10_000_000) + "</A></Project>" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Such_a_project_has_no_model(string name, string content)
    {
        Assert.NotEmpty(name);
        Assert.Null(Read(content).Root);
    }

    [Fact]
    public void A_hundred_thousand_attributes_are_read()
    {
        var content = new StringBuilder("<Project");
        for (var i = 0; i < 100_000; i++) content.Append(" a").Append(i).Append("=''");
        Assert.Equal(100_000, Read(content.Append("/>").ToString()).Root!.Attributes.Count);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Spans_hold_for_every_line_end(string lineEnd)
    {
        var text = new SourceText("A.csproj", $"<?xml version='1.0'?>{lineEnd}<Project{lineEnd} Sdk = 'A &amp; B'>{lineEnd}<!-- c --><P> v{lineEnd}</P></Project>");
        var root = ((MSBuildDocument)new MSBuildReader(FileKind.Project).Read(text)).Root!;

        Assert.Equal("Project", text.ToString(root.NameSpan));
        Assert.Equal("A & B", root.Attributes[0].Value);
        Assert.Equal("A &amp; B", text.ToString(root.Attributes[0].ValueSpan));
        Assert.Equal("v", text.ToString(root.Children[0].ValueSpan));
    }

    [Fact]
    public void Nested_expressions_are_cut()
    {
        var include = Repeat("$([MSBuild]::GetPathOfFileAbove('", 50_000) + Repeat("'))", 50_000);
        var repository = Verification.TestRepository.Empty.With(
            "A.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="{include}" /></ItemGroup></Project>""");
        Assert.True(DotNetProjects.Build(repository.Documents()).Find("A.csproj")!.HasUnknownReferences);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"a\":", 100_000)]
    [InlineData("9", 10_000_000)]
    [InlineData("/*", 100_000)]
    [InlineData("\"", 1_000_001)]
    public void Hostile_json_has_no_requirement(string part, int times)
    {
        var document = (GlobalJsonDocument)new GlobalJsonReader().Read(new SourceText("global.json", Repeat(part, times)));
        Assert.Null(document.Sdk);
    }

    [Fact]
    public void Mutations_of_a_project_never_throw()
    {
        const string Project = """
            <Project Sdk="Microsoft.NET.Sdk"><!-- c --><Import Project="$(MSBuildThisFileDirectory)..\x.props" Condition="Exists('a')" />
            <PropertyGroup Condition="'$(A)' == 'b'"><A><![CDATA[x]]></A></PropertyGroup><ItemGroup><PackageReference Include="&lt;" /></ItemGroup></Project>
            """;
        const string Signs = "<>&'\"$()[]\r\n\0\uD800x/";
        var random = new Random(20261);
        for (var i = 0; i < 5_000; i++)
        {
            var mutated = new StringBuilder(Project);
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(mutated.Length);
                if (random.Next(2) == 0) mutated.Remove(at, Math.Min(random.Next(1, 9), mutated.Length - at));
                else mutated.Insert(at, Signs[random.Next(Signs.Length)]);
            }

            var repository = Verification.TestRepository.Empty.With("A.csproj", mutated.ToString().Replace("[|", "").Replace("|]", ""));
            var documents = repository.Documents();
            DotNetProjects.Build(documents).Find("A.csproj");
            Assert.Empty(documents.Failures);
        }
    }

    private static MSBuildDocument Read(string content) =>
        (MSBuildDocument)new MSBuildReader(FileKind.Project).Read(new SourceText("A.csproj", content));

    private static string Repeat(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
