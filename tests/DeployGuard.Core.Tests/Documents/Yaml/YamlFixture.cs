using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Yaml;

internal static class YamlFixture
{
    public static YamlFile Read(string content) => YamlReader.Read(new SourceText("compose.yaml", content));

    /// <summary>Reads a file that has no problems.</summary>
    public static YamlFile ReadClean(string content)
    {
        var file = Read(content);
        Assert.Empty(file.Problems);
        Assert.True(file.IsComplete);
        return file;
    }

    public static YamlNode Root(string content) => Assert.Single(ReadClean(content).Roots);

    public static YamlScalar Scalar(string content) => Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(Root(content)).Find("a"));

    /// <summary>Every node below and with a node, in file order; what aliases repeat is left out.</summary>
    public static IEnumerable<YamlNode> Nodes(YamlNode node)
    {
        yield return node;
        var children = node switch
        {
            YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
            YamlSequence list => list.Items,
            _ => [],
        };
        foreach (var below in children.SelectMany(Nodes)) yield return below;
    }

    /// <summary>The tree in one line: <c>{a: [1, *b]}</c>, with tags.</summary>
    public static string Describe(YamlNode node)
    {
        var text = node switch
        {
            YamlMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(Describe)) + "}",
            YamlSequence list => "[" + string.Join(", ", list.Items.Select(Describe)) + "]",
            YamlAlias alias => "*" + alias.Name,
            _ => "'" + ((YamlScalar)node).Value.Replace("\n", "\\n") + "'",
        };
        return node.Tag is null ? text : node.Tag + " " + text;
    }

    public static string Describe(YamlEntry entry) => Describe(entry.Key) + ": " + Describe(entry.Value);

    /// <summary>Reads marked text and compares what has problems with the marks.</summary>
    public static IReadOnlyList<SyntaxProblem> ProblemsAt(string marked)
    {
        var markup = Markup.Parse(marked);
        var problems = Read(markup.Text).Problems;
        Assert.Equal(marked, Markup.Render(markup.Text, problems.Select(problem => problem.Span)));
        foreach (var problem in problems) Assert.InRange(problem.Message.Length, 1, 160);
        return problems;
    }
}
