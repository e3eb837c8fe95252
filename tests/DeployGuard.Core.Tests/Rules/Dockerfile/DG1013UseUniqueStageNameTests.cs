using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1013UseUniqueStageNameTests
{
    [Theory]
    [InlineData("FROM a:1 AS build\nFROM b:1 AS [|build|]")]
    [InlineData("FROM a:1 AS build\nFROM b:1 AS [|Build|]")] // hadolint DL3024 misses the case
    [InlineData("FROM a:1 AS x\nFROM b:1 AS [|x|]\nFROM c:1 AS [|x|]")]
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1013UseUniqueStageName>();

    [Theory]
    [InlineData("FROM a:1 AS build\nFROM b:1 AS final")]
    [InlineData("FROM a:1\nFROM b:1")]
    [InlineData("FROM build:1\nFROM b:1 AS build")] // an image of that name
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1013UseUniqueStageName>();
}
