using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Shell;
using DeployGuard.Repository;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Documents.Shell;

/// <summary>Shell scripts that are files: their language, their comments, and that only those somebody asks for are read.</summary>
public sealed class ShellScriptReaderTests
{
    private static ShellScriptDocument Read(string content) =>
        (ShellScriptDocument)new ShellScriptReader().Read(new SourceText("a.sh", content));

    [Theory]
    [InlineData("#!/bin/sh\nls", ShellDialect.Posix)]
    [InlineData("#!/usr/bin/env bash\r\nls", ShellDialect.Bash)]
    [InlineData("ls", ShellDialect.Posix)]
    [InlineData("#!/usr/bin/python3\nls", ShellDialect.Unknown)]
    public void The_first_line_names_the_language(string content, ShellDialect dialect)
    {
        var script = Read(content).Script;
        Assert.Equal(dialect, script.Dialect);
        Assert.Equal(dialect == ShellDialect.Unknown ? 0 : 1, script.Commands.Count);
    }

    [Theory]
    [InlineData("[|# one|]\n  [|# two|]\nls [|# three|]")]
    [InlineData("[|# one|]\r\nls [|# two|]\r\n")]
    [InlineData("[|#!/bin/sh|]\n[|#|]\n[|##|]")]
    [InlineData("echo a#b '# c' \"# d\" \\# e ${f#g} $# [|# h|]")]
    [InlineData("cat <<EOF [|# a|]\n# b\nEOF\n[|# c|]")]
    [InlineData("if true; then [|# a|]\n  x=$(ls [|# b|]\n  )\nfi [|# c|]")]
    [InlineData("case $x in [|# a|]\n  [|# b|]\n  y) ls;; [|# c|]\nesac")]
    [InlineData("time [|# again|]\nls")]
    public void Comments(string marked)
    {
        var markup = Markup.Parse(marked);
        var comments = Read(markup.Text).Comments;
        Assert.Equal(marked, Markup.Render(markup.Text, comments.Select(comment => comment.Span)));
    }

    [Theory]
    [InlineData("#  some text \nls", "some text", false)]
    [InlineData("ls\r\n\t# some text", "some text", false)]
    [InlineData("ls # some text", "some text", true)]
    [InlineData("ls;# some text", "some text", true)]
    public void Text_and_place_of_a_comment(string content, string text, bool isTrailing)
    {
        var comment = Assert.Single(Read(content).Comments);
        Assert.Equal((text, isTrailing), (comment.Text, comment.IsTrailing));
    }

    // No rule is about scripts as such: they are read when a container starts them, and not counted as validated.
    [Fact]
    public void Scripts_are_read_only_when_they_are_started()
    {
        var contents = new Contents
        {
            ["Dockerfile"] = "FROM debian:12.8\nCOPY . /s\nCMD [\"/s/a.sh\"]",
            ["a.sh"] = "nginx & exec dotnet App.dll",
            ["b.sh"] = "ls",
        };
        var entries = contents.Keys.Select(path => new RepositoryEntry(path, FileState.Tracked, FileKinds.Of(path)));
        var validator = new Validator(new RuleCatalog([new DG1008OneProcessPerContainer()]), new ValidationSettings());
        var result = validator.Validate(new RepositorySnapshot(entries, contents));
        Assert.Equal("a.sh", Assert.Single(result.Findings).Finding.Location.Path);
        Assert.Equal(1, result.FilesValidated);
        Assert.Equal(["Dockerfile", "a.sh"], contents.Asked);
    }

    private sealed class Contents : Dictionary<string, string>, IFileContents
    {
        public List<string> Asked { get; } = [];

        public byte[] ReadAllBytes(string path)
        {
            Asked.Add(path);
            return System.Text.Encoding.UTF8.GetBytes(this[path]);
        }
    }
}
