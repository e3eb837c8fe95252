using DeployGuard.Reporting;

namespace DeployGuard.Core.Tests.Reporting;

public sealed class RuleDocumentationTests
{
    private static readonly RuleDocumentation Documentation = RuleDocumentation.Parse("""
        # DG1999: No root

        ## What
        Reported is `USER root`.

        ## How to fix
        ### In one file

        ```dockerfile bad lines=2,3
        FROM a
        USER root
        # ## no heading
        ```

        ```dockerfile good
        FROM a
        ```

        ### In several

        ```dockerfile bad file=src/Dockerfile lines=1
        FROM b
        ```

        ```xml bad file=src/App.csproj
        <Project />
        ```

        ```sh
        docker build .
        ```
        """);

    [Fact]
    public void Heading_is_the_first_level_one() => Assert.Equal("DG1999: No root", Documentation.Heading);

    [Fact]
    public void Sections_end_at_the_next_of_their_level()
    {
        Assert.Equal(["What", "How to fix"], Documentation.Sections.Select(section => section.Heading));
        Assert.Equal("Reported is `USER root`.", Documentation.Section("what"));
        Assert.EndsWith("docker build .\n```", Documentation.Section("How to fix"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_without_file_is_an_example_of_its_own()
    {
        var bad = Documentation.Examples[0];
        Assert.True(bad.IsBad);
        Assert.False(bad.IsWholeRepository);
        var file = Assert.Single(bad.Files);
        Assert.Equal("Dockerfile", file.Path);
        Assert.Equal("FROM a\nUSER root\n# ## no heading\n", file.Content);
        Assert.Equal([2, 3], file.ReportedLines);
        Assert.False(Documentation.Examples[1].IsBad);
    }

    [Fact]
    public void Blocks_with_file_under_one_heading_form_one_repository()
    {
        Assert.Equal(3, Documentation.Examples.Count);
        var example = Documentation.Examples[2];
        Assert.True(example.IsWholeRepository);
        Assert.Equal(["src/Dockerfile", "src/App.csproj"], example.Files.Select(file => file.Path));
    }

    [Fact]
    public void A_heading_separates_repositories() =>
        Assert.Equal(2, RuleDocumentation.Parse("""
            ## A
            ```xml good file=a.csproj
            ```
            ## B
            ```xml good file=a.csproj
            ```
            """).Examples.Count);

    // CommonMark 4.5: a fence ends only at one that is at least as long; an open one reaches to the end of the text.
    [Theory]
    [InlineData("````dockerfile good\n```\nFROM a\n````\n", "```\nFROM a\n")]
    [InlineData("```dockerfile good\nFROM a", "FROM a\n")]
    [InlineData("```dockerfile good\r\nFROM a\r\n```\r\n", "FROM a\n")]
    public void Fences_are_read_as_CommonMark_does(string markdown, string content) =>
        Assert.Equal(content, RuleDocumentation.Parse(markdown).Examples.Single().Files.Single().Content);

    [Theory]
    [InlineData("")]
    [InlineData("```")]
    [InlineData("# ")]
    [InlineData("```dockerfile bad good lines=x,-1\n```")]
    public void Text_outside_the_conventions_gives_no_examples(string markdown) =>
        Assert.Empty(RuleDocumentation.Parse(markdown).Examples);
}
