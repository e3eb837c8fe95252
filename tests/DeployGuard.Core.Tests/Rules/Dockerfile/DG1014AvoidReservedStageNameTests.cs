using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1014AvoidReservedStageNameTests
{
    [Theory]
    [InlineData("FROM a:1 AS [|scratch|]")]
    [InlineData("FROM a:1 AS [|Context|]")] // hadolint DL3063 only knows lower case
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1014AvoidReservedStageName>();

    [Theory]
    [InlineData("FROM scratch")]
    [InlineData("FROM scratch AS final")]
    [InlineData("FROM a:1 AS scratch-base")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1014AvoidReservedStageName>();
}
