using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1010UseExecFormTests
{
    [Theory]
    [InlineData("FROM ubuntu:24.04\nENTRYPOINT [|dotnet App.dll|]", FindingLevel.Warning)]
    [InlineData("FROM ubuntu:24.04\nCMD [|dotnet App.dll --port $PORT|]", FindingLevel.Warning)]
    [InlineData("FROM ubuntu:24.04\nCMD [|dotnet \\\n  App.dll|]", FindingLevel.Warning)]
    [InlineData("FROM ubuntu:24.04\nCMD [|['dotnet', 'App.dll']|]", FindingLevel.Blocking)] // single quotes are no JSON: the shell looks for a program called [dotnet,
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nENTRYPOINT [|dotnet App.dll|]", FindingLevel.Blocking)]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nENTRYPOINT [|exec dotnet App.dll|]", FindingLevel.Blocking)]
    [InlineData("FROM scratch\nCMD [|/app|]", FindingLevel.Blocking)]
    public void Reports(string dockerfile, FindingLevel level) =>
        Assert.Equal(level, TestRepository.Dockerfile(dockerfile).Reports<DG1010UseExecForm>()[0].Level);

    [Theory]
    [InlineData("FROM ubuntu:24.04\nENTRYPOINT [\"dotnet\", \"App.dll\"]")]
    [InlineData("FROM ubuntu:24.04\nENTRYPOINT [ \"dotnet\", \\\n  \"App.dll\" ]")] // JSON over continuation lines
    [InlineData("FROM ubuntu:24.04\nCMD []")]
    [InlineData("FROM ubuntu:24.04\nENTRYPOINT exec dotnet App.dll --port $PORT")] // the shell hands over
    [InlineData("FROM ubuntu:24.04\nSHELL [\"/bin/bash\", \"-c\"]\nCMD dotnet App.dll")] // BuildKit: chosen on purpose
    [InlineData("FROM ubuntu:24.04 AS b\nSHELL [\"/bin/bash\", \"-c\"]\nFROM b\nCMD dotnet App.dll")] // hadolint#1174: SHELL is inherited
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022\nENTRYPOINT dotnet App.dll")] // hadolint#371: no signals to lose on Windows
    [InlineData("FROM ubuntu:24.04\nHEALTHCHECK CMD curl -f http://localhost")] // a probe is no process 1
    [InlineData("FROM ubuntu:24.04\nRUN dotnet build")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1010UseExecForm>();

    [Fact]
    public void Plain_words_become_an_array() =>
        TestRepository.Dockerfile("FROM ubuntu:24.04\nENTRYPOINT dotnet \\\n  'App.dll'\n")
            .IsFixedTo<DG1010UseExecForm>("Dockerfile", "FROM ubuntu:24.04\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n");

    [Theory]
    [InlineData("FROM ubuntu:24.04\nCMD [|dotnet $APP|]")]
    [InlineData("FROM ubuntu:24.04\nCMD [|a && b|]")]
    [InlineData("FROM ubuntu:24.04\nCMD [|cat *.txt|]")]
    [InlineData("FROM ubuntu:24.04\nCMD [|A=b dotnet App.dll|]")]
    [InlineData("FROM ubuntu:24.04\nCMD [|cd /app; dotnet App.dll|]")]
    public void What_needs_a_shell_is_not_rewritten(string dockerfile) =>
        Assert.Empty(TestRepository.Dockerfile(dockerfile).Reports<DG1010UseExecForm>()[0].Edits);
}
