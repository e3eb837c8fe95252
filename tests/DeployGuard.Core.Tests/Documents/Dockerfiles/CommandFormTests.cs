using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>JSON form, its fallbacks, and the shell that runs the rest.</summary>
public sealed class CommandFormTests
{
    [Theory]
    [InlineData("CMD [\"a\", \"b c\"]", "a|b c")]
    [InlineData("CMD [ ]", "")]
    [InlineData("CMD [\"a\\\\b\\n\\u0041\"]", "a\\b\nA")]
    [InlineData("CMD [\"a\", \\\n  \"b\"]", "a|b")]
    [InlineData("CMD [\"$HOME\"]", "$HOME")]
    [InlineData("HEALTHCHECK CMD [\"a\"]", "a")]
    public void A_JSON_array_of_strings_is_the_exec_form(string content, string words)
    {
        var command = DockerfileFixture.Single<CommandInstruction>("FROM a\n" + content).Command!;
        Assert.True(command.IsExec);
        Assert.Equal(words, string.Join("|", command.Words.Values()));
        Assert.All(command.Words, word => Assert.Empty(word.Variables));
    }

    [Fact]
    public void Words_of_the_exec_form_know_their_place()
    {
        var document = DockerfileFixture.Read("FROM a\nCMD [ \"x\" , \\\n \"y z\" ]");
        Assert.Equal(["\"x\"", "\"y z\""], document.FinalStage!.Cmd!.Command!.Words.Select(word => document.At(word.Span)));
    }

    [Theory]
    [InlineData("CMD ['a']", true)]
    [InlineData("CMD [\"C:\\app.exe\"]", true)]
    [InlineData("CMD [\"a\" \"b\"]", true)]
    [InlineData("CMD [\"a\", \"b\",]", true)]
    [InlineData("RUN [ -f a ] && b", false)]
    [InlineData("CMD [dotnet, App.dll]", true)]
    [InlineData("CMD [ 'a', 'b' ]", true)]
    [InlineData("RUN [[ -f a ]]", false)]
    [InlineData("RUN [ \"$a\" = \"b\" ]", false)]
    [InlineData("RUN [ \"$a\" = \"b\" ] && c", false)]
    [InlineData("CMD echo [\"a\"]", false)]
    [InlineData("CMD a", false)]
    public void What_only_looks_like_JSON_is_shell_form(string content, bool looksBroken)
    {
        var command = DockerfileFixture.Single<CommandInstruction>("FROM a\n" + content).Command!;
        Assert.False(command.IsExec);
        Assert.Equal(looksBroken, command.LooksLikeBrokenExecForm);
    }

    [Theory]
    [InlineData("FROM alpine", ShellDialect.Posix)]
    [InlineData("FROM alpine\nSHELL [\"/bin/bash\", \"-c\"]", ShellDialect.Bash)]
    [InlineData("FROM alpine AS b\nSHELL [\"/bin/bash\", \"-c\"]\nFROM b", ShellDialect.Bash)]
    [InlineData("FROM alpine AS b\nSHELL [\"/bin/bash\", \"-c\"]\nFROM alpine", ShellDialect.Posix)]
    [InlineData("FROM alpine\nSHELL [\"pwsh\", \"-Command\"]", ShellDialect.PowerShell)]
    [InlineData("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022", ShellDialect.Cmd)]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-ltsc2022", ShellDialect.Cmd)]
    [InlineData("# escape=`\nFROM mcr.microsoft.com/dotnet/sdk:8.0", ShellDialect.Cmd)]
    [InlineData("FROM --platform=windows/amd64 x", ShellDialect.Cmd)]
    [InlineData("ARG BASE\nFROM $BASE", ShellDialect.Unknown)]
    public void The_shell_follows_base_image_and_SHELL(string stages, ShellDialect expected) =>
        Assert.Equal(expected, DockerfileFixture.Single<RunInstruction>(stages + "\nRUN a").ScriptDialect);

    [Fact]
    public void SHELL_holds_from_its_line_on()
    {
        var document = DockerfileFixture.Read("FROM a\nRUN b\nSHELL [\"bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN c");
        var runs = document.InstructionsOf<RunInstruction>().ToList();
        Assert.Equal([ShellDialect.Posix, ShellDialect.Bash], runs.Select(run => run.ScriptDialect));
        Assert.Equal([false, true], runs.Select(run => run.Shell.IsExplicit));
        Assert.Equal("c", runs[1].Script.Commands.Single().Span is var span ? document.At(span) : "");
    }
}
