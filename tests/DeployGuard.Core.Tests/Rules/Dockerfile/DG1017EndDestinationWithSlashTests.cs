using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1017EndDestinationWithSlashTests
{
    [Theory]
    [InlineData("FROM a:1\nCOPY a b [|/app|]")]
    [InlineData("FROM a:1\nCOPY [\"a\", \"b\", [|\"/app\"|]]")]
    [InlineData("FROM a:1\nADD a b [|app|]")]
    [InlineData("FROM a:1\nWORKDIR /src\nCOPY a b [|/app|]")]
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1017EndDestinationWithSlash>();

    [Theory]
    [InlineData("FROM a:1\nCOPY a b /app/")]
    [InlineData("FROM a:1\nCOPY a /app")]
    [InlineData("FROM a:1\nCOPY a b .")] // hadolint DL3021 reports it; a dot is a folder
    [InlineData("FROM a:1\nCOPY a b ./")]
    [InlineData("FROM a:1\nCOPY a b ..")]
    [InlineData("FROM a:1\nWORKDIR /app\nCOPY a b /app")] // the working directory exists
    [InlineData("FROM a:1\nARG DIR\nCOPY a b $DIR")]
    [InlineData("# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a b C:\\app\\")]
    [InlineData("FROM a:1\nCOPY *.csproj /src")] // may match one file
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1017EndDestinationWithSlash>();

    [Fact]
    public void The_slash_is_added() =>
        TestRepository.Dockerfile("FROM a:1\nCOPY a b /app\nCOPY [\"a\", \"b\", \"/x\"]\n")
            .IsFixedTo<DG1017EndDestinationWithSlash>("Dockerfile", "FROM a:1\nCOPY a b /app/\nCOPY [\"a\", \"b\", \"/x/\"]\n");
}
