using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>Bytes and lines, parser directives, continuation (grammar, paragraphs 1 to 3).</summary>
public sealed class DockerfileLinesTests
{
    [Theory]
    [InlineData("FROM a\r\nUSER b\r\n")]
    [InlineData("\n\n  FROM a\n\t user b")]
    [InlineData("FROM a \t\nUSER  b  ")]
    [InlineData("FROM a\nUSER \\\n b")]
    [InlineData("FROM a\nUSER b\\")]
    [InlineData("FROM a\nUSER b \\\n")]
    [InlineData("FROM a\n\\\nUSER b")]
    [InlineData("FROM a\nUS\\\nER b")]
    [InlineData("FROM a\nUSER \\  \t\nb")]
    public void Layout_does_not_change_what_is_said(string content)
    {
        var document = DockerfileFixture.Read(content);
        Assert.Empty(document.Problems);
        Assert.Equal(["FROM", "USER"], document.Instructions.Select(instruction => instruction.Keyword));
        Assert.Equal("b", document.FinalStage!.User!.User!.Value);
    }

    [Fact]
    public void A_keyword_keeps_its_casing_in_the_file()
    {
        var document = DockerfileFixture.Read("From a");
        Assert.Equal("FROM", document.Instructions[0].Keyword);
        Assert.Equal("From", document.At(document.Instructions[0].KeywordSpan));
    }

    [Theory]
    [InlineData("RUN a \\\n  b", "a   b")]
    [InlineData("RUN a\\\nb", "ab")]
    [InlineData("RUN a \\\n# note\n b", "a  b")]
    [InlineData("RUN a \\\n  # note \\\n b", "a  b")]
    [InlineData("RUN a \\\n\n b", "a  b")]
    [InlineData("RUN a # no comment", "a # no comment")]
    [InlineData("RUN a \\\\\nUSER x", "a \\\\")]
    [InlineData("RUN a \\\r\n  b\r\n", "a   b")]
    public void Continued_lines_are_joined_without_separator(string content, string expected) =>
        Assert.Equal(expected, DockerfileFixture.Single<RunInstruction>(content).Arguments.Content);

    [Fact]
    public void Span_reaches_from_keyword_to_last_line()
    {
        var document = DockerfileFixture.Read("FROM a\nRUN b \\\n# note\n\n  c\nUSER d");
        Assert.Equal("RUN b \\\n# note\n\n  c", document.At(document.Instructions[1].Span));
        Assert.Equal("  c", document.At(document.Instructions[1].Text.Pieces[1]));
    }

    [Fact]
    public void Blank_lines_inside_an_instruction_are_facts_and_comments_are_kept()
    {
        var document = DockerfileFixture.Read("# top\nFROM a\nRUN b \\\n\n  # in\n \t\n  c\n# end");
        Assert.Equal(["", " \t"], document.Instructions[1].BlankContinuationLines.Select(document.At));
        Assert.Equal(["top", "in", "end"], document.Comments.Select(comment => comment.Text));
        Assert.Equal(["# top", "# in", "# end"], document.Comments.Select(comment => document.At(comment.Span)));
    }

    [Theory]
    [InlineData("RUN a [|\\|]\nENV B=1")]
    [InlineData("RUN a && [|\\|]\n\nCOPY . /app")]
    [InlineData("RUN a [|\\|]\n# note\nENTRYPOINT [\"b\"]")]
    [InlineData("ENV A=1 [|\\|]\nRUN x")]
    [InlineData("RUN a [|\\|]")]
    [InlineData("RUN a [|\\|]\n\n\n")]
    public void A_continuation_without_use_is_a_fact(string marked)
    {
        var markup = Verification.Markup.Parse("FROM a\n" + marked);
        var document = DockerfileFixture.Read(markup.Text);
        Assert.Equal(markup.Spans[0], document.Instructions[1].DanglingContinuation);
        Assert.Empty(document.Problems); // its own rule reports it
    }

    [Theory]
    [InlineData("RUN a \\\n  ENV B=1")] // indented: meant to continue
    [InlineData("RUN a \\\nUSER is the name of the option")] // no arguments that USER takes
    [InlineData("RUN psql -c ' \\\nCOPY a FROM stdin'")] // inside quotes
    [InlineData("RUN a \\\nENVIRONMENT=1 b")]
    [InlineData("RUN a \\\nrun b")]
    [InlineData("RUN a \\\\\nENV B=1")]
    public void A_continuation_that_may_be_meant_is_none(string content) =>
        Assert.All(DockerfileFixture.Read("FROM a\n" + content).Instructions, instruction => Assert.False(instruction.HasDanglingContinuation));

    [Theory]
    [InlineData("# syntax=docker/dockerfile:1", "syntax=docker/dockerfile:1")]
    [InlineData("#syntax = a:1 b", "syntax=a:1")]
    [InlineData("# Escape = `", "escape=`")]
    [InlineData("  # escape=`", "escape=`")]
    [InlineData(" # syntax=a", "")]
    [InlineData("# check=skip=A,B;error=true # why", "check=skip=A,B;error=true")]
    [InlineData("# syntax=a\n# escape=`\n# check=x", "syntax=a escape=` check=x")]
    [InlineData("# syntax=a\n\n# escape=`", "syntax=a")]
    [InlineData("# a comment\n# escape=`", "")]
    [InlineData("# unknown=x\n# escape=`", "")]
    [InlineData("FROM a\n# escape=`", "")]
    [InlineData("#!/usr/bin/env docker\n# syntax=a", "syntax=a")]
    [InlineData("#!/usr/bin/env docker\n# escape=`", "")]
    public void Directives_are_the_unbroken_run_at_the_top(string content, string expected)
    {
        var document = DockerfileFixture.Read(content + "\nFROM a");
        var directives = document.Directives.Select(directive => directive.Name + "=" + directive.Value);
        Assert.Equal(expected, string.Join(" ", directives));
        Assert.All(document.Directives, directive => Assert.Equal(directive.Value, document.At(directive.ValueSpan)));
    }

    [Fact]
    public void Escape_directive_makes_the_backslash_plain_text()
    {
        var document = DockerfileFixture.Read("# escape=`\nFROM a\nWORKDIR C:\\\nRUN a `\n b");
        Assert.Equal('`', document.EscapeCharacter);
        Assert.Equal("C:\\", document.FinalStage!.Workdir!.Path!.Value);
        Assert.Equal("a  b", document.InstructionsOf<RunInstruction>().Single().Arguments.Content);
    }

    [Theory]
    [InlineData("FROM a\n# c|\n# d\n\nRUN b \\\n  c\nUSER d", "RUN b \\\n  c")]
    [InlineData("FROM a\nRUN b \\\n# c|\n  c \\\n  d\nUSER d", "  c \\")]
    [InlineData("# c|\nFROM a", "FROM a")]
    [InlineData("FROM a\n# c|", "")]
    public void A_suppression_speaks_of_the_next_instruction_or_the_next_line_inside_one(string marked, string expected)
    {
        var offset = marked.IndexOf('|', StringComparison.Ordinal);
        var document = DockerfileFixture.Read(marked.Remove(offset, 1));
        Assert.Equal(expected, document.At(document.StatementAfter(offset)));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var text = SourceText.Decode("Dockerfile", [0xEF, 0xBB, 0xBF, (byte)'F', (byte)'R', (byte)'O', (byte)'M', (byte)' ', (byte)'a']);
        Assert.Empty(DeployGuard.Documents.Dockerfiles.DockerfileReader.Read(text).Problems);
    }
}
