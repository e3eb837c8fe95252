using DeployGuard.Documents.Shell;

namespace DeployGuard.Core.Tests.Documents.Shell;

public sealed class ShellDialectsTests
{
    [Theory]
    [InlineData("/bin/sh -c", ShellDialect.Posix)]
    [InlineData("/bin/ash -eo pipefail -c", ShellDialect.Posix)]
    [InlineData("dash -c", ShellDialect.Posix)]
    [InlineData("busybox sh -c", ShellDialect.Posix)]
    [InlineData("/bin/bash -o pipefail -c", ShellDialect.Bash)]
    [InlineData("/usr/bin/env bash -c", ShellDialect.Bash)]
    [InlineData("/usr/bin/env -S LANG=C bash -c", ShellDialect.Bash)]
    [InlineData("zsh -c", ShellDialect.Bash)]
    [InlineData("C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -Command", ShellDialect.PowerShell)]
    [InlineData("pwsh -NoLogo -Command", ShellDialect.PowerShell)]
    [InlineData("POWERSHELL -Command", ShellDialect.PowerShell)]
    [InlineData("cmd /S /C", ShellDialect.Cmd)]
    [InlineData("cmd.exe /c", ShellDialect.Cmd)]
    [InlineData("python3 -c", ShellDialect.Unknown)]
    [InlineData("fish -c", ShellDialect.Unknown)]
    [InlineData("env", ShellDialect.Unknown)]
    [InlineData("", ShellDialect.Unknown)]
    public void Classifies(string words, ShellDialect expected) =>
        Assert.Equal(expected, ShellDialects.FromCommand(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("#!/bin/sh\nx", ShellDialect.Posix)]
    [InlineData("#!/usr/bin/env bash\r\nx", ShellDialect.Bash)]
    [InlineData("#! /bin/bash -e", ShellDialect.Bash)]
    [InlineData("#!/usr/bin/env python3\n", ShellDialect.Unknown)]
    [InlineData("#!\n", ShellDialect.Unknown)]
    [InlineData("# comment", null)]
    [InlineData("", null)]
    public void Reads_the_first_line_of_a_script(string script, ShellDialect? expected) =>
        Assert.Equal(expected, ShellDialects.FromShebang(script));

    [Theory]
    [InlineData("/bin/bash -o pipefail -c", ShellOptions.PipeFail)]
    [InlineData("/bin/ash -eo pipefail -c", ShellOptions.PipeFail | ShellOptions.ErrExit)]
    [InlineData("/usr/bin/env bash -eu", ShellOptions.ErrExit | ShellOptions.NoUnset)]
    [InlineData("/bin/sh -c", ShellOptions.None)]
    public void Reads_the_options(string words, ShellOptions expected) =>
        Assert.Equal(expected, ShellDialects.OptionsFromCommand(words.Split(' ')));

    [Theory]
    [InlineData(ShellDialect.PowerShell)]
    [InlineData(ShellDialect.Cmd)]
    [InlineData(ShellDialect.Unknown)]
    public void Other_languages_are_not_read(ShellDialect dialect)
    {
        var script = Scripts.Read("Get-Item \"x' | foo && ", dialect);
        Assert.Equal(dialect, script.Dialect);
        Assert.Empty(script.Commands);
        Assert.Empty(script.Problems);
    }
}
