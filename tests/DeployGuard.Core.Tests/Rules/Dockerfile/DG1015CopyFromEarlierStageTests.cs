using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1015CopyFromEarlierStageTests
{
    [Theory]
    [InlineData("FROM a:1 AS x\nCOPY --from=[|x|] /a /b", FindingLevel.Blocking)]
    [InlineData("FROM a:1 AS x\nCOPY --from=[|X|] /a /b", FindingLevel.Blocking)] // names are compared without case
    [InlineData("FROM a:1\nCOPY --from=[|0|] /a /b", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nCOPY --from=[|1|] /a /b\nFROM b:1", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nCOPY --from=[|7|] /a /b", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nCOPY --from=[|later|] /a /b\nFROM b:1 AS later", FindingLevel.Blocking)]
    [InlineData("FROM a:1 AS publish\nFROM b:1\nCOPY --from=[|publsih|] /a /b", FindingLevel.Warning)]
    public void Reports(string dockerfile, FindingLevel level) =>
        Assert.Equal(level, TestRepository.Dockerfile(dockerfile).Reports<DG1015CopyFromEarlierStage>()[0].Level);

    [Theory]
    [InlineData("FROM a:1 AS build\nFROM b:1\nCOPY --from=build /a /b")]
    [InlineData("FROM a:1 AS build\nFROM b:1\nCOPY --from=BUILD /a /b")]
    [InlineData("FROM a:1\nFROM b:1\nCOPY --from=0 /a /b")]
    [InlineData("FROM a:1\nCOPY --from=nginx:1.27 /a /b")] // hadolint#197: an image
    [InlineData("FROM a:1\nCOPY --from=ghcr.io/x/y /a /b")] // hadolint#421
    [InlineData("FROM a:1 AS build\nFROM b:1\nCOPY --from=assets /a /b")] // hadolint#830: a named context
    [InlineData("FROM a:1 AS node\nFROM b:1\nCOPY --from=nose:1 /a /b")] // has a tag: an image
    [InlineData("FROM a:1 AS go\nFROM b:1\nCOPY --from=gp /a /b")] // too short to call it a misspelling
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1015CopyFromEarlierStage>();
}
