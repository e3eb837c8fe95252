using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>Heredocs of RUN, COPY, ADD and ONBUILD.</summary>
public sealed class HeredocTests
{
    [Theory]
    [InlineData("RUN <<EOF\na\nEOF", "EOF", "a\n")]
    [InlineData("RUN <<EOF\nEOF", "EOF", "")]
    [InlineData("RUN <<'E F'\na\nE F", "E F", "a\n")]
    [InlineData("RUN <<E\"O\"F\na\nEOF", "EOF", "a\n")]
    [InlineData("RUN <<-EOF\n\ta\n\t\tb\n\tEOF", "EOF", "a\nb\n")]
    [InlineData("RUN cat 3<<EOF\na\nEOF", "EOF", "a\n")]
    [InlineData("RUN x \\\n  && cat <<EOF\n# no comment\nEOF", "EOF", "# no comment\n")]
    [InlineData("RUN cat << EOF\nFROM x\nEOF", "EOF", "FROM x\n")]
    [InlineData("COPY <<a.txt /b\nx\na.txt", "a.txt", "x\n")]
    [InlineData("ONBUILD RUN <<EOF\na\nEOF", "EOF", "a\n")]
    [InlineData("RUN <<EOF\r\na\r\nEOF\r\n", "EOF", "a\r\n")]
    [InlineData("RUN <<EOF\n EOF\nEOF", "EOF", " EOF\n")]
    public void A_body_ends_at_its_terminator(string content, string name, string body)
    {
        var document = DockerfileFixture.Read("FROM a\n" + content + "\nUSER b");
        Assert.Empty(document.Problems);
        var heredoc = Assert.Single(document.Instructions[1].Heredocs);
        Assert.Equal(name, heredoc.Name);
        Assert.Equal(body, heredoc.Body.Content);
        Assert.Equal("USER", document.Instructions[2].Keyword);
    }

    [Theory]
    [InlineData("RUN cat <<<word")]
    [InlineData("RUN echo $((1<<2))")]
    [InlineData("RUN echo $((1 << 2))")]
    [InlineData("RUN echo '<<EOF'")]
    [InlineData("RUN cat << EOF")] // no terminator below: two words, as the builder reads it
    [InlineData("RUN [\"<<EOF\"]")]
    [InlineData("CMD <<EOF")]
    [InlineData("ENV A=<<EOF")]
    [InlineData("RUN echo it's <<EOF")] // quotes that do not match
    public void Other_uses_of_the_signs_are_none(string content)
    {
        var document = DockerfileFixture.Read("FROM a\n" + content + "\nUSER b");
        Assert.Empty(document.Problems);
        Assert.Empty(document.Instructions[1].Heredocs);
        Assert.Equal(3, document.Instructions.Count);
    }

    [Fact]
    public void Several_bodies_follow_each_other()
    {
        var copy = DockerfileFixture.Single<CopyInstruction>("FROM a\nCOPY <<a <<'b' c /d/\n1\na\n2\nb\n");
        Assert.Equal(["1\n", "2\n"], copy.Heredocs.Select(heredoc => heredoc.Body.Content));
        Assert.Equal([false, true], copy.Heredocs.Select(heredoc => heredoc.IsQuoted));
        Assert.Equal(["c"], copy.Sources.Values());
        Assert.Equal("/d/", copy.Destination!.Value);
    }

    [Theory]
    [InlineData("RUN <<EOF\na\nEOF", "a\n")]
    [InlineData("RUN cat <<EOF > b\na\nEOF", "cat <<EOF > b\na\nEOF")]
    [InlineData("RUN a \\\n cat <<EOF\nb\nEOF", "a  cat <<EOF\nb\nEOF")]
    public void A_shell_reads_the_body_alone_or_behind_its_command(string content, string expected) =>
        Assert.Equal(expected, DockerfileFixture.Single<RunInstruction>("FROM a\n" + content).ScriptText!.Content);

    [Theory]
    [InlineData("FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nx\nEOF", ShellDialect.Unknown)]
    [InlineData("FROM a\nRUN <<EOF\n#!/bin/bash\nx\nEOF", ShellDialect.Bash)]
    [InlineData("FROM a\nRUN <<EOF\nx\nEOF", ShellDialect.Posix)]
    [InlineData("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN <<EOF\n#!/bin/bash\nx\nEOF", ShellDialect.Cmd)]
    public void An_interpreter_line_decides_except_on_windows(string content, ShellDialect expected) =>
        Assert.Equal(expected, DockerfileFixture.Single<RunInstruction>(content).ScriptDialect);
}
